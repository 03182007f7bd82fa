package org.smartcustoms.inspection.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.platform.settings.SmartCustomsSettings;

/// A place for files under way, gone with everything in it when closed.
final class Drop implements AutoCloseable {

    private final Path folder;
    private final GatewaySettings settings;
    private final List<Delivery.File> files = new ArrayList<>();

    Drop(SmartCustomsSettings platform, GatewaySettings settings) {
        this.settings = settings;
        try {
            var root = platform.dataDirectory().resolve("incoming");
            Files.createDirectories(root);
            this.folder = Files.createTempDirectory(root, "drop-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies what a stream holds, which may be endless.
    Delivery.File add(String name, InputStream content) throws RefusedImage {
        var path = folder.resolve(Integer.toString(files.size()));
        long left = settings.largestFile().toBytes();
        var buffer = new byte[64 * 1024];
        try (var out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw Intake.tooLarge(settings);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            throw new RefusedImage("The transfer broke off: " + broken.getMessage(), "傳送中斷");
        }
        var file = new Delivery.File(name, path);
        files.add(file);
        return file;
    }

    List<Delivery.File> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        try {
            for (var file : files) {
                Files.deleteIfExists(file.path());
            }
            try (var rest = Files.list(folder)) {
                for (var path : rest.toList()) {
                    Files.deleteIfExists(path);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
