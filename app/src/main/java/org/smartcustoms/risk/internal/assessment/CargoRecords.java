package org.smartcustoms.risk.internal.assessment;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.springframework.stereotype.Component;

/// Turns declarations into the records models see, one a goods line. A party stands for another where the form of the
/// declaration leaves it out: consignee for importer, exporter or consignor for seller. Values in a currency other than
/// that of account count as missing, since no rate is known.
@Component
public class CargoRecords {

    private final ZoneId zone;
    private final String currency;

    CargoRecords(SmartCustomsSettings settings, RiskSettings risk) {
        this.zone = settings.timeZone();
        this.currency = risk.currency();
    }

    public Subject subject(DeclarationId id, int version, Instant acceptedAt, LodgeDeclaration declaration) {
        var parties = new Parties(declaration);
        var lines = declaration.goods().stream()
                .map(line -> record(id, acceptedAt, declaration, parties, line))
                .toList();
        return new Subject(id, version, acceptedAt, declaration, lines);
    }

    private CargoRecord record(
            DeclarationId id, Instant acceptedAt, LodgeDeclaration declaration, Parties parties, GoodsLine line) {
        var procedure = declaration.procedure();
        return new CargoRecord(
                id.toString(),
                acceptedAt.atZone(zone).toLocalDate(),
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
                value(line),
                text(line.description()));
    }

    /// Customs value in the currency of account; NaN where it was declared in another or not at all.
    double value(GoodsLine line) {
        var value = line.value();
        return value == null || !value.currency().equals(currency)
                ? Double.NaN
                : value.amount().doubleValue();
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
                    identity(first(declaration, PartyRole.IMPORTER, PartyRole.CONSIGNEE)),
                    address(first(declaration, PartyRole.CONSIGNEE, PartyRole.IMPORTER)),
                    identity(first(declaration, PartyRole.SELLER, PartyRole.EXPORTER, PartyRole.CONSIGNOR)),
                    identity(first(declaration, PartyRole.COURIER)));
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
