package org.smartcustoms.consignment.internal.lodging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.Declaration.Source;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.DeclarationStatus;
import org.smartcustoms.consignment.DeclarationsLodged;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.LodgeDeclaration.DeclaredParty;
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

    /// Lodges many at once; one that can't be taken never costs the others.
    ///
    /// @param load the file they come from, if any
    /// @throws LodgedMeanwhile when another transaction lodges one of them at the same moment
    /// @return what came of each, in the order given
    @Transactional
    public List<Lodged> lodge(List<LodgeDeclaration> declarations, Lodger lodger, Source source, @Nullable UUID load) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var results = new @Nullable Lodged[declarations.size()];
        var entries = new LinkedHashMap<String, Entry>();
        for (int i = 0; i < declarations.size(); i++) {
            var declaration = declarations.get(i);
            var broken = AcceptanceRule.broken(declaration.acceptedAt(), now, lodger.mayBackdate());
            if (broken.isPresent()) {
                results[i] = new Lodged.Refused(List.of(broken.get()));
            } else {
                entries.putIfAbsent(declaration.reference(), entry(declaration, lodger, source, load, now));
            }
        }
        var known = writer.known(lodger.name(), entries.keySet());
        var fresh = entries.values().stream()
                .filter(entry -> !known.containsKey(entry.reference()))
                .toList();
        var stored = store(fresh);
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < declarations.size(); i++) {
            if (results[i] == null) {
                boolean isFirst = first.putIfAbsent(declarations.get(i).reference(), i) == null;
                results[i] = result(declarations.get(i), isFirst, stored, known);
            }
        }
        return Arrays.stream(results).map(Objects::requireNonNull).toList();
    }

    private Entry entry(LodgeDeclaration content, Lodger lodger, Source source, @Nullable UUID load, Instant now) {
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
        return new Entry(declaration, document, DocumentFormat.hash(document), lodger.by(), now, load);
    }

    /// Has them screened and released or held, then writes them as they stand after that.
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
        var placed = arrivals.write(declarations.stream().map(Declaration::id).toList());
        for (int i = 0; i < placed.size(); i++) {
            stored.put(resolved.get(i).reference(), resolved.get(i).with(placed.get(i)));
        }
        writer.insert(stored.values());
        writer.insertParts(stored.values());
        return stored;
    }

    /// The entries with the register's ids of their parties.
    List<Entry> withParties(List<Entry> entries) {
        var mentions = entries.stream()
                .flatMap(entry -> entry.declaration().content().parties().stream())
                .map(Lodging::mention)
                .toList();
        var resolved = mentions.isEmpty() ? Map.<String, UUID>of() : parties.resolve(mentions);
        return entries.stream()
                .map(entry -> entry.with(entry.declaration().content().parties().stream()
                        .map(party -> Objects.requireNonNull(
                                resolved.get(mention(party).key())))
                        .toList()))
                .toList();
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
            @Nullable UUID load) {

        String reference() {
            return declaration.content().reference();
        }

        Entry with(List<UUID> parties) {
            return with(declaration.withParties(parties));
        }

        Entry with(Declaration other) {
            return new Entry(other, document, hash, by, at, load);
        }
    }
}
