package org.smartcustoms.engines.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;

/// Our files under other people's readers, and theirs under ours. Each test is skipped where the tool isn't installed.
class OtherToolsTests {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @EnumSource
    void pydicomReadsOurPixelsBitByBit(TransferSyntax syntax) throws Exception {
        assumeTrue(runs(PYTHON, "-c", "import pydicom, numpy"));
        var scan = DicomTests.scan();
        Path file = write("ours.dcm", DualEnergyDicom.write(scan, ID, syntax));
        String sums = output(PYTHON, "-c", """
                import sys, pydicom
                d = pydicom.dcmread(sys.argv[1]); a = d.pixel_array
                print(a.shape, int(a[0].astype('int64').sum()), int(a[1].astype('int64').sum()), int(a[1][40][36]), d.SOPClassUID)
                """, file.toString());
        long low = 0;
        long high = 0;
        for (int i = 0; i < scan.low().length; i++) {
            low += scan.low()[i] & 0xffff;
            high += scan.high()[i] & 0xffff;
        }
        assertThat(sums.strip())
                .isEqualTo("(2, 41, 37) " + low + " " + high + " " + (scan.high()[40 * 37 + 36] & 0xffff) + " "
                        + Uids.DX_FOR_PROCESSING);
    }

    @Test
    void weReadPydicomsFilesBackToTheSamePixels() throws Exception {
        assumeTrue(runs(PYTHON, "-c", "import pydicom, numpy"));
        var scan = DicomTests.scan();
        Path ours = write("ours.dcm", DualEnergyDicom.write(scan, ID, TransferSyntax.EXPLICIT));
        Path theirs = folder.resolve("theirs.dcm");
        output(PYTHON, "-c", """
                import sys, pydicom
                from pydicom.uid import ImplicitVRLittleEndian
                d = pydicom.dcmread(sys.argv[1]); d.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
                d.is_implicit_VR = True; d.is_little_endian = True
                d.save_as(sys.argv[2])
                """, ours.toString(), theirs.toString());
        var file = DicomReader.read(Files.readAllBytes(theirs));
        assertThat(file.syntax()).isEqualTo(TransferSyntax.IMPLICIT);
        assertThat(DualEnergyDicom.read(file, DualEnergyScan.AIR).high()).isEqualTo(scan.high());
    }

    @Test
    void dcmtkUnpacksOurRunsAndWeUnpackItsRuns() throws Exception {
        assumeTrue(runs("dcmdrle", "--version") && runs("dcmcrle", "--version"));
        var scan = DicomTests.scan();
        Path packed = write("packed.dcm", DualEnergyDicom.write(scan, ID, TransferSyntax.RUN_LENGTH));
        Path plain = folder.resolve("plain.dcm");
        output("dcmdrle", packed.toString(), plain.toString());
        assertThat(DualEnergyDicom.read(DicomReader.read(Files.readAllBytes(plain)), DualEnergyScan.AIR)
                        .low())
                .isEqualTo(scan.low());
        Path again = folder.resolve("again.dcm");
        output("dcmcrle", plain.toString(), again.toString());
        var theirs = DicomReader.read(Files.readAllBytes(again));
        assertThat(theirs.syntax()).isEqualTo(TransferSyntax.RUN_LENGTH);
        assertThat(DualEnergyDicom.read(theirs, DualEnergyScan.AIR).high()).isEqualTo(scan.high());
    }

    @Test
    void pydicomReadsTheThreatReport() throws Exception {
        assumeTrue(runs(PYTHON, "-c", "import pydicom"));
        var report = new ThreatReport(
                ID,
                UUID.fromString("00000000-0000-4000-8000-000000000002"),
                Uids.DX_FOR_PROCESSING,
                "2.25.77",
                Instant.parse("2026-03-04T05:06:07Z"),
                "detector 1",
                List.of(
                        new ThreatReport.Finding(
                                ThreatReport.Nature.CONTRABAND, "knife", new Box(10, 20, 110, 60), 0.75),
                        new ThreatReport.Finding(
                                ThreatReport.Nature.OPAQUE, "dense-area", new Box(10, 20, 50, 60), 0.6)));
        Path file = write("report.dcm", report.file());
        String read = output(PYTHON, "-c", """
                import sys, pydicom
                d = pydicom.dcmread(sys.argv[1]); o = d[0x4010, 0x1011].value[0]
                p = o[0x4010, 0x1037].value[0]; a = o[0x4010, 0x1038].value[0]
                print(d[0x4010, 0x1031].value, d[0x4010, 0x1027].value, len(p[0x4010, 0x101D].value), a[0x4010, 0x1013].value, a[0x4010, 0x1016].value, p[0x0008, 0x1199].value[0].ReferencedSOPInstanceUID)
                """, file.toString());
        assertThat(read.strip()).isEqualTo("ALARM MACHINE 12 knife 0.75 2.25.77");
    }

    private Path write(String name, DicomFile file) throws Exception {
        return Files.write(folder.resolve(name), DicomWriter.write(file));
    }

    private static boolean runs(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
