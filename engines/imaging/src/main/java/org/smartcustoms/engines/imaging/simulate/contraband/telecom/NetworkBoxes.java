package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telecommunication equipment that is no telephone: banks of SIM cards, boxes of modules in rows,
/// modems and dongles in quantity, jammers without aerials outside, packs of many cells.
public final class NetworkBoxes {
    private final Dice dice;

    public NetworkBoxes(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 8)) {
            case 0, 1 -> new GatewayBoxes(dice).modules();
            case 2 -> new GatewayBoxes(dice).simBank();
            case 3, 4 -> new ModemLots(dice).any();
            case 5 -> new Jammers(dice).any();
            default -> new PowerBanks(dice).any();
        };
    }
}
