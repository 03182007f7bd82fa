package org.smartcustoms.inspection.internal.devices;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import org.smartcustoms.engines.imaging.dicom.network.SecureLine;
import org.smartcustoms.platform.problem.Problem;

/// The SHA-256 fingerprint by which a certificate is known, read from what an administrator pastes.
final class Fingerprint {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Fingerprint() {}

    /// @param given a certificate in PEM, or its fingerprint with or without colons, as `openssl x509 -fingerprint
    ///     -sha256` prints it
    /// @return 64 hexadecimal digits in small letters
    static String of(String given) {
        if (given.contains(BEGIN)) {
            return ofPem(given.substring(given.indexOf(BEGIN)));
        }
        var digits =
                given.substring(given.indexOf('=') + 1).replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw Problem.invalid(
                    "/certificate",
                    "Neither a certificate in PEM nor a SHA-256 fingerprint of 64 hexadecimal digits",
                    "不是 PEM 格式證書，亦不是 64 位十六進制的 SHA-256 指紋");
        }
        return digits;
    }

    private static String ofPem(String pem) {
        try {
            return SecureLine.fingerprint(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        } catch (CertificateException broken) {
            throw Problem.invalid("/certificate", "The certificate can't be read: " + broken.getMessage(), "證書無法讀取");
        }
    }
}
