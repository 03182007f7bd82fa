package org.smartcustoms.simulator.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.simulator.GeneratedDeclaration;
import org.smartcustoms.simulator.Lodgement;

/// Fills the demo's lists over the API with what its officers would know after the first days: parties of rings
/// that were found out on the watch list, two suppliers under embargo, and busy importers that were never
/// caught as trusted traders. Lists that have entries, or a server without these lists, are left alone.
final class DemoLists {

    private static final int WATCHED = 8;
    private static final int EMBARGOED = 2;
    private static final int TRUSTED = 15;
    private static final int OFTEN = 6;
    private static final Duration WATCH_HOLDS = Duration.ofDays(60);
    private static final Duration TRUST_HOLDS = Duration.ofDays(12);

    private final CustomsApi api;
    private final DemoWorld world;
    private final Clock clock;

    DemoLists(CustomsApi api, DemoWorld world, Clock clock) {
        this.api = api;
        this.world = world;
        this.clock = clock;
    }

    /// @param from first moment of what the officers have seen
    /// @param to last moment of it
    void fill(Instant from, Instant to) throws InterruptedException {
        try {
            if (!api.get("/api/lists/watch/entries").isEmpty()) {
                return;
            }
            var seen = world.past().declarations(from, to).toList();
            put("watch", "IDENTIFIER", ringMembers(seen), WATCH_HOLDS, "Findings of the first days (demo)");
            put("embargo", "NAME", suppliersOfContraband(seen), null, "Notice 12 of the trade office (demo)");
            put("trusted", "IDENTIFIER", busyAndClean(seen), TRUST_HOLDS, "Trusted trader programme (demo)");
        } catch (ApiRefused without) {
            // A server that is not a demo has no such lists, or keeps them from this token.
        }
    }

    private void put(String list, String kind, Set<String> values, @Nullable Duration holds, String source)
            throws InterruptedException {
        if (values.isEmpty()) {
            return;
        }
        var until = holds == null
                ? ""
                : clock.instant()
                        .plus(holds)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
        var csv = new StringBuilder("value,validTo\n");
        values.forEach(value -> csv.append('"')
                .append(value.replace("\"", "\"\""))
                .append("\",")
                .append(until)
                .append('\n'));
        api.post("/api/lists/" + list + "/import", Map.of("csv", csv.toString(), "kind", kind, "source", source));
    }

    private static Set<String> ringMembers(List<GeneratedDeclaration> seen) {
        var found = new LinkedHashSet<String>();
        for (var one : seen) {
            if (found.size() < WATCHED
                    && one.truth().illicit()
                    && one.truth().ring().isPresent()) {
                found.addAll(parties(one, Lodgement.Role.IMPORTER));
            }
        }
        return found;
    }

    private static Set<String> suppliersOfContraband(List<GeneratedDeclaration> seen) {
        var found = new LinkedHashSet<String>();
        for (var one : seen) {
            if (found.size() < EMBARGOED
                    && one.truth().illicit()
                    && one.truth().ring().isEmpty()) {
                one.lodgement().parties().stream()
                        .filter(party -> party.role() == Lodgement.Role.SELLER)
                        .map(Lodgement.Party::name)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Set<String> busyAndClean(List<GeneratedDeclaration> seen) {
        var lodged = new HashMap<String, Integer>();
        var caught = new LinkedHashSet<String>();
        for (var one : seen) {
            for (var importer : parties(one, Lodgement.Role.IMPORTER)) {
                lodged.merge(importer, 1, Integer::sum);
                if (one.truth().illicit()) {
                    caught.add(importer);
                }
            }
        }
        var trusted = new LinkedHashSet<String>();
        lodged.entrySet().stream()
                .filter(entry -> entry.getValue() >= OFTEN && !caught.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRUSTED)
                .forEach(entry -> trusted.add(entry.getKey()));
        return trusted;
    }

    private static List<String> parties(GeneratedDeclaration declaration, Lodgement.Role role) {
        var found = new ArrayList<String>();
        declaration.lodgement().parties().stream()
                .filter(party -> party.role() == role)
                .map(Lodgement.Party::identifier)
                .forEach(found::add);
        return found;
    }
}
