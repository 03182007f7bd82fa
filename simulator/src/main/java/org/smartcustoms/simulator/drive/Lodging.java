package org.smartcustoms.simulator.drive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.simulator.Lodgement;
import org.smartcustoms.simulator.Lodgement.Role;
import tools.jackson.databind.JsonNode;

/// Lodges declarations in batches. A declaration that is already there counts as lodged.
final class Lodging {

    /// Declarations sent in one request.
    static final int BATCH = 500;

    /// One declaring agent in so many sends with a system of its own.
    private static final int AGENTS_A_SYSTEM = 24;

    private final CustomsApi gateway;
    private final Optional<CustomsApi> agent;
    private final Tally tally;

    /// @param agent sends what a few of the declaring agents declare; the gateway sends the rest
    Lodging(CustomsApi gateway, Optional<CustomsApi> agent, Tally tally) {
        this.gateway = gateway;
        this.agent = agent;
        this.tally = tally;
    }

    void lodge(List<Lodgement> lodgements) throws InterruptedException {
        if (agent.isEmpty()) {
            send(gateway, lodgements);
            return;
        }
        send(gateway, lodgements.stream().filter(one -> !hasOwnSystem(one)).toList());
        send(agent.get(), lodgements.stream().filter(Lodging::hasOwnSystem).toList());
    }

    private void send(CustomsApi api, List<Lodgement> lodgements) throws InterruptedException {
        if (lodgements.isEmpty()) {
            return;
        }
        JsonNode answer = api.post("/api/declarations/batch", Map.of("declarations", lodgements));
        tally.lodged(answer.path("accepted").size());
        JsonNode rejected = answer.path("rejected");
        if (!rejected.isEmpty()) {
            tally.refused(rejected.size(), rejected.get(0).toString());
        }
    }

    /// Fixed by the agent's identifier, so that a restart sends each declaration on the same account.
    static boolean hasOwnSystem(Lodgement lodgement) {
        return lodgement.parties().stream()
                .anyMatch(party -> party.role() == Role.DECLARANT
                        && Math.floorMod(party.identifier().hashCode(), AGENTS_A_SYSTEM) == 0);
    }
}
