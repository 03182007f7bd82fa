package org.smartcustoms.engines.imaging.dicom;

/// A file refused, with the reason in words that an operator can pass on to the device's maker.
public final class UnreadableDicom extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableDicom(String reason) {
        super(reason);
    }
}
