package org.smartcustoms.engines.imaging.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.files.Coco;
import org.smartcustoms.engines.imaging.files.Png;
import tools.jackson.databind.json.JsonMapper;

/// Writes simulated scans into a folder: `NAME.png` in colour, `annotations.json` in COCO, and on request the raw
/// channels
/// `NAME-low.png` and `NAME-high.png` in 16 bits with the side-car `NAME.json`.
public final class ScanFolder {
    /// How many scans for each thread are begun before the first of them is listed.
    private static final int AHEAD = 4;

    private final Path folder;

    /// What to write beside the coloured pictures.
    public enum Channels {
        COLOUR_ONLY,
        DUAL_ENERGY,
        /// `NAME.dcm`, a DICOS image of two frames.
        DICOS
    }

    /// @param folder made when absent
    public ScanFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes scans of the seeds `firstSeed`, `firstSeed + 1`, … on the given number of threads.
    ///
    /// @return how many truths were written
    /// @throws UncheckedIOException when the folder can't be written
    public int write(ScanSimulator simulator, long firstSeed, int count, Channels channels, int threads) {
        var coco = new Coco();
        int truths = 0;
        try (var workers = Executors.newFixedThreadPool(threads)) {
            Files.createDirectories(folder);
            var pending = new ArrayDeque<Future<SimulatedScan>>();
            for (long next = firstSeed, listed = firstSeed; listed < firstSeed + count; listed++) {
                while (next < firstSeed + count && pending.size() < AHEAD * threads) {
                    long seed = next++;
                    pending.add(workers.submit(() -> writeOne(simulator.scan(seed), name(seed), channels)));
                }
                var scan = pending.remove().get();
                coco.add(name(listed) + ".png", scan.width(), scan.height(), scan.truths());
                truths += scan.truths().size();
            }
            Files.writeString(folder.resolve("annotations.json"), coco.json());
            return truths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A scan could not be made: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making scans", e);
        }
    }

    private SimulatedScan writeOne(SimulatedScan scan, String name, Channels channels) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".png")))) {
            Png.writeColour(out, scan.width(), scan.height(), scan.picture());
        }
        if (channels == Channels.DUAL_ENERGY) {
            grey(name + "-low.png", scan.scan(), scan.scan().low());
            grey(name + "-high.png", scan.scan(), scan.scan().high());
            Files.writeString(folder.resolve(name + ".json"), sideCar(scan, name));
        }
        if (channels == Channels.DICOS) {
            var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            Files.write(
                    folder.resolve(name + ".dcm"),
                    DicomWriter.write(DualEnergyDicom.write(scan.scan(), id, TransferSyntax.RUN_LENGTH)));
        }
        return scan;
    }

    private void grey(String file, DualEnergyScan scan, short[] channel) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            Png.writeGrey16(out, scan.width(), scan.height(), channel);
        }
    }

    private static String sideCar(SimulatedScan scan, String name) {
        var json = JsonMapper.builder().build().createObjectNode();
        json.put("low", name + "-low.png");
        json.put("high", name + "-high.png");
        json.put("airValue", scan.scan().airValue());
        json.put("pixelsPerMillimetre", scan.scan().pixelsPerMillimetre());
        json.put("kiloVolts", 160);
        json.put("origin", "SIMULATED");
        return json.toString();
    }

    private static String name(long seed) {
        return "scan-" + seed;
    }
}
