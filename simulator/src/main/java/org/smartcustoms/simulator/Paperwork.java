package org.smartcustoms.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes an arrival down as a declaration: names, documents, descriptions.
final class Paperwork {

    private static final List<String> VAGUE =
            List.of("general goods", "parts", "accessories", "assorted items", "household goods");
    private static final List<String> VAGUE_CHINESE = List.of("雜貨", "配件", "百貨", "日用品", "樣品");

    private final String series;

    Paperwork(String series) {
        this.series = series;
    }

    GeneratedDeclaration write(Arrival arrival) {
        var detail = Chance.of(arrival.detail);
        var lodgement = new Lodgement(
                References.of(series, arrival.hour, arrival.ordinal),
                arrival.trade,
                Instant.ofEpochMilli(arrival.epochMilli),
                arrival.post.code(),
                new Lodgement.Procedure(
                        Codes.processType(),
                        Codes.importType(arrival),
                        Codes.importUse(arrival),
                        Codes.paymentType(arrival)),
                transport(arrival, detail),
                arrival.departure,
                arrival.destination,
                parties(arrival),
                goods(arrival, detail));
        return new GeneratedDeclaration(lodgement, arrival.truth);
    }

    private static Lodgement.Transport transport(Arrival arrival, Chance detail) {
        String mode = arrival.post.mode().code();
        return switch (arrival.post.mode()) {
            case SEA -> {
                var ships = Chance.named(detail.nextInt(5), arrival.carrier.id());
                String vessel =
                        Names.vessel(ships) + " " + (100 + detail.nextInt(400)) + (detail.happens(0.5) ? "W" : "E");
                yield new Lodgement.Transport(
                        mode, vessel, "QXBL" + (10_000_000 + detail.nextInt(90_000_000)), boxes(arrival, detail));
            }
            case ROAD -> {
                String plate = detail.oneOf(arrival.vehicles);
                yield new Lodgement.Transport(mode, plate, "RM" + (10_000_000 + detail.nextInt(90_000_000)), List.of());
            }
            case AIR -> {
                String flight = Names.flight(Chance.named(detail.nextInt(8), arrival.carrier.id()));
                int serial = 1_000_000 + detail.nextInt(9_000_000);
                yield new Lodgement.Transport(mode, flight, "000-" + serial + serial % 7, List.of());
            }
            case MAIL ->
                new Lodgement.Transport(
                        mode, null, "EQ" + (100_000_000 + detail.nextInt(900_000_000)) + "XX", List.of());
        };
    }

    private static List<String> boxes(Arrival arrival, Chance detail) {
        double mass = arrival.lines.stream().mapToDouble(line -> line.grossMass).sum();
        int count = (int) Math.clamp(Math.ceil(mass / 22_000), 1, 12);
        var boxes = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            boxes.add(Names.container(detail));
        }
        return boxes;
    }

    private static List<Lodgement.Party> parties(Arrival arrival) {
        var parties = new ArrayList<Lodgement.Party>(4);
        parties.add(party(Lodgement.Role.DECLARANT, arrival.agent));
        switch (arrival.trade) {
            case IMPORT -> {
                parties.add(party(Lodgement.Role.IMPORTER, arrival.trader));
                parties.add(party(Lodgement.Role.SELLER, arrival.counterpart));
            }
            case EXPORT -> {
                parties.add(party(Lodgement.Role.EXPORTER, arrival.trader));
                parties.add(party(Lodgement.Role.BUYER, arrival.counterpart));
            }
            case TRANSIT -> {
                parties.add(party(Lodgement.Role.CONSIGNOR, arrival.counterpart));
                parties.add(party(Lodgement.Role.CONSIGNEE, arrival.trader));
            }
        }
        boolean courier = arrival.post.mode() == Mode.MAIL || arrival.express;
        parties.add(party(courier ? Lodgement.Role.COURIER : Lodgement.Role.CARRIER, arrival.carrier));
        return parties;
    }

    private static Lodgement.Party party(Lodgement.Role role, Firm firm) {
        String name = firm.chinese().isEmpty() ? firm.english() : firm.english() + " " + firm.chinese();
        return new Lodgement.Party(role, firm.id(), name, firm.address(), firm.country());
    }

    private static List<Lodgement.Goods> goods(Arrival arrival, Chance detail) {
        boolean chinese = detail.happens(arrival.post.mode() == Mode.ROAD ? 0.45 : 0.1);
        var goods = new ArrayList<Lodgement.Goods>(arrival.lines.size());
        for (Line line : arrival.lines) {
            var amount = BigDecimal.valueOf(line.value).setScale(2, RoundingMode.HALF_UP);
            goods.add(new Lodgement.Goods(
                    goods.size() + 1,
                    line.declared.hs(),
                    describe(line, chinese, detail),
                    line.origin,
                    Codes.originIndicator(arrival, line),
                    Math.round(line.netMass * 1000) / 1000.0,
                    Math.round(line.grossMass * 1000) / 1000.0,
                    line.packages,
                    line.quantity,
                    line.declared.unit(),
                    new Lodgement.Value(amount, "HKD"),
                    line.rate(),
                    Tariff.type(line.declared, line.origin, line.claimsPreference)));
        }
        return goods;
    }

    private static String describe(Line line, boolean chinese, Chance detail) {
        if (line.vague || detail.happens(0.03)) {
            return detail.oneOf(chinese ? VAGUE_CHINESE : VAGUE);
        }
        String make = (char) ('A' + line.variant) + Integer.toString(10 + detail.nextInt(90));
        return chinese ? line.declared.chinese() + " 型號" + make : line.declared.english() + ", type " + make;
    }
}
