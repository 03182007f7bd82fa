package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Drums show their ring of chambers along the axis, and across it only a short thick cylinder.
final class RevolverDrums {
    private final Dice dice;

    RevolverDrums(Dice dice) {
        this.dice = dice;
    }

    Thing alone() {
        var part = new Assembly("drum");
        double r = dice.between(14, 24);
        double length = dice.between(26, 55);
        boolean upright = dice.chance(0.5);
        drum(part, dice.pick(Material.STEEL, Material.STAINLESS), r, length);
        part.rod(Material.STEEL, -length / 2 - dice.between(2, 12), 0, 0, length / 2 + dice.between(5, 40), 0, 0, 2.4);
        if (dice.chance(0.5)) {
            part.plate(Material.STEEL, 0, 6, rectangle(length / 2 + 2, 0, length / 2 + 8, r * dice.between(1.2, 2)));
        }
        var thing = part.of(Contraband.FIREARM_PART);
        return upright
                ? new Assembly("drum")
                        .with(thing, Pose.turned(0, Math.PI / 2, 0))
                        .of(Contraband.FIREARM_PART)
                : thing;
    }

    /// A drum with its chambers about the x axis, loaded or not, fluted or not.
    void drum(Assembly into, Material metal, double r, double length) {
        int chambers = dice.whole(5, 9);
        into.rod(metal, -length / 2, 0, 0, length / 2, 0, 0, r);
        boolean loaded = dice.chance(0.5);
        double at = r * 0.66;
        double bore = Math.min(r * 0.27, at * Math.sin(Math.PI / chambers) * 0.82);
        double turn = dice.angle();
        for (int i = 0; i < chambers; i++) {
            double y = at * Math.cos(turn + 2 * Math.PI * i / chambers);
            double z = at * Math.sin(turn + 2 * Math.PI * i / chambers);
            into.packed(-1)
                    .rod(metal, -length / 2, y, z, length / 2, y, z, bore)
                    .packed(1);
            if (loaded) {
                into.rod(Material.BRASS, -length / 2, y, z, length * 0.15, y, z, bore * 0.85)
                        .rod(Material.LEAD, length * 0.1, y, z, length * 0.36, y, z, bore * 0.75);
            }
        }
    }
}
