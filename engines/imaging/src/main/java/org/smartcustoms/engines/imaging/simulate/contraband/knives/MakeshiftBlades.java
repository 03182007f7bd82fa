package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Blades made of something else: shanks of scrap, and what is left of swords and bayonets.
final class MakeshiftBlades {
    private final Dice dice;
    private final FreeBlades blades;

    MakeshiftBlades(Dice dice) {
        this.dice = dice;
        this.blades = new FreeBlades(dice);
    }

    /// A bar, a strip, a file or a spike, ground at one end and wrapped at the other.
    Thing shank() {
        var shank = new Assembly("shank");
        double length = dice.between(90, 230);
        double depth = dice.between(6, 24);
        double held = length * dice.between(0.35, 0.6);
        double point = length - dice.between(0.15, 0.5) * length;
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.STAINLESS, Material.ALUMINIUM, Material.ABS);
        if (dice.chance(0.25)) {
            double r = dice.between(2, 4.5);
            shank.rod(metal, 0, 0, 0, point, 0, 0, r).rod(metal, point, 0, 0, (point + length) / 2, 0, 0, r * 0.75);
            shank.rod(metal, (point + length) / 2, 0, 0, length, 0, 0, r * 0.4);
        } else {
            double tip = dice.between(-0.5, 0.5) * depth;
            double[] strip = {0, -depth / 2, point, -depth / 2, length, tip, point, depth / 2, 0, depth / 2};
            shank.plate(metal, 0, dice.between(1, 4.5), strip);
        }
        var wrap = dice.pick(Material.CLOTH, Material.PVC, Material.NYLON, Material.LEATHER, Material.RUBBER);
        int turns = dice.whole(2, 6);
        for (int i = 0; i < turns; i++) {
            double x = held * (i + 0.5) / turns;
            double lean = dice.normal(0, 2);
            double r = depth * dice.between(0.55, 0.8) + 2;
            shank.rod(wrap, x - held * 0.6 / turns, lean, 0, x + held * 0.6 / turns, -lean, 0, r);
        }
        return shank.of(Contraband.KNIFE);
    }

    /// What is left of a sword, sabre or bayonet: a long slim blade, a hilt with guard, bow or ring.
    Thing cutShort() {
        var sword = new Assembly("blade cut short");
        double length = dice.between(180, 420);
        double depth = dice.between(16, 34);
        double sag = dice.chance(0.5) ? -dice.between(0, 0.12) * length : 0;
        var knots = new double[] {0, length / 2, length};
        double slim = dice.between(0.7, 0.95);
        double end = dice.chance(0.4) ? dice.between(0, 0.3) : slim * 0.9;
        var outline = new Contour(knots, new double[] {-depth / 2, -depth * slim / 2, -depth * end / 2}, new double[] {
                    depth / 2, depth * slim / 2, depth * end / 2
                })
                .bent(sag);
        blades.grind(sword, outline, blades.metal(), dice.between(3, 6), dice.chance(0.5));
        double grip = dice.between(85, 140);
        double aside = dice.between(18, 45);
        sword.box(Material.STEEL, -3, 0, 0, dice.between(4, 9), 2 * aside, dice.between(6, 14));
        if (dice.chance(0.35)) {
            sword.wire(
                    Material.BRASS,
                    0,
                    dice.between(2, 4),
                    -3,
                    aside,
                    -grip * 0.4,
                    aside + 8,
                    -grip * 0.9,
                    aside * 0.8,
                    -grip,
                    0);
        } else if (dice.chance(0.5)) {
            sword.plate(Material.STEEL, 0, 6, ring(-3, -aside, 12, 12, 16), ring(-3, -aside, 9, 9, 16));
        }
        sword.rod(dice.pick(Material.WOOD, Material.LEATHER, Material.ABS), -grip, 0, 0, -7, 0, 0, dice.between(11, 16))
                .rod(Material.STEEL, -grip, 0, 0, 0, 0, 0, 4)
                .ball(dice.pick(Material.BRASS, Material.STEEL), -grip - 6, 0, 0, 9, dice.between(9, 16), 12);
        return sword.of(Contraband.KNIFE);
    }
}
