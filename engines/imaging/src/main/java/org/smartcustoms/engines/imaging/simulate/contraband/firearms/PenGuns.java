package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Pen guns are tubes among the many harmless tubes of a bag; wall, striker and round tell them apart.
final class PenGuns {
    private final Dice dice;

    PenGuns(Dice dice) {
        this.dice = dice;
    }

    /// A tube to be taken for a pen, a torch or a key ring: thick-walled, with a striker, a spring and
    /// one round.
    Thing any() {
        var gun = new Assembly("pen gun");
        double length = dice.between(105, 170);
        double r = dice.between(5.5, 12);
        double bore = r - dice.between(2, 4);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.BRASS, Material.STAINLESS);
        double half = length * dice.between(0.4, 0.6);
        gun.tube(metal, 0, 0, half, 0, 0, r, bore)
                .tube(metal, half, 0, length, 0, 0, r * dice.between(0.85, 1.1), bore * 0.8);
        double round = Math.min(38, half * 0.6);
        gun.rod(Material.BRASS, half, 0, 0, half + round * 0.7, 0, 0, bore * 0.78)
                .rod(Material.LEAD, half + round * 0.6, 0, 0, half + round, 0, 0, bore * 0.7);
        double striker = half * dice.between(0.2, 0.5);
        gun.rod(Material.STEEL, half - striker - 8, 0, 0, half - 8, 0, 0, bore * 0.85)
                .rod(Material.STEEL, -dice.between(6, 18), 0, 0, half - 6, 0, 0, 1.6);
        int coils = dice.whole(6, 11);
        for (int i = 0; i < coils; i++) {
            double x = 5 + (half - striker - 16) * i / coils;
            gun.rod(Material.STEEL, x, -bore * 0.8, 0, x + 2.5, bore * 0.8, 0, 0.8);
        }
        if (dice.chance(0.5)) {
            gun.box(Material.STEEL, length * 0.7, -r - 3, 0, length * 0.3, 1.2, 4);
        }
        double knob = dice.between(0.6, 1.2) * r;
        gun.rod(metal, -dice.between(8, 20), 0, 0, 0, 0, 0, knob);
        if (dice.chance(0.5)) {
            double x = half - dice.between(8, 30);
            gun.rod(Material.STEEL, x, 0, 0, x, r + dice.between(3, 9), 0, 2.2);
        }
        return gun.of(Contraband.FIREARM);
    }
}
