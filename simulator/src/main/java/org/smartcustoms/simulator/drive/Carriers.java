package org.smartcustoms.simulator.drive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.simulator.GeneratedDeclaration;
import org.smartcustoms.simulator.Lodgement;
import org.smartcustoms.simulator.Lodgement.Role;
import org.smartcustoms.simulator.Mode;
import org.smartcustoms.simulator.World;

/// Plays the carriers: each vessel, flight and truck has a manifest at the control point it comes to, with a
/// line for every declaration that names it and, now and then, one for goods that nobody declares.
final class Carriers {

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyMMddHH");
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final int ONE_IN = 9;
    private static final int CONFLICT = 409;

    private final CustomsApi api;
    private Instant toldUntil = Instant.EPOCH;

    Carriers(CustomsApi api) {
        this.api = api;
    }

    /// Lodges the manifests of what the world declares between two moments.
    void tell(World world, Instant from, Instant to) throws InterruptedException {
        var lodgements = world.declarations(from, to)
                .map(GeneratedDeclaration::lodgement)
                .toList();
        for (var manifest : manifests(lodgements, from)) {
            lodge(manifest);
        }
    }

    /// Lodges those of the hours that begin at `moment`, unless it has told of them.
    void tellAhead(World world, Instant moment) throws InterruptedException {
        if (moment.isBefore(toldUntil)) {
            return;
        }
        toldUntil = moment.truncatedTo(ChronoUnit.HOURS).plus(AHEAD);
        tell(world, moment, toldUntil);
    }

    /// A manifest that is there already stays as it is.
    private void lodge(Manifest manifest) throws InterruptedException {
        try {
            api.post("/api/manifests", manifest);
        } catch (ApiRefused refused) {
            if (refused.status() != CONFLICT) {
                throw refused;
            }
        }
    }

    private record Voyage(String office, String mode, String conveyance) {}

    static List<Manifest> manifests(List<Lodgement> lodgements, Instant from) {
        var aboard = new LinkedHashMap<Voyage, List<Lodgement>>();
        for (var lodgement : lodgements) {
            var transport = lodgement.transport();
            var conveyance = transport.conveyance();
            if (conveyance != null) {
                var voyage = new Voyage(lodgement.office(), transport.mode(), vehicle(transport.mode(), conveyance));
                aboard.computeIfAbsent(voyage, first -> new ArrayList<>()).add(lodgement);
            }
        }
        return aboard.entrySet().stream().map(entry -> manifest(entry, from)).toList();
    }

    private static Manifest manifest(Map.Entry<Voyage, List<Lodgement>> entry, Instant from) {
        var voyage = entry.getKey();
        var lodgements = entry.getValue();
        var reference = "MF" + voyage.office() + "-" + HOUR.format(from.atOffset(LOCAL)) + "-"
                + voyage.conveyance().replaceAll("[^A-Za-z0-9]", "");
        var consignments = new ArrayList<Manifest.Consignment>();
        lodgements.forEach(lodgement -> consignments.add(consignment(lodgement)));
        int draw = Math.floorMod(reference.hashCode(), ONE_IN * 1_000_000);
        if (draw % ONE_IN == 0) {
            consignments.add(undeclared(consignments.getFirst(), draw));
        }
        var first = lodgements.stream()
                .map(Lodgement::acceptedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Manifest(
                reference,
                voyage.office(),
                voyage.mode(),
                voyage.conveyance(),
                first.plus(untilArrival(voyage.mode())).truncatedTo(ChronoUnit.MINUTES),
                consignments);
    }

    private static Manifest.Consignment consignment(Lodgement lodgement) {
        var goods = lodgement.goods();
        return new Manifest.Consignment(
                lodgement.transport().document(),
                goods.getFirst().description(),
                goods.stream().mapToInt(Lodgement.Goods::packages).sum(),
                Math.round(goods.stream()
                                        .mapToDouble(Lodgement.Goods::grossMassKg)
                                        .sum()
                                * 1_000)
                        / 1_000.0,
                named(lodgement, Role.SELLER, Role.CONSIGNOR, Role.EXPORTER),
                named(lodgement, Role.IMPORTER, Role.CONSIGNEE, Role.BUYER),
                lodgement.departure(),
                lodgement.destination(),
                lodgement.transport().containers());
    }

    /// Goods to order, under a document of their own.
    private static Manifest.Consignment undeclared(Manifest.Consignment beside, int draw) {
        var number = Integer.toString(10_000_000 + draw);
        var document = beside.document().substring(0, beside.document().length() - number.length()) + number;
        return new Manifest.Consignment(
                document,
                "personal effects",
                1 + draw % 40,
                10 + draw % 900,
                beside.consignor(),
                null,
                beside.origin(),
                beside.destination(),
                beside.containers());
    }

    /// The vessel without the number of its voyage; plates and flights as they are.
    private static String vehicle(String mode, String conveyance) {
        return mode.equals(Mode.SEA.code()) ? conveyance.replaceFirst(" \\d+[EW]$", "") : conveyance;
    }

    /// Trucks are declared before they come; vessels and aircraft have come.
    private static Duration untilArrival(String mode) {
        if (mode.equals(Mode.ROAD.code())) {
            return Duration.ofMinutes(25);
        }
        return mode.equals(Mode.SEA.code()) ? Duration.ofHours(-6) : Duration.ofHours(-2);
    }

    private static @Nullable String named(Lodgement lodgement, Role... roles) {
        for (var role : roles) {
            for (var party : lodgement.parties()) {
                if (party.role() == role) {
                    return party.name();
                }
            }
        }
        return null;
    }
}
