package org.smartcustoms.inspection.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.work.WorkState.Decision;

class OpenedTargetsTests {

    private static final UUID ID = new UUID(0, 7);
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    private final OpenedTargets opened = new OpenedTargets();

    @Test
    void oneInTheReleaseLaneIsReleasedByScreening() {
        opened.open(selected(Lane.RELEASE));
        assertThat(opened.find(ID).orElseThrow().state())
                .isEqualTo(new WorkState.Released(new Decision(DAY, "system", true), null));
    }

    @Test
    void oneInAnotherLaneWaits() {
        opened.open(selected(Lane.EXAMINATION));
        assertThat(opened.find(ID).orElseThrow().state()).isEqualTo(new WorkState.Waiting());
    }

    @Test
    void oneThatIsClosedBeforeItIsWrittenIsWrittenOnceAndClosed() {
        opened.open(selected(Lane.EXAMINATION));
        var closed = new WorkState.Released(new Decision(DAY, "ana", false), finding());
        assertThat(opened.replace(opened.find(ID).orElseThrow().with(closed))).isTrue();
        var rows = opened.take();
        assertThat(rows).extracting(row -> row.target().state()).containsExactly(closed);
        assertThat(rows).extracting(row -> row.target().version()).containsExactly(1);
    }

    @Test
    void whatIsWrittenIsForgotten() {
        opened.open(selected(Lane.EXAMINATION));
        var target = opened.find(ID).orElseThrow();
        opened.take();
        assertThat(opened.among(List.of(ID))).isEmpty();
        assertThat(opened.replace(target)).isFalse();
        assertThat(opened.take()).isEmpty();
    }

    private static Finding finding() {
        return new Finding(new UUID(0, 8), FindingResult.CLEAN, null, null, false, "", DAY, "ana", DAY);
    }

    private static Selection selected(Lane lane) {
        return new Selection(
                ID,
                "REF-7",
                "SBP",
                "IMPORT",
                null,
                null,
                null,
                null,
                DAY,
                DAY,
                lane,
                "MODEL",
                null,
                BigDecimal.ZERO,
                null);
    }
}
