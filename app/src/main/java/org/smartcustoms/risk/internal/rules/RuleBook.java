package org.smartcustoms.risk.internal.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.selectivity.lists.ListPurpose;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;
import org.smartcustoms.risk.internal.editions.JdbcEditions;
import org.smartcustoms.risk.internal.lists.JdbcLists;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The live rules, compiled with the lists they ask. Every change publishes a new edition, which each server takes up
/// within seconds and swaps in as a whole; a past edition can be compiled again to replay a decision.
@Component
public class RuleBook {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    private static final int PAST_KEPT = 16;

    private final JdbcRules rules;
    private final JdbcEditions editions;
    private final JdbcLists lists;
    private final Clock clock;
    private final Map<Long, Edition> past = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Edition> eldest) {
            return size() > PAST_KEPT;
        }
    };
    private volatile Edition edition =
            new Edition(0, RuleIndex.compile(List.of(), FieldCatalogue.standard(), ListSnapshot.EMPTY));

    RuleBook(JdbcRules rules, JdbcEditions editions, JdbcLists lists, Clock clock) {
        this.rules = rules;
        this.editions = editions;
        this.lists = lists;
        this.clock = clock;
        refresh();
    }

    /// @param number counts editions up from 0, the empty one
    /// @param snapshot the lists compiled in
    /// @param trusted names of the trusted-trader lists
    /// @param listsChangeAt when the lists change by themselves, if they do
    public record Edition(
            long number,
            RuleIndex index,
            ListSnapshot snapshot,
            List<String> trusted,
            Optional<Instant> listsChangeAt) {

        Edition(long number, RuleIndex index) {
            this(number, index, ListSnapshot.EMPTY, List.of(), Optional.empty());
        }
    }

    public Edition current() {
        return edition;
    }

    /// Takes up the newest edition, if it isn't in place already.
    @Scheduled(fixedDelayString = "${smartcustoms.risk.poll-every:2s}")
    public synchronized void refresh() {
        long latest = editions.latest();
        if (latest != edition.number()) {
            compile(latest).ifPresent(compiled -> edition = compiled);
        }
    }

    /// An edition as it was; empty when there never was one of that number.
    public synchronized Optional<Edition> find(long number) {
        if (number == edition.number()) {
            return Optional.of(edition);
        }
        if (number == 0) {
            return Optional.of(
                    new Edition(0, RuleIndex.compile(List.of(), FieldCatalogue.standard(), ListSnapshot.EMPTY)));
        }
        var known = past.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        var compiled = compile(number);
        compiled.ifPresent(made -> past.put(number, made));
        return compiled;
    }

    private Optional<Edition> compile(long number) {
        return editions.find(number).map(content -> {
            var reference = lists.asKnownAt(content.listsAt());
            var snapshot = reference.asOf(content.listsAt());
            var trusted = reference.purposes().entrySet().stream()
                    .filter(list -> list.getValue() == ListPurpose.TRUSTED)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return new Edition(
                    number,
                    RuleIndex.compile(compiled(content.rules()), RuleLanguage.CATALOGUE, snapshot),
                    snapshot,
                    trusted,
                    reference.nextChange(content.listsAt()));
        });
    }

    /// A rule that no longer compiles is left out and told in the log; the others go on.
    private List<Rule> compiled(List<RuleVersion> versions) {
        var compiled = new ArrayList<Rule>(versions.size());
        for (var version : versions) {
            try {
                rules.find(version.id(), version.version())
                        .map(RuleLanguage::compiled)
                        .ifPresent(compiled::add);
            } catch (RuntimeException broken) {
                LOG.error("Rule {} v{} cannot be compiled and takes no part", version.id(), version.version(), broken);
            }
        }
        return compiled;
    }

    /// Whether something in force has run out by the clock: an entry of a list, or a rule.
    boolean isStale() {
        var now = clock.instant();
        return edition.listsChangeAt().filter(change -> !change.isAfter(now)).isPresent()
                || rules.live().stream().anyMatch(rule -> {
                    var expires = rule.expiresAt();
                    return expires != null && !expires.isAfter(now);
                });
    }
}
