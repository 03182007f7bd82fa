package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.engines.imaging.dicom.UnreadableDicom;
import org.smartcustoms.engines.imaging.dicom.network.StorageSender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `customs xray send`: stores images and threat reports at another station.
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {
            "Stores DICOS images and threat detection reports at another DICOM station, such as an archive (C-STORE).",
            "A file that can't be read or that the station does not take is named (exit code 1); the others go on."
        },
        footer = {"", "Example:  ./customs xray send scan.dcm report.dcm --to archive:4242 --called ORTHANC"})
final class XraySendCommand implements Callable<Integer> {
    private static final long LARGEST = 1L << 31;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "DICOM files.")
    private List<Path> files = List.of();

    @Option(names = "--to", required = true, paramLabel = "HOST:PORT", description = "Where the station listens.")
    private String to = "";

    @Option(names = "--called", defaultValue = "ANY-SCP", description = "The station's title. Default ANY-SCP.")
    private String called = "";

    @Option(names = "--calling", defaultValue = "SMARTCUSTOMS", description = "Our title. Default SMARTCUSTOMS.")
    private String calling = "";

    @Option(
            names = "--patience",
            defaultValue = "60",
            description = "Seconds to wait for an answer. Default ${DEFAULT-VALUE}.")
    private int patience;

    @Override
    public Integer call() throws IOException {
        int colon = to.lastIndexOf(':');
        int port = port(colon < 0 ? "" : to.substring(colon + 1));
        var station =
                new StorageSender.Station(to.substring(0, colon), port, called, calling, Duration.ofSeconds(patience));
        var readable = new ArrayList<Path>();
        var images = new ArrayList<DicomFile>();
        for (var path : files) {
            try {
                images.add(DicomReader.read(path, LARGEST));
                readable.add(path);
            } catch (UnreadableDicom | IOException broken) {
                complain(path, String.valueOf(broken.getMessage()));
            }
        }
        return images.isEmpty() ? 1 : files.size() - sent(station, readable, images) == 0 ? 0 : 1;
    }

    private int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new ParameterException(spec.commandLine(), "--to: '" + to + "' is no HOST:PORT");
    }

    private int sent(StorageSender.Station station, List<Path> paths, List<DicomFile> images) throws IOException {
        int taken = 0;
        try (var sender = StorageSender.call(station, images)) {
            for (int i = 0; i < images.size(); i++) {
                int status = sender.store(images.get(i));
                if (status == 0) {
                    taken++;
                } else {
                    complain(paths.get(i), String.format("the station answers %04X", status));
                }
            }
        }
        var out = spec.commandLine().getOut();
        out.println(taken + " of " + files.size() + " stored at " + called + " (" + to + ")");
        out.flush();
        return taken;
    }

    private void complain(Path path, String why) {
        spec.commandLine().getErr().println("customs: " + path + ": " + why);
        spec.commandLine().getErr().flush();
    }
}
