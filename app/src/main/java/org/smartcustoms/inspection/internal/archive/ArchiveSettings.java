package org.smartcustoms.inspection.internal.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.dicom.network.StorageSender;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The DICOM station that every scan and its report is stored at.
///
/// @param host name or address of the archive; nothing is sent on when absent
/// @param port on which it listens
/// @param title by which it is called
/// @param calling our title towards it
/// @param tls whether the line is secured, with the key and trust stores of the gateway
/// @param patience how long it may take to answer
@Validated
@ConfigurationProperties("smartcustoms.archive")
record ArchiveSettings(
        @Nullable String host,
        @DefaultValue("104") @Min(1) @Max(65_535) int port,

        @DefaultValue("ANY-SCP") @Pattern(regexp = "[ -~]{1,16}")
        String title,

        @DefaultValue("SMARTCUSTOMS") @Pattern(regexp = "[ -~]{1,16}")
        String calling,

        @DefaultValue("false") boolean tls,
        @DefaultValue("60s") Duration patience) {

    boolean wanted() {
        return host != null && !host.isBlank();
    }

    /// @throws IllegalStateException where none is wanted
    StorageSender.Station station() {
        if (host == null || host.isBlank()) {
            throw new IllegalStateException("No archive is named");
        }
        return new StorageSender.Station(host.strip(), port, title, calling, patience);
    }
}
