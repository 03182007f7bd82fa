package org.smartcustoms.engines.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes Part-10 files in little endian, sequences and items with their lengths given.
public final class DicomWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean explicit;

    private DicomWriter(boolean explicit) {
        this.explicit = explicit;
    }

    /// The bytes of a file. The group length of the header is computed, whatever the header says.
    public static byte[] write(DicomFile file) {
        var header = new DicomWriter(true);
        for (var element : file.header().elements()) {
            if (element.tag() != Attribute.FILE_META_GROUP_LENGTH.tag()) {
                header.element(element);
            }
        }
        var data = new DicomWriter(file.syntax() != TransferSyntax.IMPLICIT);
        file.data().elements().forEach(data::element);
        var whole = new DicomWriter(true);
        whole.out.writeBytes(new byte[128]);
        whole.out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        whole.element(new Element.Value(
                Attribute.FILE_META_GROUP_LENGTH.tag(),
                Representation.UL,
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(header.out.size())
                        .array()));
        whole.out.writeBytes(header.out.toByteArray());
        whole.out.writeBytes(data.out.toByteArray());
        return whole.out.toByteArray();
    }

    /// The data set alone, as it goes over the network.
    public static byte[] dataSet(DicomFile file) {
        var data = new DicomWriter(file.syntax() != TransferSyntax.IMPLICIT);
        file.data().elements().forEach(data::element);
        return data.out.toByteArray();
    }

    /// A file around a data set that names its class and instance.
    ///
    /// @throws IllegalArgumentException when it doesn't
    public static DicomFile file(TransferSyntax syntax, DataSet data) {
        var sopClass =
                data.findText(Attribute.SOP_CLASS).orElseThrow(() -> new IllegalArgumentException("No SOP class"));
        var instance = data.findText(Attribute.SOP_INSTANCE)
                .orElseThrow(() -> new IllegalArgumentException("No SOP instance"));
        var header = new DataSet()
                .put(new Element.Value(Attribute.FILE_META_VERSION.tag(), Representation.OB, new byte[] {0, 1}))
                .text(Attribute.MEDIA_STORAGE_CLASS, sopClass)
                .text(Attribute.MEDIA_STORAGE_INSTANCE, instance)
                .text(Attribute.TRANSFER_SYNTAX, syntax.uid())
                .text(Attribute.IMPLEMENTATION_CLASS, Uids.IMPLEMENTATION)
                .text(Attribute.IMPLEMENTATION_VERSION, "SMARTCUSTOMS_01");
        return new DicomFile(syntax, header, data);
    }

    private void element(Element element) {
        switch (element) {
            case Element.Value value -> {
                head(value.tag(), value.representation(), value.bytes().length);
                out.writeBytes(value.bytes());
            }
            case Element.Sequence sequence -> {
                var body = new DicomWriter(explicit);
                for (var item : sequence.items()) {
                    var inside = new DicomWriter(explicit);
                    item.elements().forEach(inside::element);
                    body.mark(0xFFFEE000, inside.out.size());
                    body.out.writeBytes(inside.out.toByteArray());
                }
                head(sequence.tag(), Representation.SQ, body.out.size());
                out.writeBytes(body.out.toByteArray());
            }
            case Element.Fragments fragments -> {
                head(fragments.tag(), fragments.representation(), -1);
                for (byte[] part : fragments.parts()) {
                    mark(0xFFFEE000, part.length);
                    out.writeBytes(part);
                }
                mark(0xFFFEE0DD, 0);
            }
        }
    }

    private void head(int tag, Representation representation, int length) {
        if (!explicit) {
            mark(tag, length);
            return;
        }
        if (!representation.longLength() && (length < 0 || length > 0xffff)) {
            throw new IllegalArgumentException("A value of kind " + representation + " takes at most 65535 bytes");
        }
        var head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        head.put(representation.name().getBytes(StandardCharsets.US_ASCII));
        if (representation.longLength()) {
            head.putShort((short) 0).putInt(length);
        } else {
            head.putShort((short) length);
        }
        out.write(head.array(), 0, head.position());
    }

    private void mark(int tag, int length) {
        var mark = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        mark.putShort((short) (tag >>> 16)).putShort((short) tag).putInt(length);
        out.writeBytes(mark.array());
    }
}
