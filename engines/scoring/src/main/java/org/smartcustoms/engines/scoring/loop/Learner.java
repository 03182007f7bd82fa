package org.smartcustoms.engines.scoring.loop;

import java.time.LocalDate;
import java.util.List;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;

/// A way of ranking goods and of learning from what inspections found.
public interface Learner {
    /// Judges a week's lines by what is known when the week begins; same order as given.
    List<Judgement> judge(List<CargoRecord> lodged);

    /// Learns at the end of a week.
    /// @param lodged all lines of the week, found or not
    /// @param inspected those whose outcome is known
    /// @param end the first day after the week
    void learn(List<CargoRecord> lodged, List<LabelledRecord> inspected, LocalDate end);
}
