package org.smartcustoms.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Outcome;
import org.smartcustoms.simulator.GeneratedDeclaration;
import org.smartcustoms.simulator.Lodgement;
import org.smartcustoms.simulator.Lodgement.Role;
import org.smartcustoms.simulator.World;

/// Goods lines of the simulator's world as models see them, with what is true of them: the first line of each
/// declaration, parties, addresses and conveyances included.
final class SimulatedGoods {
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

    private SimulatedGoods() {}

    static Stream<LabelledRecord> of(World world, Instant from, Instant to) {
        return world.declarations(from, to).map(SimulatedGoods::line);
    }

    private static LabelledRecord line(GeneratedDeclaration declaration) {
        boolean illicit = declaration.truth().illicit();
        boolean critical = illicit && declaration.truth().cheat().critical();
        double dutyShort = declaration.truth().dutyShort();
        return new LabelledRecord(record(declaration.lodgement()), new Outcome(illicit, critical, dutyShort));
    }

    private static CargoRecord record(Lodgement lodged) {
        Lodgement.Goods goods = lodged.goods().getFirst();
        Lodgement.Procedure procedure = lodged.procedure();
        String conveyance = lodged.transport().conveyance();
        return new CargoRecord(
                lodged.reference(),
                lodged.acceptedAt().atOffset(LOCAL).toLocalDate(),
                lodged.office(),
                procedure.processType(),
                procedure.importType(),
                procedure.importUse(),
                procedure.paymentType(),
                lodged.transport().mode(),
                conveyance == null ? "" : conveyance,
                identifier(lodged.parties(), Role.DECLARANT),
                identifier(lodged.parties(), Role.IMPORTER),
                address(lodged.parties(), Role.IMPORTER),
                identifier(lodged.parties(), Role.SELLER),
                identifier(lodged.parties(), Role.COURIER),
                goods.hs(),
                lodged.departure(),
                goods.origin(),
                goods.taxRate(),
                goods.taxType(),
                goods.originIndicator(),
                goods.netMassKg(),
                goods.value().amount().doubleValue(),
                goods.description());
    }

    private static String identifier(List<Lodgement.Party> parties, Role role) {
        for (Lodgement.Party party : parties) {
            if (party.role() == role) {
                return party.identifier();
            }
        }
        return "";
    }

    private static String address(List<Lodgement.Party> parties, Role role) {
        for (Lodgement.Party party : parties) {
            if (party.role() == role) {
                return party.address();
            }
        }
        return "";
    }
}
