package org.smartcustoms.consignment.internal.lodging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.party.Parties;
import org.smartcustoms.party.Party;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The console's search box: references, plates, transport documents and parties.
@RestController
class SearchController {

    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    private final DeclarationSearch search;
    private final Parties parties;

    SearchController(DeclarationSearch search, Parties parties) {
        this.search = search;
        this.parties = parties;
    }

    record FoundDeclaration(
            DeclarationId id,
            String reference,
            String office,
            @Nullable Lane lane,
            @Nullable String party,
            @Nullable String conveyance,
            java.time.Instant acceptedAt) {}

    record FoundParty(
            UUID id,
            @Nullable String identifier,
            @Nullable String name,
            @Nullable String country) {}

    record Found(List<FoundDeclaration> declarations, long declarationsTotal, List<FoundParty> parties) {}

    @GetMapping("/api/search")
    @RequiresPermission({Permission.DECLARATION_READ, Permission.DECLARATION_READ_OWN})
    Found search(@RequestParam(defaultValue = "") String q) {
        var text = q.strip();
        if (text.length() < SHORTEST) {
            return new Found(List.of(), 0, List.of());
        }
        var actor = Actors.current();
        var page = search.list(
                new DeclarationSearch.Filter(
                        actor.confinedTo().orElse(null), text, null, null, null, null, null, null, null, null),
                0,
                MOST);
        var found = new ArrayList<FoundParty>();
        if (actor.may(Permission.PARTY_READ)) {
            parties.search(text, MOST).forEach(party -> found.add(view(party)));
        }
        return new Found(
                page.items().stream()
                        .map(row -> new FoundDeclaration(
                                row.id(),
                                row.reference(),
                                row.office(),
                                row.lane(),
                                row.party(),
                                row.conveyance(),
                                row.acceptedAt()))
                        .toList(),
                page.total(),
                found);
    }

    private static FoundParty view(Party party) {
        return new FoundParty(party.id(), party.identifier(), party.name(), party.country());
    }
}
