package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Scalpels and cutters hold a thin blade that is changed and not ground; little of it shows.
final class CraftBlades {
    private final Dice dice;
    private final FreeBlades blades;

    CraftBlades(Dice dice) {
        this.dice = dice;
        this.blades = new FreeBlades(dice);
    }

    /// A flat or round handle of metal with a small slotted blade.
    Thing scalpel() {
        var scalpel = new Assembly("scalpel");
        double length = dice.between(95, 150);
        var metal = dice.pick(Material.STAINLESS, Material.STAINLESS, Material.BRASS, Material.ALUMINIUM, Material.ABS);
        if (dice.chance(0.6)) {
            var handle = Contour.free(dice, -length, 0, dice.between(7, 12), 0.18);
            scalpel.plate(metal, 0, dice.between(2, 4), handle.ring());
        } else {
            scalpel.rod(metal, -length, 0, 0, -18, 0, 0, dice.between(3.5, 6))
                    .rod(Material.STEEL, -24, 0, 0, 2, 0, 0, 3);
        }
        double blade = dice.between(22, 55);
        var outline = blades.outline(blade, dice.between(7, 13));
        scalpel.plate(Material.STAINLESS, 0, dice.between(0.5, 0.8), moved(outline.ring(), -6, 0));
        if (dice.chance(0.3)) {
            for (int i = 0; i < 5; i++) {
                double y = 16 + i * dice.between(3, 5);
                scalpel.plate(Material.STAINLESS, 0, 0.5, moved(rectangle(-24, -3, 18, 3), -60, y));
            }
        }
        return scalpel.of(Contraband.KNIFE);
    }

    /// A body of any outline, its slider, and a thin blade that stands out of it, with spare ones in the
    /// butt.
    Thing cutter() {
        var cutter = new Assembly("utility knife");
        double length = dice.between(95, 180);
        double depth = dice.between(14, 36);
        var body = Contour.free(dice, -length, 0, depth, 0.12).bent(dice.normal(0, 0.06) * length);
        var stuff = dice.pick(Material.ZINC, Material.ALUMINIUM, Material.ABS, Material.ABS, Material.NYLON);
        double thick = dice.between(10, 20);
        double wall = stuff == Material.ABS ? 2.4 : dice.between(1.2, 2.4);
        cutter.plate(stuff, 0, thick, body.ring())
                .packed(-1)
                .plate(stuff, 0, thick - 2 * wall, body.inset(wall).ring())
                .packed(1);
        double out = dice.between(4, 60);
        double blade = Math.min(depth * 0.7, dice.between(9, 25));
        double slant = dice.between(4, blade);
        double y = (body.upper(0.9) + body.lower(0.9)) / 2;
        double[] outline = {-35, -blade / 2, out, -blade / 2, out - slant, blade / 2, -35, blade / 2};
        cutter.plate(Material.STAINLESS, 0, dice.between(0.5, 0.9), moved(outline, 0, y));
        if (dice.chance(0.5)) {
            cutter.box(Material.STEEL, -length * 0.35, y, 0, length * 0.5, depth * 0.4, dice.between(1, 3));
        }
        if (dice.chance(0.4)) {
            double x = -length * dice.between(0.65, 0.75);
            for (int i = 0; i < dice.whole(1, 5); i++) {
                double[] spare = {x - 28, -8, x + 28, -8, x + 18, 8, x - 18, 8};
                cutter.plate(Material.STAINLESS, -3 + i, 0.6, moved(spare, dice.normal(0, 1), 0));
            }
        }
        cutter.disc(Material.STEEL, -length * 0.45, 0, 0, 3.5, thick);
        return cutter.of(Contraband.KNIFE);
    }
}
