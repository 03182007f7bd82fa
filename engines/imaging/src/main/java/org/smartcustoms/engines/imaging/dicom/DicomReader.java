package org.smartcustoms.engines.imaging.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads Part-10 files that nobody vouches for. Every length is checked against what is left before memory is taken;
/// depth,
/// count and total size are bounded; whatever is wrong ends in [UnreadableDicom] with the place and the reason.
public final class DicomReader {
    private static final int UNDEFINED = -1;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int DEPTH = 24;
    private static final int ELEMENTS = 200_000;
    private final ByteBuffer file;
    private int elements;

    private DicomReader(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads a file of at most `limit` bytes.
    public static DicomFile read(Path path, long limit) throws IOException, UnreadableDicom {
        long size = Files.size(path);
        if (size > limit) {
            throw new UnreadableDicom("The file has " + size + " bytes; at most " + limit + " are taken");
        }
        return read(Files.readAllBytes(path));
    }

    /// Reads at most `limit` bytes from a stream, which may be endless.
    public static DicomFile read(InputStream stream, int limit) throws IOException, UnreadableDicom {
        byte[] bytes = stream.readNBytes(limit);
        if (bytes.length == limit && stream.read() >= 0) {
            throw new UnreadableDicom("The stream goes on past " + limit + " bytes");
        }
        return read(bytes);
    }

    /// Reads a whole file.
    public static DicomFile read(byte[] bytes) throws UnreadableDicom {
        return new DicomReader(bytes).file();
    }

    private DicomFile file() throws UnreadableDicom {
        if (file.capacity() < 136 || file.getInt(128) != 0x4D434944) {
            throw new UnreadableDicom("Not a DICOM Part-10 file: the mark DICM is not at byte 128");
        }
        file.position(132);
        var header = new DataSet();
        while (file.remaining() >= 8 && file.getShort(file.position()) == 2) {
            header.put(element(true, file.capacity(), 0));
        }
        var uid = header.findText(Attribute.TRANSFER_SYNTAX)
                .orElseThrow(() -> new UnreadableDicom("The header names no transfer syntax"));
        var syntax = TransferSyntax.of(uid);
        boolean explicit = syntax != TransferSyntax.IMPLICIT;
        var data = new DataSet();
        int before = -1;
        while (file.hasRemaining()) {
            var element = element(explicit, file.capacity(), 0);
            if (before != -1 && Integer.compareUnsigned(element.tag(), before) <= 0) {
                throw new UnreadableDicom("Element " + name(element.tag()) + " is out of order");
            }
            before = element.tag();
            data.put(element);
        }
        return new DicomFile(syntax, header, data);
    }

    private Element element(boolean explicit, int end, int depth) throws UnreadableDicom {
        if (++elements > ELEMENTS) {
            throw new UnreadableDicom("More than " + ELEMENTS + " elements");
        }
        need(8, end);
        int tag = tag();
        if (!explicit) {
            var representation =
                    Attribute.of(tag).map(Attribute::representation).orElse(Representation.UN);
            return content(tag, representation, file.getInt(), false, end, depth);
        }
        var representation = representation(tag);
        int length;
        if (representation.longLength()) {
            need(6, end);
            file.getShort();
            length = file.getInt();
        } else {
            length = file.getShort() & 0xffff;
        }
        return content(tag, representation, length, true, end, depth);
    }

    private Element content(int tag, Representation representation, int length, boolean explicit, int end, int depth)
            throws UnreadableDicom {
        if (representation == Representation.SQ) {
            return new Element.Sequence(tag, items(tag, length, explicit, end, depth + 1));
        }
        if (length == UNDEFINED) {
            if (tag == Attribute.PIXEL_DATA.tag()) {
                return new Element.Fragments(tag, representation, fragments(end));
            }
            if (representation == Representation.UN) {
                // PS3.5 section 6.2.2: an unknown element of undefined length is an implicit sequence
                return new Element.Sequence(tag, items(tag, length, false, end, depth + 1));
            }
            throw new UnreadableDicom("Element " + name(tag) + " of kind " + representation + " has no length");
        }
        return new Element.Value(tag, representation, bytes(tag, length, end));
    }

    private List<DataSet> items(int tag, int length, boolean explicit, int end, int depth) throws UnreadableDicom {
        if (depth > DEPTH) {
            throw new UnreadableDicom("Sequences are nested deeper than " + DEPTH);
        }
        int stop = length == UNDEFINED ? end : stop(tag, length, end);
        var items = new ArrayList<DataSet>();
        while (length == UNDEFINED || file.position() < stop) {
            need(8, stop);
            int mark = tag();
            int itemLength = file.getInt();
            if (mark == SEQUENCE_END && length == UNDEFINED) {
                return List.copyOf(items);
            }
            if (mark != ITEM) {
                throw new UnreadableDicom(
                        "Sequence " + name(tag) + " holds " + name(mark) + " where an item should begin");
            }
            items.add(item(tag, itemLength, explicit, stop, depth));
        }
        return List.copyOf(items);
    }

    private DataSet item(int tag, int length, boolean explicit, int end, int depth) throws UnreadableDicom {
        if (++elements > ELEMENTS) {
            throw new UnreadableDicom("More than " + ELEMENTS + " elements");
        }
        int stop = length == UNDEFINED ? end : stop(tag, length, end);
        var item = new DataSet();
        while (length == UNDEFINED || file.position() < stop) {
            need(8, stop);
            int at = file.position();
            int mark = (file.getShort(at) & 0xffff) << 16 | file.getShort(at + 2) & 0xffff;
            if (length == UNDEFINED && mark == ITEM_END) {
                file.position(at + 8);
                return item;
            }
            item.put(element(explicit, stop, depth));
        }
        return item;
    }

    private List<byte[]> fragments(int end) throws UnreadableDicom {
        var parts = new ArrayList<byte[]>();
        while (true) {
            need(8, end);
            int mark = tag();
            int length = file.getInt();
            if (mark == SEQUENCE_END) {
                return List.copyOf(parts);
            }
            if (mark != ITEM || ++elements > ELEMENTS) {
                throw new UnreadableDicom("Compressed pixel data is broken at byte " + (file.position() - 8));
            }
            parts.add(bytes(Attribute.PIXEL_DATA.tag(), length, end));
        }
    }

    private byte[] bytes(int tag, int length, int end) throws UnreadableDicom {
        stop(tag, length, end);
        var bytes = new byte[length];
        file.get(bytes);
        return bytes;
    }

    private int stop(int tag, int length, int end) throws UnreadableDicom {
        int left = end - file.position();
        if (length < 0 || length > left) {
            throw new UnreadableDicom("Element " + name(tag) + " says " + Integer.toUnsignedString(length)
                    + " bytes, but only " + left + " are left");
        }
        return file.position() + length;
    }

    private void need(int bytes, int end) throws UnreadableDicom {
        if (end - file.position() < bytes) {
            throw new UnreadableDicom("The file ends in the middle of an element, at byte " + file.position());
        }
    }

    private int tag() {
        return (file.getShort() & 0xffff) << 16 | file.getShort() & 0xffff;
    }

    private Representation representation(int tag) throws UnreadableDicom {
        char first = (char) (file.get() & 255);
        char second = (char) (file.get() & 255);
        if (first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z') {
            String code = "" + first + second;
            for (var representation : Representation.values()) {
                if (representation.name().equals(code)) {
                    return representation;
                }
            }
        }
        throw new UnreadableDicom("Element " + name(tag) + " has no valid representation");
    }

    private static String name(int tag) {
        return String.format("(%04X,%04X)", tag >>> 16, tag & 0xffff);
    }
}
