package org.smartcustoms.engines.imaging.simulate.contraband;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.FirearmParts;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.Firearms;
import org.smartcustoms.engines.imaging.simulate.contraband.knives.Knives;
import org.smartcustoms.engines.imaging.simulate.contraband.telecom.Telecom;
import org.smartcustoms.engines.imaging.simulate.contraband.tobacco.Tobacco;
import org.smartcustoms.engines.imaging.simulate.contraband.weapons.Weapons;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Draws contraband by kind: half of it of usual build, half of forms that the world has for itself. The training
/// world's
/// have no model: each draw is another outline, so that a detector learns what a knife is and not which knives there
/// are.
public final class Threats {
    private final Dice dice;
    private final World world;

    public Threats(Dice dice, World world) {
        this.dice = dice;
        this.world = world;
    }

    public Thing any() {
        double which = dice.between(0, 1);
        if (which < 0.26) {
            return of(Contraband.FIREARM);
        }
        if (which < 0.4) {
            return of(Contraband.FIREARM_PART);
        }
        if (which < 0.64) {
            return of(Contraband.KNIFE);
        }
        if (which < 0.76) {
            return of(Contraband.OTHER_WEAPON);
        }
        return of(which < 0.88 ? Contraband.CIGARETTES : Contraband.TELECOM);
    }

    public Thing of(Contraband kind) {
        if (dice.chance(0.5)) {
            return world == World.HELD_BACK ? new HeldBackThreats(dice).of(kind) : new FreeForms(dice).of(kind);
        }
        return switch (kind) {
            case FIREARM -> new Firearms(dice).any();
            case FIREARM_PART -> new FirearmParts(dice).any();
            case KNIFE -> new Knives(dice).any();
            case OTHER_WEAPON -> new Weapons(dice).any();
            case CIGARETTES -> new Tobacco(dice).any();
            case TELECOM -> new Telecom(dice).any();
        };
    }
}
