package org.smartcustoms.risk.internal.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Outcome;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.assessment.CargoRecords;
import org.smartcustoms.risk.internal.assessment.Subject;
import org.smartcustoms.risk.internal.models.LiveModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All that was ever assessed, read page by page: to teach a model, to train one, to look back with a rule.
@Component
public class History {

    private static final int PAGE = 1000;
    private static final int SHORT = 3000;

    private final JdbcClient jdbc;
    private final JdbcLabels labels;
    private final Declarations declarations;
    private final CargoRecords records;
    private final ZoneId zone;

    History(
            JdbcClient jdbc,
            JdbcLabels labels,
            Declarations declarations,
            CargoRecords records,
            SmartCustomsSettings settings) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.declarations = declarations;
        this.records = records;
        this.zone = settings.timeZone();
    }

    /// A past declaration.
    ///
    /// @param worstLine the goods line that weighed most when it was assessed
    /// @param label what became known about it, if anything
    public record Past(Subject subject, int worstLine, java.util.Optional<Label> label) {

        /// The lines with what was found on them: an irregularity that names no line is laid to the one that weighed
        /// most, and says nothing about the others.
        public List<LabelledRecord> examined() {
            return label.map(known -> History.examined(subject, worstLine, known))
                    .orElse(List.of());
        }
    }

    /// Tells all declarations assessed until `until`, in the order of their ids.
    public void read(Instant until, Consumer<List<Past>> page) {
        read(new UUID(0, 0), until, page);
    }

    /// The same from the first id after `first` on; ids are given in the order of lodging, but for those lodged at the
    /// same moment.
    public void read(UUID first, Instant until, Consumer<List<Past>> page) {
        var after = first;
        while (true) {
            var lines = worstLines(after, until);
            if (lines.isEmpty()) {
                return;
            }
            var ids = new ArrayList<>(lines.keySet());
            ids.sort(null);
            after = ids.getLast().value();
            page.accept(past(ids, lines));
        }
    }

    private Map<DeclarationId, Integer> worstLines(UUID after, Instant until) {
        var lines = new HashMap<DeclarationId, Integer>();
        jdbc.sql("""
                        SELECT declaration_id, line FROM risk.assessment
                         WHERE latest AND declaration_id > :after AND decided_at <= :until
                         ORDER BY declaration_id LIMIT :limit""")
                .param("after", after)
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("limit", PAGE)
                .query((row, number) ->
                        lines.put(new DeclarationId(row.getObject("declaration_id", UUID.class)), row.getInt("line")))
                .list();
        return lines;
    }

    private List<Past> past(Collection<DeclarationId> ids, Map<DeclarationId, Integer> lines) {
        var known = labels.current(ids);
        return declarations.listByIds(ids).stream()
                .map(declaration -> new Past(
                        records.subject(
                                declaration.id(),
                                declaration.version(),
                                declaration.acceptedAt(),
                                declaration.content(),
                                Instant.MAX),
                        lines.getOrDefault(declaration.id(), 1),
                        java.util.Optional.ofNullable(known.get(declaration.id()))))
                .sorted(java.util.Comparator.comparing(
                        past -> past.subject().id().value()))
                .toList();
    }

    /// Teaches a model everything that it wasn't trained on: lines lodged, and outcomes that count.
    void teach(LiveModel.Current fresh) {
        var extent = labels.extent();
        long trained = fresh.trainedUntil();
        fresh.progress().begin(extent.last());
        read(
                fresh.since(),
                page -> page.forEach(past -> {
                    var label = past.label().filter(known -> known.seq() <= extent.last());
                    if (label.isPresent() && label.get().seq() <= trained) {
                        return;
                    }
                    past.subject().lines().forEach(fresh.model()::observe);
                    label.ifPresent(known -> teach(fresh.model(), past.subject(), past.worstLine(), known));
                }));
        fresh.progress().ready();
    }

    /// Teaches labels just taken in.
    void learn(CargoModel model, List<Label> all) {
        var fresh = all.stream().filter(label -> !label.withdrawal()).toList();
        var byId = new HashMap<DeclarationId, Integer>();
        var ids = fresh.stream().map(Label::declaration).distinct().toList();
        jdbc.sql("SELECT declaration_id, line FROM risk.assessment WHERE latest AND declaration_id = ANY(:ids)")
                .param("ids", ids.stream().map(DeclarationId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        byId.put(new DeclarationId(row.getObject("declaration_id", UUID.class)), row.getInt("line")))
                .list();
        var subjects = new HashMap<DeclarationId, Subject>();
        past(ids, byId).forEach(past -> subjects.put(past.subject().id(), past.subject()));
        for (var label : fresh) {
            var subject = subjects.get(label.declaration());
            if (subject != null) {
                teach(model, subject, byId.getOrDefault(label.declaration(), 1), label);
            }
        }
    }

    private void teach(CargoModel model, Subject subject, int worstLine, Label label) {
        var known = LocalDate.ofInstant(label.knownAt(), zone);
        examined(subject, worstLine, label).forEach(row -> model.learn(row.record(), row.outcome(), known));
    }

    private static List<LabelledRecord> examined(Subject subject, int worstLine, Label label) {
        var goods = subject.declaration().goods();
        var named = label.line();
        int found = named == null ? worstLine : named;
        var rows = new ArrayList<LabelledRecord>();
        for (int i = 0; i < goods.size(); i++) {
            CargoRecord record = subject.lines().get(i);
            if (!label.illicit()) {
                rows.add(new LabelledRecord(record, Outcome.clean()));
            } else if (goods.size() == 1 || goods.get(i).line() == found) {
                rows.add(new LabelledRecord(record, label.outcome()));
            }
        }
        return rows;
    }

    /// Whether all of it is read within a moment.
    boolean isShort() {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM risk.assessment LIMIT :many) AS first_ones")
                        .param("many", SHORT + 1)
                        .query(Integer.class)
                        .single()
                <= SHORT;
    }
}
