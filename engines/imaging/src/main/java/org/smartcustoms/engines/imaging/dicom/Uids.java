package org.smartcustoms.engines.imaging.dicom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Unique identifiers: the classes of DICOS and new instance numbers.
public final class Uids {
    /// DICOS digital X-ray, images for presentation.
    public static final String DX_FOR_PRESENTATION = "1.2.840.10008.5.1.4.1.1.501.2.1";
    /// DICOS digital X-ray, images for processing.
    public static final String DX_FOR_PROCESSING = "1.2.840.10008.5.1.4.1.1.501.2.2";
    /// A picture that came from elsewhere (DICOM secondary capture).
    public static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    /// DICOS threat detection report.
    public static final String THREAT_DETECTION_REPORT = "1.2.840.10008.5.1.4.1.1.501.3";

    static final String IMPLEMENTATION = "2.25.302819264018467719342270018361209467821";

    private Uids() {}

    /// The identifier of something that belongs to an object, such as its study: the same again for the same object.
    public static String of(UUID object, String part) {
        return of(UUID.nameUUIDFromBytes((part + " of " + object).getBytes(StandardCharsets.UTF_8)));
    }

    /// An identifier made from a UUID (PS3.5 annex B.2).
    public static String of(UUID uuid) {
        var number = new BigInteger(uuid.toString().replace("-", ""), 16);
        return "2.25." + number;
    }
}
