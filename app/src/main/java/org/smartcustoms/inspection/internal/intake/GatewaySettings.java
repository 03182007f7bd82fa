package org.smartcustoms.inspection.internal.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.dicom.network.SecureLine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How images come in.
///
/// @param folder watched folder: each device drops files into the folder of its code beneath; none when absent
/// @param settled a file counts as complete once it has not grown for so long
/// @param dicomPort port of the DICOM receiver; 0 takes a free one, -1 means none
/// @param dicomTlsPort port of the DICOM receiver over TLS (2762 is usual); 0 takes a free one, -1 means none
/// @param dicomKeyStore PKCS #12 or JKS file with our key and certificate, for TLS
/// @param dicomKeyStorePassword opens it
/// @param dicomTrustStore certificates that callers over TLS must have; without it the line is encrypted and any
///     registered device may call
/// @param dicomTrustStorePassword opens it
/// @param dicomTitle title under which devices call it
/// @param dicomCallers associations served at the same time
/// @param largestFile largest file taken in
@Validated
@ConfigurationProperties("smartcustoms.gateway")
public record GatewaySettings(
        @Nullable Path folder,
        @DefaultValue("2s") Duration settled,
        @DefaultValue("-1") @Min(-1) @Max(65_535) int dicomPort,

        @DefaultValue("-1") @Min(-1) @Max(65_535) int dicomTlsPort,

        @Nullable Path dicomKeyStore,
        @DefaultValue("") String dicomKeyStorePassword,
        @Nullable Path dicomTrustStore,
        @DefaultValue("") String dicomTrustStorePassword,

        @DefaultValue("SMARTCUSTOMS") @Pattern(regexp = "[A-Z0-9_-]{1,16}")
        String dicomTitle,

        @DefaultValue("16") @Min(1) @Max(1000) int dicomCallers,
        @DefaultValue("100MB") DataSize largestFile) {

    /// TLS with our key and the certificates that we trust.
    ///
    /// @throws IOException when no key store is named, or a store can't be used
    public SecureLine secureLine() throws IOException {
        if (dicomKeyStore == null) {
            throw new IOException("smartcustoms.gateway.dicom-key-store names no key store");
        }
        return SecureLine.of(
                new SecureLine.Store(dicomKeyStore, dicomKeyStorePassword),
                dicomTrustStore == null ? null : new SecureLine.Store(dicomTrustStore, dicomTrustStorePassword));
    }
}
