package org.smartcustoms.inspection.internal.scans;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How scans are read by the machine. What supervisors change while the server runs is kept in the database instead.
///
/// @param detector trained network (`NAME.onnx` beside `NAME.json`) to use in place of the one that ships
/// @param leastScore findings of the network below this score are not shown, whatever their class's threshold
/// @param readers scans read by the machine at the same time
/// @param patience after so long without the machine's reading an officer reads the scan without it
@Validated
@ConfigurationProperties("smartcustoms.screening")
public record ScreeningSettings(
        @Nullable Path detector,

        @DefaultValue("0.05") @DecimalMin("0.01") @DecimalMax("1")
        double leastScore,

        @DefaultValue("1") @Min(1) @Max(64) int readers,
        @DefaultValue("45s") Duration patience) {}
