package org.smartcustoms.inspection.internal.images;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.similar.VectorFilter;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;
import org.smartcustoms.inspection.internal.scans.Scan;
import org.smartcustoms.inspection.internal.scans.ScanList;
import org.smartcustoms.platform.problem.Problem;

/// What the endpoints of the image database take in.
final class ImageCommands {

    private ImageCommands() {}

    /// The filters of a search, as they stand in its address. What is left out filters nothing.
    ///
    /// @param to exclusive
    record Filter(
            @Nullable String label,
            @Nullable Outcome outcome,
            @Nullable String post,
            @Nullable Instant from,
            @Nullable Instant to) {

        static final Filter NONE = new Filter(null, null, null, null, null);

        VectorFilter on(String kind) {
            return new VectorFilter(kind, given(label), outcome == null ? null : outcome.name(), given(post), from, to);
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }

        boolean aboutContents() {
            return given(label) != null || outcome != null;
        }

        Filter anyContents() {
            return new Filter(null, null, post, from, to);
        }

        /// Whether a scan holds what is asked for: alarms of the class, and what its examination found.
        boolean holds(ScanList.ScanLine scan) {
            var wanted = given(label);
            boolean rightClass = wanted == null || scan.labels().contains(wanted);
            return rightClass
                    && (outcome == null
                            || scan.result() != null
                                    && (outcome == Outcome.HARMLESS) == (scan.result() == FindingResult.CLEAN));
        }
    }

    /// A place in a scan, in the picture's own pixels.
    record Example(@NotNull UUID scanId, double left, double top, double right, double bottom) {

        Box boxIn(Scan scan) {
            if (left < 0
                    || top < 0
                    || right > scan.width()
                    || bottom > scan.height()
                    || right - left < 8
                    || bottom - top < 8) {
                throw Problem.invalid(
                        "/examples",
                        "An example lies outside of its picture or is smaller than 8 pixels",
                        "樣本超出影像範圍或小於八個像素");
            }
            return new Box(left, top, right, bottom);
        }
    }

    /// @param threshold the least score that raises an alarm
    record Teach(
            @NotNull
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "must be 2 to 40 small letters, digits and dashes")
            String code,

            @NotBlank @Size(max = 80) String en,
            @NotBlank @Size(max = 80) String zh,
            @DecimalMin("0.5") @DecimalMax("0.999") double threshold,
            @NotEmpty @Size(max = 10) List<@Valid Example> examples) {}

    record TeachMore(@NotEmpty @Size(max = 10) List<@Valid Example> examples) {}

    record Tune(@DecimalMin("0.5") @DecimalMax("0.999") double threshold) {}
}
