package org.smartcustoms.engines.imaging.dicom.network;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Commands and data sets on the line, cut into units that the peer takes.
final class Message {

    private static final int USUAL = 32 * 1024;
    private static final int LEAST = 128;

    private Message() {}

    /// @param largestUnit what the peer takes; 0 for any size
    static void write(DataOutputStream out, int context, boolean command, byte[] bytes, int largestUnit)
            throws IOException {
        int room = Math.max(LEAST, Math.min(largestUnit <= 0 ? USUAL : largestUnit, USUAL)) - 6;
        int at = 0;
        do {
            int length = Math.min(room, bytes.length - at);
            boolean last = at + length == bytes.length;
            var unit = ByteBuffer.allocate(length + 6)
                    .putInt(length + 2)
                    .put((byte) context)
                    .put((byte) ((command ? 1 : 0) | (last ? 2 : 0)))
                    .put(bytes, at, length);
            new Pdu(Pdu.DATA, unit.array()).write(out);
            at += length;
        } while (at < bytes.length);
    }
}
