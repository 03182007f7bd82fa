package org.smartcustoms.risk.internal.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// How far the columnar past has been read from the database.
///
/// @param last greatest id read
/// @param label number of the last label read
/// @param seals how often it was added to
/// @param declarations how many it then had
record Checkpoint(UUID last, long label, int seals, long declarations) {

    static final Checkpoint START = new Checkpoint(new UUID(0, 0), 0, 0, 0);

    private static final String FILE = "checkpoint";
    /// Ids carry the millisecond in their upper 48 bits. Transactions may commit out of order by as much as this.
    private static final long OVERLAP_MILLIS = 120_000;

    static Checkpoint read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return START;
        }
        var parts = Files.readString(file).strip().split(" ");
        try {
            return new Checkpoint(
                    UUID.fromString(parts[0]),
                    Long.parseLong(parts[1]),
                    Integer.parseInt(parts[2]),
                    Long.parseLong(parts[3]));
        } catch (RuntimeException damaged) {
            throw new IOException("its checkpoint is damaged", damaged);
        }
    }

    void write(Path folder) {
        try {
            var fresh = folder.resolve(FILE + ".new");
            Files.writeString(fresh, last + " " + label + " " + seals + " " + declarations);
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// The id from which on the database is read again: some minutes before the last, for what was committed late.
    UUID readFrom() {
        long millis = last.getMostSignificantBits() >>> 16;
        return new UUID(Math.max(0, millis - OVERLAP_MILLIS) << 16, 0);
    }

    /// The greater of two ids, as the database orders them.
    static UUID later(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        int order =
                high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        return order >= 0 ? one : other;
    }
}
