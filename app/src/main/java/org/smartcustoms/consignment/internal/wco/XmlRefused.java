package org.smartcustoms.consignment.internal.wco;

/// XML that isn't read: not well-formed, past a limit, or of a kind that isn't taken. The message is for the sender.
public final class XmlRefused extends RuntimeException {

    public XmlRefused(String message) {
        super(message);
    }

    public XmlRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
