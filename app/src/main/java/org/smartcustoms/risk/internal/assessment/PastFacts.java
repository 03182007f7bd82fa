package org.smartcustoms.risk.internal.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.Evidence;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.risk.SelectedBy;
import org.smartcustoms.risk.internal.assessment.JdbcAssessments.Seen;
import org.smartcustoms.risk.internal.models.LiveModel;
import org.springframework.stereotype.Component;

/// Past declarations as rules would have seen them then: profiles as they were known when each was lodged, scored by
/// the trees that are live now.
@Component
public class PastFacts {

    private final JdbcAssessments assessments;
    private final FactSheets sheets;
    private final LiveModel live;

    PastFacts(JdbcAssessments assessments, FactSheets sheets, LiveModel live) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.live = live;
    }

    /// @param selectedBy what selected it for examination then
    public record Sheet(Subject subject, List<Facts> lines, SelectedBy selectedBy) {}

    public List<Sheet> of(List<Subject> subjects) {
        var known = new HashMap<DeclarationId, Seen>();
        assessments
                .seen(subjects.stream().map(Subject::id).toList())
                .forEach(seen -> known.put(seen.declaration(), seen));
        var found = new ArrayList<Sheet>(subjects.size());
        for (var subject : subjects) {
            var seen = known.get(subject.id());
            if (seen != null) {
                found.add(new Sheet(
                        subject,
                        sheets.of(subject, scored(subject, EvidenceBytes.split(seen.evidence()))),
                        seen.selectedBy()));
            }
        }
        return found;
    }

    private List<ScoredLine> scored(Subject subject, List<byte[]> evidence) {
        if (evidence.size() != subject.lines().size()) {
            return List.of();
        }
        var model = live.current().model();
        return IntStream.range(0, evidence.size())
                .mapToObj(i -> {
                    var record = subject.lines().get(i);
                    var known = Evidence.read(record, evidence.get(i));
                    return new ScoredLine(
                            subject.declaration().goods().get(i).line(),
                            record,
                            known,
                            model.score(record, known, CargoModel.Explanation.FIGURES_ONLY));
                })
                .toList();
    }
}
