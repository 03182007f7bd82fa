package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// Pieces that several firearms have: cartridges, magazines, trigger guards, hammers.
public final class GunPieces {
    private final Dice dice;

    public GunPieces(Dice dice) {
        this.dice = dice;
    }

    public void cartridge(Assembly into, Pose pose, double r, double l) {
        var round = new Assembly("cartridge");
        round.rod(Material.BRASS, 0, 0, -l / 2, 0, 0, l * 0.15, r);
        round.packed(-1)
                .rod(Material.BRASS, 0, 0, -l * 0.4, 0, 0, l * 0.15, r * 0.85)
                .packed(1);
        round.rod(Material.SUGAR, 0, 0, -l * 0.4, 0, 0, 0, r * 0.85);
        round.rod(Material.LEAD, 0, 0, 0, 0, 0, l * 0.3, r * 0.8)
                .rod(Material.LEAD, 0, 0, l * 0.3, 0, 0, l / 2, r * 0.45);
        into.with(round.harmless(), pose);
    }

    void magazine(
            Assembly into, double x, double y, double length, double depth, double width, double back, int rounds) {
        double[] outline = {
            x - depth / 2, y, x + depth / 2, y, x + depth / 2 - back, y + length, x - depth / 2 - back, y + length
        };
        into.plate(Material.STEEL, 0, width, outline)
                .packed(-1)
                .plate(Material.STEEL, 0, width - 2.4, inset(outline, 1.4))
                .packed(1);
        for (int i = 0; i < rounds; i++) {
            double along = (i + 0.7) / Math.max(9, rounds + 1.0);
            double cx = x - back * along;
            double cy = y + length * along;
            into.rod(Material.BRASS, cx - depth * 0.4, cy, 0, cx + depth * 0.1, cy, 0, 4)
                    .rod(Material.LEAD, cx + depth * 0.1, cy, 0, cx + depth * 0.38, cy, 0, 3.6);
        }
        int coils = dice.whole(5, 9);
        for (int i = 0; i < coils; i++) {
            double along = 0.55 + 0.42 * i / coils;
            into.rod(
                    Material.STEEL,
                    x - depth * 0.36 - back * along,
                    y + length * along,
                    0,
                    x + depth * 0.36 - back * along,
                    y + length * (along + 0.03),
                    0,
                    0.9);
        }
        into.box(dice.pick(Material.STEEL, Material.NYLON), x - back, y + length, 0, depth * 1.15, 5, width * 1.1);
    }

    /// Rounds lying across above each other, downwards from a place.
    public void cartridges(Assembly into, double x, double y, int rounds, double length, double pitch) {
        for (int i = 0; i < rounds; i++) {
            double at = y + i * pitch;
            into.rod(Material.BRASS, x - length / 2, at, 0, x + length * 0.15, at, 0, 0.45 * pitch)
                    .rod(Material.LEAD, x + length * 0.15, at, 0, x + length / 2, at, 0, 0.4 * pitch);
        }
    }

    public void guard(Assembly into, Material material, double x, double y, double rx, double ry) {
        into.plate(
                material,
                0,
                dice.between(7, 12),
                ring(x, y + ry * 0.7, rx, ry, 16),
                ring(x, y + ry * 0.7, rx - 3.5, ry - 3.5, 16));
        double[] trigger = {x - 3, y, x + 3, y, x + 5, y + ry * 1.1, x + 2, y + ry * 1.1};
        into.plate(Material.STEEL, 0, 6, trigger);
    }

    public void hammer(Assembly into, double x, double y, double l) {
        double s = l * 0.05;
        into.plate(
                Material.STEEL, 0, 7, new double[] {x - s, y - s, x + s, y, x + s, y + 2 * s, x - s * 0.4, y + 2 * s});
    }

    public static double[] inset(double[] ring, double by) {
        double cx = 0;
        double cy = 0;
        for (int i = 0; i < ring.length; i += 2) {
            cx += ring[i] * 2 / ring.length;
            cy += ring[i + 1] * 2 / ring.length;
        }
        var result = ring.clone();
        for (int i = 0; i < ring.length; i += 2) {
            double distance = Math.hypot(ring[i] - cx, ring[i + 1] - cy);
            double factor = Math.max(0.1, (distance - by) / distance);
            result[i] = cx + (ring[i] - cx) * factor;
            result[i + 1] = cy + (ring[i + 1] - cy) * factor;
        }
        return result;
    }
}
