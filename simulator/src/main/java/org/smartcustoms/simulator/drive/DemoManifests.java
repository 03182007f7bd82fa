package org.smartcustoms.simulator.drive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.simulator.Lodgement;
import org.smartcustoms.simulator.Lodgement.Role;

/// What air carriers say is aboard, flight by flight. Courier flights with fewer than three consignments are left out.
final class DemoManifests {

    private static final String AIR = "40";
    private static final int SMALLEST = 3;
    private static final Duration UNLOADING = Duration.ofMinutes(40);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.ofHours(8));

    private final CustomsApi api;

    DemoManifests(CustomsApi api) {
        this.api = api;
    }

    record Manifest(
            String reference,
            String office,
            String mode,
            String conveyance,
            Instant arrivesAt,
            List<Line> consignments) {}

    record Line(
            String document,
            String description,
            int packages,
            BigDecimal grossMassKg,
            @Nullable String consignor,
            @Nullable String consignee,
            String origin,
            String destination) {}

    /// Lodges the manifests of all flights that carry some of these declarations.
    ///
    /// @param from when the first of them may have been lodged; equal calls make equal manifests
    void lodge(List<Lodgement> declared, Instant from) throws InterruptedException {
        var flights = new TreeMap<String, List<Lodgement>>();
        for (var one : declared) {
            var flight = one.transport().conveyance();
            if (flight != null && one.transport().mode().equals(AIR)) {
                flights.computeIfAbsent(flight + " " + one.office(), key -> new ArrayList<>())
                        .add(one);
            }
        }
        for (var aboard : flights.values()) {
            if (aboard.size() >= SMALLEST) {
                api.post("/api/manifests", manifest(aboard, from));
            }
        }
    }

    private static Manifest manifest(List<Lodgement> aboard, Instant from) {
        var first = aboard.getFirst();
        var flight = String.valueOf(first.transport().conveyance());
        var last = aboard.stream()
                .map(Lodgement::acceptedAt)
                .max(Comparator.naturalOrder())
                .orElse(from);
        return new Manifest(
                flight.replace(" ", "") + "-" + first.office() + "-" + STAMP.format(from),
                first.office(),
                AIR,
                flight,
                last.plus(UNLOADING),
                aboard.stream().map(DemoManifests::line).toList());
    }

    private static Line line(Lodgement declared) {
        var goods = declared.goods().getFirst();
        double mass = declared.goods().stream()
                .mapToDouble(Lodgement.Goods::grossMassKg)
                .sum();
        return new Line(
                declared.transport().document(),
                goods.description(),
                declared.goods().stream().mapToInt(Lodgement.Goods::packages).sum(),
                BigDecimal.valueOf(mass).setScale(1, RoundingMode.HALF_UP),
                name(declared, List.of(Role.SELLER, Role.EXPORTER, Role.CONSIGNOR)),
                name(declared, List.of(Role.IMPORTER, Role.BUYER, Role.CONSIGNEE)),
                declared.departure(),
                declared.destination());
    }

    private static @Nullable String name(Lodgement declared, List<Role> roles) {
        return declared.parties().stream()
                .filter(party -> roles.contains(party.role()))
                .map(Lodgement.Party::name)
                .findFirst()
                .orElse(null);
    }
}
