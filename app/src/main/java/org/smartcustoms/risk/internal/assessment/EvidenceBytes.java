package org.smartcustoms.risk.internal.assessment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The evidence of all goods lines in one value: each with its length before it.
final class EvidenceBytes {

    private EvidenceBytes() {}

    static byte[] joined(List<byte[]> lines) {
        int size = lines.stream().mapToInt(line -> line.length + Integer.BYTES).sum();
        var buffer = ByteBuffer.allocate(size);
        lines.forEach(line -> buffer.putInt(line.length).put(line));
        return buffer.array();
    }

    static List<byte[]> split(byte[] joined) {
        var buffer = ByteBuffer.wrap(joined);
        var lines = new ArrayList<byte[]>();
        while (buffer.hasRemaining()) {
            var line = new byte[buffer.getInt()];
            buffer.get(line);
            lines.add(line);
        }
        return lines;
    }
}
