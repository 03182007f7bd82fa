package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Weights on a chain lie in a bag every way; links and weights stay what they are.
final class ChainWeapons {
    private final Dice dice;

    ChainWeapons(Dice dice) {
        this.dice = dice;
    }

    /// Weights at the ends of a chain, with a stick at one end or none.
    Thing any() {
        var chain = new Assembly("weighted chain");
        double link = dice.between(4, 7);
        double wire = dice.between(1, 2);
        int n = dice.whole(12, 34);
        double heading = dice.angle();
        double turn = dice.normal(0, 0.12);
        double x = 0;
        double y = 0;
        for (int i = 0; i < n; i++) {
            double rx = i % 2 == 0 ? 1.5 * link : 1.4 * link;
            var one = new Assembly("link");
            if (i % 2 == 0) {
                one.plate(
                        Material.STEEL,
                        0,
                        2 * wire,
                        ring(0, 0, rx, link, 12),
                        ring(0, 0, rx - 2 * wire, link - 2 * wire, 12));
            } else {
                one.box(Material.STEEL, 0, 0, 0, 2 * rx, 2 * wire, 2 * link);
            }
            chain.with(one.harmless(), Pose.turned(heading, 0, 0).moved(x, y, 0));
            turn = Math.clamp(turn + dice.normal(0, 0.08), -0.3, 0.3);
            heading += turn;
            x += 2.1 * link * Math.cos(heading);
            y += 2.1 * link * Math.sin(heading);
        }
        weight(chain, x, y);
        if (dice.chance(0.5)) {
            weight(chain, 0, 0);
        } else {
            double length = dice.between(150, 300);
            double angle = dice.angle();
            double dx = length * Math.cos(angle);
            double dy = length * Math.sin(angle);
            chain.rod(dice.pick(Material.WOOD, Material.STEEL, Material.ABS), 0, 0, 0, dx, dy, 0, dice.between(9, 15));
        }
        return chain.of(Contraband.OTHER_WEAPON);
    }

    private void weight(Assembly chain, double x, double y) {
        double r = dice.between(10, 24);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.LEAD, Material.BRASS);
        chain.ball(metal, x, y, 0, r * dice.between(0.8, 1.4), r, r);
        for (int i = 0; i < dice.whole(0, 8); i++) {
            double angle = dice.angle();
            chain.rod(Material.STEEL, x, y, 0, x + 1.6 * r * Math.cos(angle), y + 1.6 * r * Math.sin(angle), 0, 2.2);
        }
    }
}
