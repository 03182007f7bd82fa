package org.smartcustoms.engines.selectivity.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/// Writes a segment: blocks of columns, each at a multiple of eight bytes, then a directory, then its place and
/// checksum.
/// The file appears under its name only when complete and forced to disk. Little-endian.
final class SegmentWriter implements AutoCloseable {

    static final long MAGIC = 0x3230_5453_4948_4353L; // "SCHIST02"
    static final int TRAILER = 24;

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteArrayOutputStream directoryBytes = new ByteArrayOutputStream();
    private final DataOutputStream directory = new DataOutputStream(directoryBytes);
    private long position;

    SegmentWriter(Path target) throws IOException {
        this.target = target;
        this.partial = target.resolveSibling(target.getFileName() + ".partial");
        this.channel = FileChannel.open(
                partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    void head(int rows, int declarations, int columns) throws IOException {
        directory.writeInt(rows);
        directory.writeInt(declarations);
        directory.writeInt(columns);
    }

    void longs(String name, long[] values, int rows) throws IOException {
        entry(name, ColumnKind.LONGS, 0);
        for (int i = 0; i < rows; i++) {
            room(8).putLong(values[i]);
        }
    }

    void doubles(String name, double[] values, int rows) throws IOException {
        entry(name, ColumnKind.DOUBLES, 0);
        for (int i = 0; i < rows; i++) {
            room(8).putDouble(values[i]);
        }
    }

    /// Codes without a dictionary.
    void codes(String name, int[] codes, int rows, int count) throws IOException {
        var kind = ColumnKind.forCodes(count);
        entry(name, kind, 0);
        codes(codes, rows, kind);
    }

    /// Codes into a dictionary of texts; code 0 is "missing", code n the n-th text.
    void texts(String name, int[] codes, int rows, List<String> dictionary) throws IOException {
        var kind = ColumnKind.forCodes(dictionary.size() + 1);
        entry(name, kind, dictionary.size());
        codes(codes, rows, kind);
        align();
        directory.writeLong(position + buffer.position());
        var bytes =
                dictionary.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
        int end = 0;
        for (var text : bytes) {
            end += text.length;
            room(4).putInt(end);
        }
        for (var text : bytes) {
            put(text);
        }
    }

    /// Codes into a dictionary of numbers; code 0 is "missing", code n the n-th number.
    void numbers(String name, int[] codes, int rows, double[] dictionary, int size) throws IOException {
        var kind = ColumnKind.forCodes(size + 1);
        entry(name, kind, size);
        codes(codes, rows, kind);
        align();
        directory.writeLong(position + buffer.position());
        for (int i = 0; i < size; i++) {
            room(8).putDouble(dictionary[i]);
        }
    }

    /// Makes the file complete and visible.
    void finish() throws IOException {
        align();
        long at = position + buffer.position();
        var bytes = directoryBytes.toByteArray();
        put(bytes);
        var checksum = new CRC32C();
        checksum.update(bytes);
        room(TRAILER)
                .putLong(at)
                .putInt(bytes.length)
                .putInt((int) checksum.getValue())
                .putLong(MAGIC);
        drain();
        channel.force(true);
        channel.close();
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(partial);
    }

    private void entry(String name, ColumnKind kind, int dictionarySize) throws IOException {
        align();
        directory.writeUTF(name);
        directory.writeByte(kind.ordinal());
        directory.writeLong(position + buffer.position());
        directory.writeInt(dictionarySize);
    }

    private void codes(int[] codes, int rows, ColumnKind kind) throws IOException {
        for (int i = 0; i < rows; i++) {
            switch (kind) {
                case BYTE_CODES -> room(1).put((byte) codes[i]);
                case SHORT_CODES -> room(2).putShort((short) codes[i]);
                case INT_CODES -> room(4).putInt(codes[i]);
                case DOUBLES, LONGS -> throw new IllegalStateException("not codes: " + kind);
            }
        }
    }

    private void align() throws IOException {
        while ((position + buffer.position()) % 8 != 0) {
            room(1).put((byte) 0);
        }
    }

    private void put(byte[] bytes) throws IOException {
        int from = 0;
        while (from < bytes.length) {
            int n = Math.min(bytes.length - from, buffer.capacity());
            room(n).put(bytes, from, n);
            from += n;
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            drain();
        }
        return buffer;
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            position += channel.write(buffer);
        }
        buffer.clear();
    }
}
