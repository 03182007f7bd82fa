package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The images in a folder, in the order of their names; not those in folders below it.
final class XrayFolder {
    private XrayFolder() {}

    static List<Path> images(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().matches("(?i).*\\.(png|jpe?g|tiff?|bmp|dcm|dcs|dicos)"))
                    .filter(path -> !path.toString().matches(".*-(low|high)\\.png"))
                    .sorted()
                    .toList();
        }
    }
}
