package org.smartcustoms.engines.imaging.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

/// Elements in the order of their tags. Not thread-safe while being filled.
public final class DataSet {
    private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

    /// What every image of ours says: its class and own number, and the study and series of the scan that it is of.
    static DataSet ofImage(UUID scan, String sopClass) {
        return new DataSet()
                .text(Attribute.CHARACTER_SET, "ISO_IR 192")
                .text(Attribute.SOP_CLASS, sopClass)
                .text(Attribute.SOP_INSTANCE, Uids.of(scan))
                .text(Attribute.STUDY_INSTANCE, Uids.of(scan, "study"))
                .text(Attribute.SERIES_INSTANCE, Uids.of(scan, "series"))
                .text(Attribute.MANUFACTURER, "Smart Customs");
    }

    public Collection<Element> elements() {
        return elements.values();
    }

    public DataSet put(Element element) {
        elements.put(element.tag(), element);
        return this;
    }

    public DataSet remove(Attribute attribute) {
        elements.remove(attribute.tag());
        return this;
    }

    /// Text, several values parted by a backslash, padded to even length.
    public DataSet text(Attribute attribute, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length % 2 == 1) {
            bytes = java.util.Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = attribute.representation().padding();
        }
        return put(new Element.Value(attribute.tag(), attribute.representation(), bytes));
    }

    /// Unsigned 16-bit numbers.
    public DataSet number(Attribute attribute, int... values) {
        var bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return put(new Element.Value(attribute.tag(), attribute.representation(), bytes.array()));
    }

    /// 32-bit floating-point numbers.
    public DataSet decimal(Attribute attribute, float... values) {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return put(new Element.Value(attribute.tag(), attribute.representation(), bytes.array()));
    }

    public DataSet sequence(Attribute attribute, List<DataSet> items) {
        return put(new Element.Sequence(attribute.tag(), List.copyOf(items)));
    }

    public Optional<Element> find(Attribute attribute) {
        return Optional.ofNullable(elements.get(attribute.tag()));
    }

    /// Text without its padding; empty when absent.
    public Optional<String> findText(Attribute attribute) {
        return text(attribute, StandardCharsets.UTF_8);
    }

    /// Text in the character set that the data set names (Western, Chinese or UTF-8; what it names otherwise is read
    /// as UTF-8).
    public Optional<String> findNamedText(Attribute attribute) {
        var named = findText(Attribute.CHARACTER_SET).orElse("");
        return text(
                attribute,
                switch (named) {
                    case "ISO_IR 100" -> StandardCharsets.ISO_8859_1;
                    case "GB18030", "GBK" -> Charset.forName("GB18030");
                    default -> StandardCharsets.UTF_8;
                });
    }

    private Optional<String> text(Attribute attribute, Charset charset) {
        return find(attribute)
                .filter(Element.Value.class::isInstance)
                .map(element -> new String(((Element.Value) element).bytes(), charset)
                        .replace("\0", "")
                        .strip());
    }

    /// The first unsigned 16-bit number of an element.
    public OptionalInt findNumber(Attribute attribute) {
        return find(attribute).orElse(null) instanceof Element.Value value && value.bytes().length >= 2
                ? OptionalInt.of((value.bytes()[0] & 255) | (value.bytes()[1] & 255) << 8)
                : OptionalInt.empty();
    }

    /// The items of a sequence; none when absent.
    public List<DataSet> items(Attribute attribute) {
        return find(attribute).orElse(null) instanceof Element.Sequence sequence ? sequence.items() : List.of();
    }
}
