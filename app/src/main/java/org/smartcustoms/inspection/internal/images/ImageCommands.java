package org.smartcustoms.inspection.internal.images;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.scans.Scan;
import org.smartcustoms.platform.problem.Problem;

/// What the endpoints of the image database take in.
final class ImageCommands {

    private ImageCommands() {}

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

    /// @param threshold likeness from which a place counts as one
    record Teach(
            @NotNull
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "must be 2 to 40 small letters, digits and dashes")
            String code,

            @NotBlank @Size(max = 80) String en,
            @NotBlank @Size(max = 80) String zh,
            @DecimalMin("0.5") @DecimalMax("0.999") double threshold,
            @NotEmpty @Size(max = 10) List<@Valid Example> examples) {}
}
