package org.smartcustoms.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what a module that stays off our classpath was built into.
final class BuiltLibraries {
    private BuiltLibraries() {}

    /// The folder of a module's jars: beside ours in the checkout, or under the current folder.
    static Optional<Path> of(String module) {
        for (var folder = home(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve(module).resolve("target/lib");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        var here = Path.of(module, "target", "lib");
        return Files.isDirectory(here) ? Optional.of(here) : Optional.empty();
    }

    private static @Nullable Path home() {
        var source = BuiltLibraries.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
