package org.smartcustoms.engines.imaging.dicom.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/// The command part of a message (PS3.7 §6.3): group 0000 in implicit little endian.
final class Command {

    static final int STORE = 0x0001;
    static final int ECHO = 0x0030;
    static final int REPLY = 0x8000;
    private static final int NO_DATA_SET = 0x0101;
    private static final int SOP_CLASS = 0x0002;
    private static final int FIELD = 0x0100;
    private static final int MESSAGE = 0x0110;
    private static final int ANSWERED = 0x0120;
    private static final int PRIORITY = 0x0700;
    private static final int DATA_SET = 0x0800;
    private static final int STATUS = 0x0900;
    private static final int SOP_INSTANCE = 0x1000;

    private final TreeMap<Integer, byte[]> elements = new TreeMap<>();

    private Command() {}

    static Command read(byte[] bytes) throws IOException {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var command = new Command();
        try {
            while (in.hasRemaining()) {
                int group = in.getShort();
                int element = in.getShort() & 0xffff;
                int length = in.getInt();
                if (group != 0 || length < 0 || length > in.remaining()) {
                    throw new IOException("The command is broken");
                }
                var value = new byte[length];
                in.get(value);
                command.elements.put(element, value);
            }
        } catch (BufferUnderflowException broken) {
            throw new IOException("The command ends in the middle", broken);
        }
        return command;
    }

    static Command echo(int message) {
        return new Command()
                .uid(SOP_CLASS, StorageReceiver.VERIFICATION)
                .number(FIELD, ECHO)
                .number(MESSAGE, message)
                .number(DATA_SET, NO_DATA_SET);
    }

    static Command store(int message, String sopClass, String sopInstance) {
        return new Command()
                .uid(SOP_CLASS, sopClass)
                .number(FIELD, STORE)
                .number(MESSAGE, message)
                .number(PRIORITY, 0)
                .number(DATA_SET, 0)
                .uid(SOP_INSTANCE, sopInstance);
    }

    /// The answer to this command.
    Command reply(int status) {
        var reply = new Command()
                .uid(SOP_CLASS, sopClass())
                .number(FIELD, field() | REPLY)
                .number(ANSWERED, number(MESSAGE))
                .number(DATA_SET, NO_DATA_SET)
                .number(STATUS, status);
        return elements.containsKey(SOP_INSTANCE) ? reply.uid(SOP_INSTANCE, sopInstance()) : reply;
    }

    int field() {
        return number(FIELD);
    }

    int status() {
        return number(STATUS);
    }

    boolean hasDataSet() {
        return number(DATA_SET) != NO_DATA_SET;
    }

    String sopClass() {
        return uid(SOP_CLASS);
    }

    String sopInstance() {
        return uid(SOP_INSTANCE);
    }

    byte[] bytes() {
        var body = new ByteArrayOutputStream();
        elements.forEach((element, value) -> {
            if (element != 0) {
                put(body, element, value);
            }
        });
        var whole = new ByteArrayOutputStream();
        put(whole, 0, little(4).putInt(body.size()).array());
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int element, byte[] value) {
        out.writeBytes(little(8)
                .putShort((short) 0)
                .putShort((short) element)
                .putInt(value.length)
                .array());
        out.writeBytes(value);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int number(int element) {
        byte[] value = elements.get(element);
        return value == null || value.length < 2 ? 0 : (value[0] & 255) | (value[1] & 255) << 8;
    }

    private String uid(int element) {
        byte[] value = elements.get(element);
        return value == null
                ? ""
                : new String(value, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private Command number(int element, int value) {
        elements.put(element, little(2).putShort((short) value).array());
        return this;
    }

    private Command uid(int element, String uid) {
        var even = uid.length() % 2 == 0 ? uid : uid + "\0";
        elements.put(element, even.getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
