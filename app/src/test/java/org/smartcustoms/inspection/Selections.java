package org.smartcustoms.inspection;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.desk.Opening;
import org.smartcustoms.inspection.internal.work.Selection;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.kernel.TimeOrderedIds;

/// Puts declarations into lanes as screening would.
public final class Selections {

    private static final TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());

    private final Opening opening;
    private String office = "SBP";
    private Lane lane = Lane.EXAMINATION;
    private String selectedBy = "MODEL";
    private double score = 87;
    private Instant acceptedAt = Instant.now();

    public Selections(Opening opening) {
        this.opening = opening;
    }

    public Selections at(String office) {
        this.office = office;
        return this;
    }

    public Selections in(Lane lane) {
        this.lane = lane;
        return this;
    }

    public Selections by(String selectedBy) {
        this.selectedBy = selectedBy;
        return this;
    }

    public Selections scored(double score) {
        this.score = score;
        return this;
    }

    public Selections accepted(Instant acceptedAt) {
        this.acceptedAt = acceptedAt;
        return this;
    }

    /// Opens one and tells its id.
    public UUID one() {
        var id = IDS.next();
        opening.open(List.of(selection(id)));
        return id;
    }

    /// Screens a known declaration again.
    public void again(UUID id) {
        opening.open(List.of(selection(id)));
    }

    private Selection selection(UUID id) {
        return new Selection(
                id,
                "REF-" + id,
                office,
                "IMPORT",
                "Golden Harbour Trading",
                "Cotton shirts",
                "6205200000",
                "CN",
                acceptedAt,
                Instant.now(),
                lane,
                lane == Lane.RELEASE ? "NONE" : selectedBy,
                lane == Lane.RELEASE ? null : score,
                new BigDecimal("1250.00"),
                lane == Lane.RELEASE ? null : new Text("12 of 15 like this were bad", "同類十五宗有十二宗違規"));
    }
}
