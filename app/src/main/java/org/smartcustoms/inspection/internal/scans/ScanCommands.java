package org.smartcustoms.inspection.internal.scans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.platform.problem.Problem;

/// What the endpoints of the workstation take in.
final class ScanCommands {

    private static final int LONGEST_NOTE = 2000;

    private ScanCommands() {}

    record Clear(@Nullable @Size(max = LONGEST_NOTE) String note) {
        static final Clear PLAIN = new Clear(null);
    }

    /// A frame that the officer drew, in the picture's own pixels.
    ///
    /// @param label what may lie in it
    record Frame(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") String label,
            double left,
            double top,
            double right,
            double bottom) {

        Box boxIn(Scan scan) {
            boolean inside = left >= 0
                    && top >= 0
                    && right <= scan.width()
                    && bottom <= scan.height()
                    && right - left >= 2
                    && bottom - top >= 2;
            if (!inside) {
                throw Problem.invalid(
                        "/frames",
                        "A frame lies outside of the picture or is smaller than 2 pixels",
                        "標示框超出影像範圍或小於兩個像素");
            }
            return new Box(left, top, right, bottom);
        }
    }

    record Refer(
            @NotNull @Size(max = LONGEST_NOTE) String note,
            @NotNull @Size(max = 20) List<@Valid Frame> frames) {}

    /// @param officer to whom; back to the queue when absent
    /// @param secondReader as a second opinion, blind to the first
    record HandOver(
            @Nullable String officer,
            boolean secondReader,
            @Nullable @Size(max = LONGEST_NOTE) String note) {}

    /// What lay in a frame.
    ///
    /// @param label class that it really was; the machine's when absent
    record Item(
            @NotNull UUID detectionId,
            boolean confirmed,
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,40}") String label) {}

    /// What the examination of a bag or parcel found.
    record Examine(
            @NotNull FindingResult result,
            @NotNull @Size(max = LONGEST_NOTE) String finding,
            @NotNull @Size(max = 60) List<@Valid Item> items) {}

    /// What lay in frames of goods that are examined as a declaration.
    record Judge(@NotNull @Size(min = 1, max = 60) List<@Valid Item> items) {}
}
