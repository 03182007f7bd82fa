package org.smartcustoms.risk.internal.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.engines.selectivity.history.HistoryStore;
import org.smartcustoms.engines.selectivity.history.PastDeclaration;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.SelectedBy;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.assessment.PastFacts;
import org.smartcustoms.risk.internal.assessment.Rush;
import org.smartcustoms.risk.internal.learning.History;
import org.smartcustoms.risk.internal.learning.JdbcLabels;
import org.smartcustoms.risk.internal.learning.Label;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// This server's columnar copy of the past, in its data directory. It is brought up to date from the database,
/// page by page, and built anew where it is missing, damaged or of another database. A declaration stands in it
/// as it was judged first; results follow whenever they come, and go when they are withdrawn.
@Component
public class PastStore implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PastStore.class);
    private static final int LABELS = 5000;
    private static final int COMPACT_EVERY = 8;
    private static final Duration WAITS_AT_MOST = Duration.ofMinutes(30);

    private final History history;
    private final PastFacts facts;
    private final JdbcLabels labels;
    private final JdbcClient jdbc;
    private final Rush rush;
    private final Clock clock;
    private final Path root;
    private @Nullable HistoryStore open;
    private Checkpoint checkpoint = Checkpoint.START;
    private Instant keptUp;

    PastStore(
            History history,
            PastFacts facts,
            JdbcLabels labels,
            JdbcClient jdbc,
            Rush rush,
            Clock clock,
            SmartCustomsSettings settings) {
        this.history = history;
        this.facts = facts;
        this.labels = labels;
        this.jdbc = jdbc;
        this.rush = rush;
        this.clock = clock;
        this.keptUp = clock.instant();
        this.root = settings.dataDirectory();
    }

    /// Hears how far bringing up to date has come.
    public interface Reader {
        void read(long declarations);
    }

    /// The past up to now. Back-tests over what it gives are not disturbed by later updates.
    public synchronized HistoryStore upToDate(Reader reader) {
        var store = opened();
        try {
            update(store, reader);
            return store;
        } catch (UncheckedIOException damaged) {
            LOG.warn("The columnar past cannot be kept up and is built anew: {}", damaged.getMessage());
            var fresh = rebuilt();
            update(fresh, reader);
            return fresh;
        }
    }

    /// Keeps the copy near the present, so that a back-test has little to read first. While many declarations come in,
    /// it waits, but not for ever.
    @Scheduled(initialDelay = 45_000, fixedDelay = 60_000)
    void keepUp() {
        var now = clock.instant();
        if (rush.isOn() && now.isBefore(keptUp.plus(WAITS_AT_MOST))) {
            return;
        }
        upToDate(declarations -> {});
        keptUp = now;
    }

    private HistoryStore opened() {
        var present = open;
        if (present != null) {
            return present;
        }
        try {
            Files.createDirectories(folder());
            checkpoint = Checkpoint.read(folder());
            var store = HistoryStore.open(folder(), FieldCatalogue.standard());
            open = store;
            if (store.declarations() < checkpoint.declarations()) {
                throw new IOException("it has fewer declarations than it should");
            }
            return store;
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The columnar past in {} cannot be read and is built anew: {}", folder(), damaged.getMessage());
            return rebuilt();
        }
    }

    private HistoryStore rebuilt() {
        close();
        try {
            if (Files.exists(folder())) {
                try (var files = Files.walk(folder())) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(folder());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        checkpoint = Checkpoint.START;
        var fresh = HistoryStore.open(folder(), FieldCatalogue.standard());
        open = fresh;
        return fresh;
    }

    private void close() {
        var present = open;
        open = null;
        if (present != null) {
            try {
                present.close();
            } catch (RuntimeException damaged) {
                LOG.debug("The copy could not be closed in order", damaged);
            }
        }
    }

    private void update(HistoryStore store, Reader reader) {
        long before = store.declarations();
        var reached = new UUID[] {checkpoint.last()};
        long[] read = {0};
        history.read(checkpoint.readFrom(), clock.instant(), page -> {
            facts.of(page.stream().map(History.Past::subject).toList()).forEach(sheet -> append(store, sheet));
            var last = page.getLast().subject().id().value();
            reached[0] = Checkpoint.later(reached[0], last);
            read[0] += page.size();
            reader.read(read[0]);
        });
        store.seal();
        long seq = checkpoint.label();
        for (var page = labels.after(seq, LABELS); !page.isEmpty(); page = labels.after(seq, LABELS)) {
            page.forEach(label -> result(store, label));
            seq = page.getLast().seq();
        }
        boolean grew = store.declarations() > before;
        int seals = checkpoint.seals() + (grew ? 1 : 0);
        if (grew && seals % COMPACT_EVERY == 0) {
            store.compact();
        }
        if (grew || seq != checkpoint.label()) {
            checkpoint = new Checkpoint(reached[0], seq, seals, store.declarations());
            checkpoint.write(folder());
        }
    }

    private static void append(HistoryStore store, PastFacts.Sheet sheet) {
        var subject = sheet.subject();
        store.append(new PastDeclaration(
                subject.id().value(),
                subject.acceptedAt().getEpochSecond(),
                sheet.lines(),
                SelectedBy.valueOf(sheet.selectedBy().name()),
                Result.UNKNOWN,
                0));
    }

    private static void result(HistoryStore store, Label label) {
        var money = label.illicit() && label.revenueShort() > 0 ? label.revenueShort() : 0;
        var result = label.withdrawal() ? Result.UNKNOWN : label.illicit() ? Result.FOUND : Result.CLEAN;
        store.result(label.declaration().value(), result, label.withdrawal() ? 0 : money);
    }

    /// Whether a declaration is in the copy.
    synchronized boolean contains(DeclarationId declaration) {
        var present = open;
        return present != null && present.contains(declaration.value());
    }

    /// One folder a database: its identity is kept among the settings there.
    private Path folder() {
        jdbc.sql("INSERT INTO risk.setting VALUES ('past.id', :fresh) ON CONFLICT DO NOTHING")
                .param("fresh", UUID.randomUUID().toString())
                .update();
        var id = jdbc.sql("SELECT value FROM risk.setting WHERE name = 'past.id'")
                .query(String.class)
                .single();
        return root.resolve("history").resolve(id);
    }

    @Override
    public synchronized void destroy() {
        close();
    }
}
