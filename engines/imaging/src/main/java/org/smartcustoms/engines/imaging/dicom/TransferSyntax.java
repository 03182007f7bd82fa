package org.smartcustoms.engines.imaging.dicom;

/// How the data set after the file header is written.
public enum TransferSyntax {
    IMPLICIT("1.2.840.10008.1.2"),
    EXPLICIT("1.2.840.10008.1.2.1"),
    RUN_LENGTH("1.2.840.10008.1.2.5");

    private final String uid;

    TransferSyntax(String uid) {
        this.uid = uid;
    }

    public String uid() {
        return uid;
    }

    static TransferSyntax of(String uid) throws UnreadableDicom {
        for (var syntax : values()) {
            if (syntax.uid.equals(uid)) {
                return syntax;
            }
        }
        throw new UnreadableDicom("Transfer syntax " + printable(uid)
                + " is not supported; send explicit or implicit little endian, or RLE");
    }

    private static String printable(String uid) {
        return uid.replaceAll("[^0-9.]", "?").substring(0, Math.min(64, uid.length()));
    }
}
