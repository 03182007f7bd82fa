package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.engines.imaging.dicom.PixelFrames;
import org.smartcustoms.engines.imaging.dicom.UnreadableDicom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `customs xray inspect`: what a DICOM or DICOS file holds, or why it is refused.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Says what DICOM or DICOS files hold, or why one is refused (exit code 1).",
        footer = {"", "Example:  ./customs xray inspect scan.dcs"})
final class XrayInspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Option(
            names = "--limit",
            defaultValue = "1073741824",
            description = "Largest file taken, in bytes. Default ${DEFAULT-VALUE}.")
    private long limit;

    @Override
    public Integer call() throws IOException {
        int refused = 0;
        var out = spec.commandLine().getOut();
        for (var path : files) {
            try {
                var file = DicomReader.read(path, limit);
                out.printf(
                        "%s: %s, class %s",
                        path,
                        file.syntax(),
                        file.data().findText(Attribute.SOP_CLASS).orElse("unknown"));
                if (file.data().find(Attribute.PIXEL_DATA).isPresent()) {
                    var frames = PixelFrames.of(file);
                    out.printf(
                            ", %d x %d, %d frames, %d bits",
                            frames.width(), frames.height(), frames.frames().size(), frames.bitsStored());
                }
                out.println();
            } catch (UnreadableDicom reason) {
                refused++;
                out.printf("%s: refused: %s%n", path, reason.getMessage());
            }
        }
        out.flush();
        return refused == 0 ? 0 : 1;
    }
}
