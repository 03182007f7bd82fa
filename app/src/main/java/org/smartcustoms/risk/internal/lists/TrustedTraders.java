package org.smartcustoms.risk.internal.lists;

import java.util.List;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.selection.Standing;

/// Says whether the trader behind a declaration is trusted: its importer (or exporter) stands, by identifier, on a
/// trusted list valid at the time. Names alone never earn trust.
public final class TrustedTraders {

    private static final List<PartyRole> ANSWERABLE =
            List.of(PartyRole.IMPORTER, PartyRole.EXPORTER, PartyRole.CONSIGNEE);

    private TrustedTraders() {}

    /// @param trusted names of the trusted lists
    public static Standing standing(LodgeDeclaration declaration, ListSnapshot lists, List<String> trusted) {
        if (trusted.isEmpty()) {
            return Standing.ORDINARY;
        }
        for (var role : ANSWERABLE) {
            for (var party : declaration.parties()) {
                var identifier = party.identifier();
                if (party.role() == role && identifier != null) {
                    boolean listed = trusted.stream().anyMatch(list -> lists.contains(list, identifier));
                    return listed ? Standing.TRUSTED : Standing.ORDINARY;
                }
            }
        }
        return Standing.ORDINARY;
    }
}
