package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.luggage.Fastenings;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Small parts of an action: what strikes, holds back and drives forward again.
final class ActionParts {
    private final Dice dice;

    ActionParts(Dice dice) {
        this.dice = dice;
    }

    /// Sear, trigger, hammer and springs on their pins between two plates.
    Thing triggerGroup() {
        var part = new Assembly("trigger group");
        double length = dice.between(55, 130);
        double high = dice.between(18, 38);
        var housing = Contour.free(dice, -length / 2, length / 2, high, 0.18);
        double width = dice.between(12, 24);
        for (int side = -1; side <= 1; side += 2) {
            part.plate(
                    dice.pick(Material.STEEL, Material.ALUMINIUM),
                    side * width / 2,
                    dice.between(1.2, 2.5),
                    housing.ring(),
                    housing.cutOut(0.55, dice.between(0.7, 0.85), dice.between(0.3, 0.6)));
        }
        int levers = dice.whole(2, 4);
        for (int i = 0; i < levers; i++) {
            double x = length * ((i + 0.5) / levers - 0.5);
            var lever = new Assembly("lever");
            double reach = dice.between(18, 42);
            lever.plate(
                    Material.STEEL,
                    0,
                    dice.between(4, 8),
                    Contour.free(dice, -8, reach, dice.between(6, 13), 0.3).ring());
            part.with(lever.harmless(), Pose.turned(dice.angle(), 0, 0).moved(x, 0, 0));
            part.disc(Material.STEEL, x, 0, 0, 2.2, width + 5);
        }
        new Fastenings(dice).spring(part, 0, high * 0.2, 0, dice.angle());
        double[] trigger = {-4, high * 0.3, 4, high * 0.3, 8, high * 0.5 + 18, 4, high * 0.5 + 20};
        part.plate(Material.STEEL, 0, 6, moved(trigger, length * dice.between(-0.2, 0.2), 0));
        return part.of(Contraband.FIREARM_PART);
    }

    /// Recoil springs with their guide rods, one to three of them.
    Thing springs() {
        var part = new Assembly("recoil springs");
        int n = dice.whole(1, 3);
        for (int i = 0; i < n; i++) {
            double length = dice.between(70, 190);
            double r = dice.between(4, 9);
            double wire = dice.between(0.6, 1.3);
            double y = i * dice.between(20, 30);
            double pitch = dice.between(3, 6.5);
            for (double x = -length / 2; x < length / 2; x += pitch) {
                part.rod(Material.STEEL, x, y - r, -r * 0.4, x + pitch / 2, y + r, -r * 0.4, wire)
                        .rod(Material.STEEL, x + pitch / 2, y + r, r * 0.4, x + pitch, y - r, r * 0.4, wire);
            }
            double rod = length * dice.between(0.5, 1.05);
            part.tube(Material.STEEL, -length / 2 - 4, y, -length / 2 + rod, y, 0, r * 0.6, r * dice.between(0.1, 0.4))
                    .rod(Material.STEEL, -length / 2 - 6, y, 0, -length / 2 - 3, y, 0, r * 1.15);
        }
        return part.of(Contraband.FIREARM_PART);
    }
}
