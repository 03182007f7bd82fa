package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Weapons that are neither firearms nor knives: batons, shuriken, knuckle-dusters, nunchaku, axes.
public final class Weapons {
    private final Dice dice;

    public Weapons(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0, 1 -> baton();
            case 2, 3 -> shuriken();
            case 4, 5 -> knuckles();
            case 6 -> ringedKnuckles();
            case 7 -> nunchaku();
            default -> new Axes(dice).any();
        };
    }

    /// Four rings side by side on a bar that lies in the palm.
    private Thing ringedKnuckles() {
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL, Material.ALUMINIUM);
        double outer = dice.between(13, 17);
        double inner = outer - dice.between(2.5, 5);
        double thick = dice.between(7, 14);
        double bow = dice.between(1, 4);
        var duster = new Assembly("knuckle-duster");
        double drop = dice.between(26, 40);
        for (int i = 0; i < 4; i++) {
            double x = (i - 1.5) * (outer + inner);
            double y = bow * Math.abs(i - 1.5);
            duster.plate(metal, 0, thick, ring(x, y, outer, outer, 18), ring(x, y, inner, inner, 18));
            if (dice.chance(0.2)) {
                duster.plate(metal, 0, thick * 0.7, new double[] {
                    x - 6, y - outer + 1, x, y - outer - 12, x + 6, y - outer + 1
                });
            }
        }
        double half = (outer + inner) * dice.between(0.7, 1.5);
        duster.plate(metal, 0, thick, Outlines.moved(Outlines.rounded(2 * half, 9, 4), 0, drop));
        for (int side = -1; side <= 1; side += 2) {
            double x = side * half * 0.75;
            duster.rod(metal, x, outer * 0.8, 0, x, drop, 0, thick / 2.4);
        }
        return duster.of(Contraband.OTHER_WEAPON);
    }

    /// Two sticks on a short chain, folded or spread.
    private Thing nunchaku() {
        var sticks = new Assembly("nunchaku");
        var material = dice.pick(Material.WOOD, Material.STEEL, Material.RUBBER);
        double length = dice.between(200, 310);
        double r = dice.between(11, 16);
        double apart = dice.chance(0.5) ? dice.between(0.05, 0.4) : dice.between(0.4, 2.6);
        double gap = dice.between(18, 60);
        for (int side = -1; side <= 1; side += 2) {
            double dx = side * Math.sin(apart / 2);
            double dy = Math.cos(apart / 2);
            double x = side * (gap / 2 + r);
            sticks.rod(material, x, 0, 0, x + dx * length, dy * length, 0, r);
            sticks.rod(Material.STEEL, x - dx * 4, -dy * 4, 0, x + dx * 18, dy * 18, 0, r * 0.6);
        }
        int links = (int) ((gap + 2 * r) / 9);
        for (int i = 0; i <= links; i++) {
            double x = -gap / 2 - r + i * (gap + 2 * r) / Math.max(1, links);
            double y = -8 - 8 * Math.sin(Math.PI * i / Math.max(1, links));
            sticks.plate(Material.STEEL, 0, 2.5, ring(x, y, 6.5, 4.5, 10), ring(x, y, 4, 2.2, 10));
        }
        return sticks.of(Contraband.OTHER_WEAPON);
    }

    private Thing baton() {
        var baton = new Assembly("baton");
        double closed = dice.between(140, 245);
        double r = dice.between(10, 15);
        baton.tube(Material.STEEL, -closed / 2, 0, closed / 2, 0, 0, r, r - 1.8);
        baton.packed(0.8)
                .rod(Material.RUBBER, -closed / 2, 0, 0, closed * 0.1, 0, 0, r + 3)
                .packed(-0.8)
                .rod(Material.RUBBER, -closed / 2, 0, 0, closed * 0.1, 0, 0, r)
                .packed(1);
        double out = dice.chance(0.5) ? closed * 0.05 : closed * 0.85;
        baton.tube(Material.STEEL, -closed / 2 + out + 8, 0, closed / 2 + out, 0, 0, r - 2.5, r - 4.2);
        baton.rod(Material.STEEL, -closed / 2 + out * 1.9 + 12, 0, 0, closed / 2 + out * 1.8, 0, 0, r - 5);
        baton.ball(Material.STEEL, closed / 2 + out * 1.8, 0, 0, r * 0.8, r * 0.8, r * 0.8);
        return baton.of(Contraband.OTHER_WEAPON);
    }

    private Thing shuriken() {
        double outer = dice.between(32, 58);
        int points = dice.pick(3, 4, 4, 5, 6, 8);
        var hole = ring(0, 0, dice.between(3, 10), dice.between(3, 10), 12);
        return new Assembly("shuriken")
                .plate(
                        Material.STEEL,
                        0,
                        dice.between(1.5, 4),
                        Outlines.star(points, outer, outer * dice.between(0.25, 0.5)),
                        hole)
                .of(Contraband.OTHER_WEAPON);
    }

    private Thing knuckles() {
        double w = dice.between(95, 125);
        double hole = w / 9.2;
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL, Material.ALUMINIUM);
        double arc = dice.between(4, 12);
        double[] outer = {
            -w / 2, -4, -w * 0.3, -20 - arc, 0, -23 - arc, w * 0.3, -20 - arc, w / 2, -4, w * 0.44, 12, w * 0.22, 20,
            w * 0.15, 42, -w * 0.15, 42, -w * 0.22, 20, -w * 0.44, 12
        };
        return new Assembly("knuckle-duster")
                .plate(
                        metal,
                        0,
                        dice.between(7, 14),
                        outer,
                        ring(-w * 0.35, -3, hole, hole, 14),
                        ring(-w * 0.12, -6 - arc * 0.6, hole, hole, 14),
                        ring(w * 0.12, -6 - arc * 0.6, hole, hole, 14),
                        ring(w * 0.35, -3, hole, hole, 14))
                .of(Contraband.OTHER_WEAPON);
    }
}
