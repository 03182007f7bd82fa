package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The images in a folder and the folders below it, in the order of their names. A channel of a pair, and a DICOS file
/// beside its picture, are no images of their own.
final class XrayFolder {
    private XrayFolder() {}

    /// @throws IOException when it is no folder, or holds none
    static List<Path> images(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            var all = files.filter(path -> path.toString().matches("(?i).*\\.(png|jpe?g|tiff?|bmp|gif|dcm|dcs|dicos)"))
                    .filter(path -> !hidden(folder.relativize(path)) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
            var names = all.stream().map(Path::toString).collect(Collectors.toCollection(HashSet::new));
            var images =
                    all.stream().filter(path -> isWhole(path.toString(), names)).toList();
            if (images.isEmpty()) {
                throw new IOException(folder + " holds no images (png, jpg, tif, bmp, gif or dcm)");
            }
            return images;
        }
    }

    private static boolean hidden(Path path) {
        for (var part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(String name, Set<String> names) {
        boolean channel = name.endsWith("-low.png") && names.contains(name.replaceFirst("-low\\.png$", "-high.png"))
                || name.endsWith("-high.png") && names.contains(name.replaceFirst("-high\\.png$", "-low.png"));
        boolean besideItsPicture = name.endsWith(".dcm") && names.contains(name.replaceFirst("\\.dcm$", ".png"));
        return !channel && !besideItsPicture;
    }
}
