package org.smartcustoms.simulator.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.smartcustoms.simulator.Chance;
import tools.jackson.core.JacksonException;

/// How far the driver got, kept in a small file that is replaced as a whole.
///
/// @param seed the world it belongs to
/// @param server tells one server from another: a fingerprint of the token that opens it
/// @param lodgedUntil everything the world lodged before this is in the server
record DriverState(long seed, String server, Instant lodgedUntil) {

    /// What the file says; empty if there is none, it can't be read, or it is about another world or server.
    static Optional<DriverState> read(Path file, long seed, String server) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var state = CustomsApi.JSON.readValue(Files.readAllBytes(file), DriverState.class);
            return Optional.of(state)
                    .filter(s -> s.seed() == seed && server.equals(s.server()) && s.lodgedUntil() != null);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /// What a token is called without giving it away.
    static String fingerprint(String token) {
        return Long.toHexString(Chance.named(0, token).nextLong());
    }

    void write(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, CustomsApi.JSON.writeValueAsBytes(this));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
