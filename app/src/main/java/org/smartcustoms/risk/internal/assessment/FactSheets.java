package org.smartcustoms.risk.internal.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.consignment.LodgeDeclaration.DeclaredParty;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Score;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.ProfileView;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.springframework.stereotype.Component;

/// Lays a declaration out as the facts rules ask about, one sheet a goods line.
@Component
class FactSheets {

    private record PartyFields(String id, String name, String address, String country) {
        PartyFields(String field) {
            this(field + ".id", field + ".name", field + ".address", field + ".country");
        }
    }

    private static final PartyFields[] ROLES = Arrays.stream(PartyRole.values())
            .map(role -> new PartyFields("party." + role.name().toLowerCase(Locale.ROOT)))
            .toArray(PartyFields[]::new);

    private record Profile(Path path, String lodged, String examined, String found, String rate) {
        Profile(String field, Path path) {
            this(path, field + ".lodged", field + ".examined", field + ".found", field + ".rate");
        }
    }

    private static final List<Profile> PROFILES = List.of(
            new Profile("profile.goods", Path.GOODS_ROUTE),
            new Profile("profile.route", Path.ROUTE),
            new Profile("profile.importer", Path.IMPORTER),
            new Profile("profile.seller", Path.SELLER),
            new Profile("profile.declarant", Path.DECLARANT),
            new Profile("profile.courier", Path.COURIER),
            new Profile("profile.conveyance", Path.CONVEYANCE),
            new Profile("profile.address", Path.ADDRESS));

    private final FieldCatalogue catalogue = FieldCatalogue.standard();
    private final CargoRecords records;

    FactSheets(CargoRecords records) {
        this.records = records;
    }

    /// @param scored what the model says, one a line in the same order; empty when no model could score
    List<Facts> of(Subject subject, List<ScoredLine> scored) {
        var common = common(subject);
        var sheets = new ArrayList<Facts>(subject.lines().size());
        for (int i = 0; i < subject.lines().size(); i++) {
            goods(
                    common,
                    subject.declaration().goods().get(i),
                    subject.lines().get(i).value());
            if (!scored.isEmpty()) {
                model(common, scored.get(i));
            }
            sheets.add(common.build());
        }
        return sheets;
    }

    private Facts.Builder common(Subject subject) {
        var declaration = subject.declaration();
        var at = subject.acceptedAt().atZone(records.zone());
        var facts = catalogue.facts();
        facts.text("declaration.kind", declaration.kind().name())
                .text("declaration.office", declaration.office())
                .text("declaration.departure", declaration.departure())
                .text("declaration.destination", declaration.destination())
                .number("declaration.lines", declaration.goods().size())
                .number(
                        "declaration.value",
                        subject.lines().stream()
                                .mapToDouble(CargoRecord::value)
                                .filter(value -> !Double.isNaN(value))
                                .sum())
                .number(
                        "declaration.netMassKg",
                        declaration.goods().stream()
                                .mapToDouble(line -> number(line.netMassKg()))
                                .filter(mass -> !Double.isNaN(mass))
                                .sum())
                .number("time.hour", at.getHour())
                .number("time.weekday", at.getDayOfWeek().getValue())
                .number("time.month", at.getMonthValue())
                .text("procedure.processType", declaration.procedure().processType())
                .text("procedure.importType", declaration.procedure().importType())
                .text("procedure.importUse", declaration.procedure().importUse())
                .text("procedure.paymentType", declaration.procedure().paymentType())
                .text("transport.mode", declaration.transport().mode())
                .text("transport.conveyance", declaration.transport().conveyance())
                .text("transport.document", declaration.transport().document())
                .several("transport.containers", declaration.transport().containers());
        parties(facts, declaration.parties());
        return facts;
    }

    private static void parties(Facts.Builder facts, List<DeclaredParty> parties) {
        facts.several("party.names", texts(parties, DeclaredParty::name));
        facts.several("party.identifiers", texts(parties, DeclaredParty::identifier));
        var seen = new boolean[ROLES.length];
        for (var party : parties) {
            int role = party.role().ordinal();
            if (!seen[role]) {
                seen[role] = true;
                var fields = ROLES[role];
                facts.text(fields.id(), party.identifier())
                        .text(fields.name(), party.name())
                        .text(fields.address(), party.address())
                        .text(fields.country(), party.country());
            }
        }
    }

    private interface Part {
        @Nullable
        String of(DeclaredParty party);
    }

    private static List<String> texts(List<DeclaredParty> parties, Part part) {
        return parties.stream().map(part::of).filter(Objects::nonNull).toList();
    }

    private static void goods(Facts.Builder facts, GoodsLine line, double value) {
        double mass = number(line.netMassKg());
        var packages = line.packages();
        var declared = line.value();
        facts.number("goods.line", line.line())
                .text("goods.hs", line.hs())
                .text("goods.description", line.description())
                .text("goods.origin", line.origin())
                .text("goods.originIndicator", line.originIndicator())
                .number("goods.netMassKg", mass)
                .number("goods.grossMassKg", number(line.grossMassKg()))
                .number("goods.packages", packages == null ? Double.NaN : packages)
                .number("goods.quantity", number(line.quantity()))
                .text("goods.unit", line.unit())
                .number("goods.value", value)
                .text("goods.currency", declared == null ? null : declared.currency())
                .number("goods.taxRate", number(line.taxRate()))
                .text("goods.taxType", line.taxType())
                .number("goods.unitPrice", mass > 0 && value > 0 ? value / mass : Double.NaN);
    }

    private static void model(Facts.Builder facts, ScoredLine line) {
        Score score = line.score();
        facts.number("score.probability", score.probability())
                .number("score.critical", score.criticalProbability())
                .number("score.shortfall", score.revenueAtStake())
                .number("score.novelty", score.novelty());
        ProfileView view = line.evidence().view();
        for (var profile : PROFILES) {
            var path = profile.path();
            boolean applies = view.applies(path);
            facts.number(profile.lodged(), applies ? view.lodged(path) : Double.NaN)
                    .number(profile.examined(), applies ? view.total(path) : Double.NaN)
                    .number(profile.found(), applies ? view.totalBad(path) : Double.NaN)
                    .number(profile.rate(), applies ? view.rate(path) : Double.NaN);
        }
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
