package org.smartcustoms.engines.imaging.simulate.contraband;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.Ammunition;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.CrudeFirearms;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.FreePistols;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.LooseGunParts;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.TurnedParts;
import org.smartcustoms.engines.imaging.simulate.contraband.knives.FreeBlades;
import org.smartcustoms.engines.imaging.simulate.contraband.knives.OddBlades;
import org.smartcustoms.engines.imaging.simulate.contraband.telecom.Handsets;
import org.smartcustoms.engines.imaging.simulate.contraband.telecom.NetworkBoxes;
import org.smartcustoms.engines.imaging.simulate.contraband.tobacco.OddTobacco;
import org.smartcustoms.engines.imaging.simulate.contraband.tobacco.Tobacco;
import org.smartcustoms.engines.imaging.simulate.contraband.weapons.HandWeapons;
import org.smartcustoms.engines.imaging.simulate.contraband.weapons.ThrownAndSprayed;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Contraband of any form: what each kind has in common, and all else by chance.
final class FreeForms {
    private final Dice dice;

    FreeForms(Dice dice) {
        this.dice = dice;
    }

    Thing of(Contraband kind) {
        return switch (kind) {
            case FIREARM -> dice.chance(0.68) ? new FreePistols(dice).any() : new CrudeFirearms(dice).any();
            case FIREARM_PART ->
                switch (dice.whole(0, 9)) {
                    case 0, 1, 2 -> new TurnedParts(dice).any();
                    case 3, 4, 5, 6 -> new LooseGunParts(dice).any();
                    default -> new Ammunition(dice).any();
                };
            case KNIFE -> dice.chance(0.68) ? new FreeBlades(dice).any() : new OddBlades(dice).any();
            case OTHER_WEAPON -> dice.chance(0.6) ? new HandWeapons(dice).any() : new ThrownAndSprayed(dice).any();
            // most of what is smuggled comes in packs and cartons after all
            case CIGARETTES -> dice.chance(0.5) ? new OddTobacco(dice).any() : new Tobacco(dice).any();
            case TELECOM -> dice.chance(0.55) ? new Handsets(dice).any() : new NetworkBoxes(dice).any();
        };
    }
}
