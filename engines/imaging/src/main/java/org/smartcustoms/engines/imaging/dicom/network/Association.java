package org.smartcustoms.engines.imaging.dicom.network;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What two peers agree on (PS3.8 §9.3.2): who calls whom, which classes in which transfer syntaxes, how large a unit
/// may be.
///
/// @param contexts by their odd numbers
/// @param largestUnit what the peer takes; 0 for any size
record Association(String called, String calling, Map<Integer, Context> contexts, int largestUnit) {

    private static final String APPLICATION = "1.2.840.10008.3.1.1.1";
    static final String IMPLEMENTATION = "2.25.302819264018467719342270018361209467821";
    private static final int MOST_CONTEXTS = 128;

    /// @param syntaxes proposed, or the one accepted; none when refused
    record Context(String abstractSyntax, List<String> syntaxes) {}

    /// Reads a request or an acceptance.
    static Association read(Pdu pdu) throws IOException {
        try {
            var in = ByteBuffer.wrap(pdu.content());
            in.position(4);
            var called = text(in, 16);
            var calling = text(in, 16);
            in.position(in.position() + 32);
            var contexts = new LinkedHashMap<Integer, Context>();
            int largest = 0;
            while (in.hasRemaining()) {
                int type = in.get() & 255;
                in.get();
                var item = part(in, in.getShort() & 0xffff);
                if ((type == 0x20 || type == 0x21) && contexts.size() < MOST_CONTEXTS) {
                    context(item, type == 0x21, contexts);
                } else if (type == 0x50) {
                    largest = largestUnit(item);
                }
            }
            return new Association(called, calling, contexts, largest);
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            throw new IOException("The association is broken", broken);
        }
    }

    private static void context(ByteBuffer item, boolean answer, Map<Integer, Context> contexts) {
        int id = item.get() & 255;
        item.get();
        int result = item.get();
        item.get();
        String abstractSyntax = "";
        var syntaxes = new ArrayList<String>();
        while (item.hasRemaining()) {
            int type = item.get() & 255;
            item.get();
            int length = item.getShort() & 0xffff;
            var name = text(item, length);
            if (type == 0x30) {
                abstractSyntax = name;
            } else if (type == 0x40 && (!answer || result == 0)) {
                syntaxes.add(name);
            }
        }
        contexts.put(id, new Context(abstractSyntax, List.copyOf(syntaxes)));
    }

    private static int largestUnit(ByteBuffer item) {
        while (item.hasRemaining()) {
            int type = item.get() & 255;
            item.get();
            var inside = part(item, item.getShort() & 0xffff);
            if (type == 0x51) {
                return inside.getInt();
            }
        }
        return 0;
    }

    /// As a request: every context with all the syntaxes it proposes.
    Pdu request() {
        return pdu(Pdu.ASSOCIATE_REQUEST, 0x20);
    }

    /// As an acceptance: every context with the one syntax that was chosen, or refused.
    Pdu acceptance() {
        return pdu(Pdu.ASSOCIATE_ACCEPT, 0x21);
    }

    /// A rejection for good by this end (PS3.8 §9.3.4): 3 when the caller isn't known, 7 when it asks for someone else.
    static Pdu rejection(int reason) {
        return new Pdu(Pdu.ASSOCIATE_REJECT, new byte[] {0, 1, 1, (byte) reason});
    }

    private Pdu pdu(int type, int contextType) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(1);
            out.writeShort(0);
            out.write(padded(called));
            out.write(padded(calling));
            out.write(new byte[32]);
            item(out, 0x10, APPLICATION.getBytes(StandardCharsets.US_ASCII));
            for (var entry : contexts.entrySet()) {
                item(out, contextType, context(entry.getKey(), entry.getValue(), contextType == 0x21));
            }
            item(out, 0x50, userInformation());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Pdu(type, bytes.toByteArray());
    }

    private static byte[] context(int id, Context context, boolean answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(id);
        out.writeByte(0);
        // an answer's result: accepted, or the transfer syntaxes are not supported
        out.writeByte(answer && context.syntaxes().isEmpty() ? 4 : 0);
        out.writeByte(0);
        if (!answer) {
            item(out, 0x30, context.abstractSyntax().getBytes(StandardCharsets.US_ASCII));
        }
        for (var syntax : context.syntaxes()) {
            item(out, 0x40, syntax.getBytes(StandardCharsets.US_ASCII));
        }
        if (answer && context.syntaxes().isEmpty()) {
            item(out, 0x40, "1.2.840.10008.1.2".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static byte[] userInformation() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        item(out, 0x51, ByteBuffer.allocate(4).putInt(Pdu.LARGEST).array());
        item(out, 0x52, IMPLEMENTATION.getBytes(StandardCharsets.US_ASCII));
        item(out, 0x55, "SMARTCUSTOMS_01".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void item(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeByte(0);
        out.writeShort(content.length);
        out.write(content);
    }

    private static byte[] padded(String title) {
        return String.format("%-16.16s", title).getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer part(ByteBuffer in, int length) {
        var part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }

    private static String text(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
    }
}
