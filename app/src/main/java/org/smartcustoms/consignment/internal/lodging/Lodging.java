package org.smartcustoms.consignment.internal.lodging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.Declaration.Source;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.DeclarationStatus;
import org.smartcustoms.consignment.DeclarationsArriving;
import org.smartcustoms.consignment.DeclarationsLodged;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.LodgeDeclaration.DeclaredParty;
import org.smartcustoms.consignment.OutcomesStated;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.party.Mention;
import org.smartcustoms.party.Parties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores declarations once and only once by lodger and reference, and has them screened before the transaction ends.
@Service
public class Lodging {

    private final DeclarationWriter writer;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Lodging(DeclarationWriter writer, Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.writer = writer;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// What is to be done before the transaction that stores them begins: their parties are entered in the register
    /// and their offices made known. Whoever enters something holds it until their transaction ends, and the others
    /// wait, so it is not for the long one to do.
    public void prepare(List<LodgeDeclaration> declarations) {
        events.publishEvent(new DeclarationsArriving(
                declarations.stream().map(LodgeDeclaration::office).collect(Collectors.toSet())));
        resolve(declarations.stream());
    }

    /// Lodges many at once; one that can't be taken never costs the others.
    ///
    /// @param load the file they come from, if any
    /// @throws LodgedMeanwhile when another transaction lodges one of them at the same moment
    /// @return what came of each, in the order given
    @Transactional
    public List<Lodged> lodge(List<Lodgement> lodgements, Lodger lodger, Source source, @Nullable UUID load) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var results = new @Nullable Lodged[lodgements.size()];
        var entries = new LinkedHashMap<String, Entry>();
        for (int i = 0; i < lodgements.size(); i++) {
            var declaration = lodgements.get(i).declaration();
            var broken = AcceptanceRule.broken(declaration.acceptedAt(), now, lodger.mayBackdate());
            if (broken.isPresent()) {
                results[i] = new Lodged.Refused(List.of(broken.get()));
            } else {
                entries.putIfAbsent(declaration.reference(), entry(lodgements.get(i), lodger, source, load, now));
            }
        }
        var known = writer.known(lodger.name(), entries.keySet());
        var fresh = entries.values().stream()
                .filter(entry -> !known.containsKey(entry.reference()))
                .toList();
        var stored = store(fresh);
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < lodgements.size(); i++) {
            if (results[i] == null) {
                var declaration = lodgements.get(i).declaration();
                boolean isFirst = first.putIfAbsent(declaration.reference(), i) == null;
                results[i] = result(declaration, isFirst, stored, known);
            }
        }
        return Arrays.stream(results).map(Objects::requireNonNull).toList();
    }

    private Entry entry(Lodgement lodgement, Lodger lodger, Source source, @Nullable UUID load, Instant now) {
        var content = lodgement.declaration();
        var acceptedAt = content.acceptedAt();
        var declaration = new Declaration(
                new DeclarationId(ids.next()),
                lodger.name(),
                1,
                DeclarationStatus.LODGED,
                null,
                null,
                acceptedAt == null ? now : acceptedAt.truncatedTo(ChronoUnit.MICROS),
                now,
                source,
                List.of(),
                content);
        var document = DocumentFormat.write(content);
        return new Entry(
                declaration, document, DocumentFormat.hash(document), lodger.by(), now, load, lodgement.outcome());
    }

    /// Has them screened, released or held, and closed where an outcome is stated, then writes them as they stand after
    /// that.
    private Map<String, Entry> store(List<Entry> fresh) {
        var stored = new LinkedHashMap<String, Entry>();
        if (fresh.isEmpty()) {
            return stored;
        }
        var resolved = withParties(fresh);
        var declarations = resolved.stream().map(Entry::declaration).toList();
        var arrivals = Arrivals.ofThisTransaction();
        arrivals.add(declarations);
        events.publishEvent(new DeclarationsLodged(declarations));
        tellOutcomes(resolved);
        var placed = arrivals.write(declarations.stream().map(Declaration::id).toList());
        for (int i = 0; i < placed.size(); i++) {
            stored.put(resolved.get(i).reference(), resolved.get(i).with(placed.get(i)));
        }
        writer.insert(stored.values());
        writer.insertParts(stored.values());
        return stored;
    }

    private void tellOutcomes(List<Entry> entries) {
        var stated = new ArrayList<OutcomesStated.Stated>();
        for (var entry : entries) {
            var outcome = entry.outcome();
            if (outcome != null) {
                var declaration = entry.declaration();
                stated.add(new OutcomesStated.Stated(
                        declaration.id(), outcome.illicit(), outcome.critical(), declaration.acceptedAt()));
            }
        }
        if (!stated.isEmpty()) {
            events.publishEvent(new OutcomesStated(entries.getFirst().by(), stated));
        }
    }

    /// The entries with the register's ids of their parties.
    List<Entry> withParties(List<Entry> entries) {
        var resolved = resolve(entries.stream().map(entry -> entry.declaration().content()));
        return entries.stream()
                .map(entry -> entry.with(entry.declaration().content().parties().stream()
                        .map(party -> Objects.requireNonNull(
                                resolved.get(mention(party).key())))
                        .toList()))
                .toList();
    }

    private Map<String, UUID> resolve(Stream<LodgeDeclaration> declarations) {
        var mentions = declarations
                .flatMap(declaration -> declaration.parties().stream())
                .map(Lodging::mention)
                .toList();
        return mentions.isEmpty() ? Map.of() : parties.resolve(mentions);
    }

    private static Mention mention(DeclaredParty party) {
        return new Mention(party.identifier(), party.name(), party.address(), party.country());
    }

    private static Lodged result(
            LodgeDeclaration declaration,
            boolean isFirst,
            Map<String, Entry> stored,
            Map<String, DeclarationWriter.Known> known) {
        var entry = stored.get(declaration.reference());
        if (entry != null && isFirst) {
            return new Lodged.New(entry.declaration());
        }
        var hash = DocumentFormat.hash(DocumentFormat.write(declaration));
        if (entry != null) {
            return entry.hash().equals(hash)
                    ? new Lodged.Repeated(entry.declaration().id())
                    : new Lodged.Contradicting(entry.declaration().id());
        }
        var before = Objects.requireNonNull(known.get(declaration.reference()));
        return before.firstHash().equals(hash) || before.currentHash().equals(hash)
                ? new Lodged.Repeated(before.id())
                : new Lodged.Contradicting(before.id());
    }

    /// A declaration on its way into the tables.
    record Entry(
            Declaration declaration,
            String document,
            String hash,
            String by,
            Instant at,
            @Nullable UUID load,
            Lodgement.@Nullable Outcome outcome) {

        String reference() {
            return declaration.content().reference();
        }

        Entry with(List<UUID> parties) {
            return with(declaration.withParties(parties));
        }

        Entry with(Declaration other) {
            return new Entry(other, document, hash, by, at, load, outcome);
        }
    }
}
