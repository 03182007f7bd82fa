package org.smartcustoms.consignment.internal.wco;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Parses XML from strangers. Document types are refused outright, so there are no entities to expand and no files to
/// fetch; depth, number of elements and length of texts are limited while reading.
/// Source: OWASP, "XML External Entity Prevention".
final class SafeXml {

    static final int DEEPEST = 40;
    static final int MOST_ELEMENTS = 200_000;
    static final int LONGEST_TEXT = 20_000;
    static final int MOST_BYTES = 16 << 20;

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /// @throws XmlRefused when it isn't well-formed XML within the limits
    static XmlElement parse(InputStream stream) {
        try {
            var reader = FACTORY.createXMLStreamReader(new LimitedBytes(stream, MOST_BYTES));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof LimitedBytes.TooLong) {
                    throw new XmlRefused("The message is larger than " + (MOST_BYTES >> 20) + " MiB.", e);
                }
            }
            var at = e.getLocation();
            throw new XmlRefused(
                    "The message is not well-formed XML"
                            + (at == null
                                    ? "."
                                    : " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")."),
                    e);
        }
    }

    private static XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<XmlElement>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlRefused(
                            "The message defines a document type (DTD) or uses its entities; it was refused"
                                    + " unread. Send it without a DOCTYPE.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        throw new XmlRefused("The message has more than " + MOST_ELEMENTS
                                + " elements or nests deeper than " + DEEPEST + "; it was refused.");
                    }
                    var element = element(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader, open);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        if (root == null) {
            throw new XmlRefused("The message is empty.");
        }
        return root;
    }

    private static void text(XMLStreamReader reader, ArrayDeque<XmlElement> open) {
        var element = open.peek();
        if (element == null || reader.isWhiteSpace()) {
            return;
        }
        element.append(reader.getText());
        if (element.textLength() > LONGEST_TEXT) {
            throw new XmlRefused("The element " + element.name() + " in line "
                    + reader.getLocation().getLineNumber() + " holds more than " + LONGEST_TEXT + " characters.");
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new XmlElement(reader.getLocalName(), attributes);
    }

    /// A stream that fails past a number of bytes.
    private static final class LimitedBytes extends InputStream {

        static final class TooLong extends IOException {}

        private final InputStream stream;
        private long left;

        LimitedBytes(InputStream stream, long most) {
            this.stream = stream;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int b = stream.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = stream.read(bytes, offset, length);
            return read < 0 ? read : count(read);
        }

        private int count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }
    }
}
