package org.smartcustoms.engines.imaging.dicom.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/// A protocol data unit (PS3.8 §9.3): its type and what it holds.
record Pdu(int type, byte[] content) {

    static final int ASSOCIATE_REQUEST = 1;
    static final int ASSOCIATE_ACCEPT = 2;
    static final int ASSOCIATE_REJECT = 3;
    static final int DATA = 4;
    static final int RELEASE_REQUEST = 5;
    static final int RELEASE_REPLY = 6;
    static final int ABORT = 7;

    /// The largest unit that we take; a peer is told so and mustn't send more.
    static final int LARGEST = 128 * 1024;

    /// Reads the next unit.
    ///
    /// @throws EOFException when the peer closed the line between two units
    /// @throws IOException when the length is more than we said we take
    static Pdu read(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        in.readUnsignedByte();
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException(
                    "A unit of " + Integer.toUnsignedString(length) + " bytes; at most " + LARGEST + " were agreed");
        }
        var content = new byte[length];
        in.readFully(content);
        return new Pdu(type, content);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeByte(0);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    static Pdu abort() {
        return new Pdu(ABORT, new byte[4]);
    }
}
