package org.smartcustoms.consignment.internal.table;

import java.io.IOException;
import java.io.Reader;

/// Characters with one to look ahead at and any number to put back.
final class PushbackCharacters {

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private String returned = "";
    private int returnedPosition;

    PushbackCharacters(Reader reader) {
        this.reader = reader;
    }

    int read() throws IOException {
        if (returnedPosition < returned.length()) {
            return returned.charAt(returnedPosition++);
        }
        return fill() ? buffer[position++] : -1;
    }

    int peek() throws IOException {
        if (returnedPosition < returned.length()) {
            return returned.charAt(returnedPosition);
        }
        return fill() ? buffer[position] : -1;
    }

    boolean atEnd() throws IOException {
        return peek() < 0;
    }

    void unread(String text) {
        returned = text + returned.substring(returnedPosition);
        returnedPosition = 0;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        position = 0;
        return filled > 0;
    }
}
