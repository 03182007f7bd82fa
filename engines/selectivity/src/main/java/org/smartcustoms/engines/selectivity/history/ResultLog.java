package org.smartcustoms.engines.selectivity.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.smartcustoms.engines.selectivity.selection.Result;

/// Results that came after their declaration was sealed: 32 bytes each, appended. A torn last entry is cut off.
final class ResultLog implements AutoCloseable {

    private static final int ENTRY = 32;

    interface Reader {
        void result(UUID id, Result result, double shortfall);
    }

    private final FileChannel channel;

    ResultLog(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Tells every entry in order and leaves the log ready for appending.
    void replay(Reader reader) throws IOException {
        var buffer = ByteBuffer.allocate(ENTRY * 4096);
        long good = 0;
        channel.position(0);
        boolean intact = true;
        while (intact && channel.read(buffer) >= 0) {
            buffer.flip();
            while (intact && buffer.remaining() >= ENTRY) {
                var id = new UUID(buffer.getLong(), buffer.getLong());
                double shortfall = buffer.getDouble();
                int result = buffer.getInt();
                intact = buffer.getInt() == checksum(id, shortfall, result);
                if (intact) {
                    reader.result(id, Result.values()[result], shortfall);
                    good += ENTRY;
                }
            }
            buffer.compact();
        }
        channel.truncate(good);
        channel.position(good);
    }

    void append(UUID id, Result result, double shortfall) throws IOException {
        var entry = ByteBuffer.allocate(ENTRY)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putDouble(shortfall)
                .putInt(result.ordinal())
                .putInt(checksum(id, shortfall, result.ordinal()))
                .flip();
        while (entry.hasRemaining()) {
            channel.write(entry);
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }

    private static int checksum(UUID id, double shortfall, int result) {
        var checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(28)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putDouble(shortfall)
                .putInt(result)
                .flip());
        return (int) checksum.getValue();
    }
}
