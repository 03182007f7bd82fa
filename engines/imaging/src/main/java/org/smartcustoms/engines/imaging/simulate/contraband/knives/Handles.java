package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.GunPieces;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// What a blade is held by: steel of one piece with it, scales riveted to a tang, plastic round half
/// a tang, or a hollow of sheet steel that swells towards its end.
final class Handles {
    private final Dice dice;

    Handles(Dice dice) {
        this.dice = dice;
    }

    /// Any handle along x, beginning at `from`.
    void add(Assembly knife, double from, double length, double depth, double y, double spine) {
        double middle = from + length / 2;
        var outline = dice.chance(0.5)
                ? moved(rounded(length, depth, depth * dice.between(0.15, 0.5)), middle, y)
                : swelling(from, length, depth, y);
        switch (dice.whole(0, 5)) {
            case 0 -> knife.plate(Material.STAINLESS, 0, dice.between(3, 7), outline);
            case 1 -> riveted(knife, outline, middle, length, depth, y, spine);
            case 2 -> {
                var grip = dice.pick(Material.ABS, Material.NYLON, Material.RUBBER);
                knife.plate(grip, 0, dice.between(14, 22), outline)
                        .box(Material.STAINLESS, middle + length * 0.2, y, 0, length * 0.6, depth * 0.35, spine);
            }
            case 3 -> {
                var grip = dice.pick(Material.WOOD, Material.ABS);
                knife.rod(grip, from, y, 0, from + length, y, 0, depth / 2)
                        .rod(Material.STAINLESS, middle, y, 0, from + length, y, 0, dice.between(2, 4));
                if (dice.chance(0.5)) {
                    knife.rod(Material.STEEL, from + length - 14, y, 0, from + length, y, 0, depth / 2 + 0.5);
                }
            }
            default -> flared(knife, from, length, depth, y, Material.STAINLESS);
        }
    }

    /// A hollow handle that swells towards its end.
    void flared(Assembly knife, double from, double length, double depth, double y, Material metal) {
        double[] outer = swelling(from, length, depth, y);
        double thick = dice.between(11, 18);
        double wall = dice.between(0.8, 2);
        knife.plate(metal, 0, thick, outer)
                .packed(-1)
                .plate(metal, 0, thick - 2 * wall, GunPieces.inset(outer, 2))
                .packed(1);
    }

    private void riveted(
            Assembly knife, double[] outline, double middle, double length, double depth, double y, double spine) {
        var grip = dice.pick(Material.WOOD, Material.ABS, Material.NYLON);
        knife.plate(grip, 0, dice.between(13, 20), outline)
                .box(Material.STAINLESS, middle, y, 0, length, depth * dice.between(0.4, 0.95), spine);
        for (int i = -1; i <= 1; i++) {
            knife.disc(Material.BRASS, middle + i * length * 0.3, y, 0, 2.6, 17);
        }
    }

    private double[] swelling(double from, double length, double depth, double y) {
        double butt = dice.between(0.5, 0.72);
        double waist = dice.between(0.32, 0.46);
        double bow = dice.normal(0, 0.18) * depth;
        double to = from + length;
        return new double[] {
            to,
            y - depth * 0.4,
            from + length * 0.7,
            y - depth * waist - bow,
            from + length * 0.35,
            y - depth * 0.5 - bow,
            from + length * 0.12,
            y - depth * butt,
            from,
            y - depth * 0.2,
            from,
            y + depth * 0.3,
            from + length * 0.1,
            y + depth * butt,
            from + length * 0.35,
            y + depth * 0.5 - bow,
            from + length * 0.7,
            y + depth * waist - bow,
            to,
            y + depth * 0.4
        };
    }
}
