package org.smartcustoms.risk.internal.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.LodgeDeclaration.DeclaredParty;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.RiskSettings;
import org.smartcustoms.tariff.ExchangeRates;
import org.springframework.stereotype.Component;

/// Turns declarations into the records models see, one a goods line. A party stands for another where the form of the
/// declaration leaves it out: consignee for importer, exporter or consignor for seller. Of goods that leave, the trader
/// who answers for them is the exporter: he takes the importer's place, and the buyer the seller's. Values in other
/// currencies are converted by the rate of the day of acceptance; without one they count as missing.
@Component
public class CargoRecords {

    private final ZoneId zone;
    private final String currency;
    private final ExchangeRates rates;

    CargoRecords(SmartCustomsSettings settings, RiskSettings risk, ExchangeRates rates) {
        this.zone = settings.timeZone();
        this.currency = risk.currency();
        this.rates = rates;
    }

    /// @param knownAt the moment whose exchange rates count: that of the decision, or any later one to see the past by
    ///     what is known by now
    public Subject subject(
            DeclarationId id, int version, Instant acceptedAt, LodgeDeclaration declaration, Instant knownAt) {
        var parties = new Parties(declaration);
        var day = acceptedAt.atZone(zone).toLocalDate();
        var lines = declaration.goods().stream()
                .map(line -> record(id, day, declaration, parties, line, value(line, day, knownAt)))
                .toList();
        return new Subject(id, version, acceptedAt, declaration, lines);
    }

    private CargoRecord record(
            DeclarationId id,
            LocalDate day,
            LodgeDeclaration declaration,
            Parties parties,
            GoodsLine line,
            double value) {
        var procedure = declaration.procedure();
        return new CargoRecord(
                id.toString(),
                day,
                declaration.office(),
                text(procedure.processType()),
                text(procedure.importType()),
                text(procedure.importUse()),
                text(procedure.paymentType()),
                text(declaration.transport().mode()),
                text(declaration.transport().conveyance()),
                parties.declarant,
                parties.importer,
                parties.importerAddress,
                parties.seller,
                parties.courier,
                text(line.hs()),
                text(declaration.departure()),
                text(line.origin()),
                number(line.taxRate()),
                text(line.taxType()),
                text(line.originIndicator()),
                number(line.netMassKg()),
                value,
                text(line.description()));
    }

    /// Customs value in the currency of account; NaN where none was declared or no rate is known.
    private double value(GoodsLine line, LocalDate day, Instant knownAt) {
        var value = line.value();
        if (value == null) {
            return Double.NaN;
        }
        return value.currency().equals(currency)
                ? value.amount().doubleValue()
                : rates.convert(value.amount(), value.currency(), currency, day, knownAt)
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN);
    }

    /// Hour of the office's day.
    int hour(Instant at) {
        return at.atZone(zone).getHour();
    }

    ZoneId zone() {
        return zone;
    }

    private record Parties(String declarant, String importer, String importerAddress, String seller, String courier) {

        Parties(LodgeDeclaration declaration) {
            this(
                    identity(first(declaration, PartyRole.DECLARANT)),
                    identity(trader(declaration)),
                    address(premises(declaration)),
                    identity(counterpart(declaration)),
                    identity(first(declaration, PartyRole.COURIER)));
        }

        private static @Nullable DeclaredParty trader(LodgeDeclaration declaration) {
            return leaving(declaration)
                    ? first(declaration, PartyRole.EXPORTER, PartyRole.CONSIGNOR, PartyRole.SELLER)
                    : first(declaration, PartyRole.IMPORTER, PartyRole.CONSIGNEE);
        }

        private static @Nullable DeclaredParty premises(LodgeDeclaration declaration) {
            return leaving(declaration)
                    ? first(declaration, PartyRole.CONSIGNOR, PartyRole.EXPORTER)
                    : first(declaration, PartyRole.CONSIGNEE, PartyRole.IMPORTER);
        }

        private static @Nullable DeclaredParty counterpart(LodgeDeclaration declaration) {
            return leaving(declaration)
                    ? first(declaration, PartyRole.BUYER, PartyRole.CONSIGNEE, PartyRole.IMPORTER)
                    : first(declaration, PartyRole.SELLER, PartyRole.EXPORTER, PartyRole.CONSIGNOR);
        }

        private static boolean leaving(LodgeDeclaration declaration) {
            return declaration.kind() == LodgeDeclaration.Kind.EXPORT;
        }

        private static @Nullable DeclaredParty first(LodgeDeclaration declaration, PartyRole... roles) {
            for (var role : roles) {
                for (var party : declaration.parties()) {
                    if (party.role() == role) {
                        return party;
                    }
                }
            }
            return null;
        }

        private static String identity(@Nullable DeclaredParty party) {
            if (party == null) {
                return "";
            }
            return Objects.requireNonNullElse(party.identifier(), text(party.name()));
        }

        private static String address(@Nullable DeclaredParty party) {
            return party == null ? "" : text(party.address());
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
