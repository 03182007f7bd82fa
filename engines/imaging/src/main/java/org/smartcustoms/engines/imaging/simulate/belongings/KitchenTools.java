package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Harmless steel with a handle at one end, so that not every plate with a handle is taken for a knife:
/// turners, ladles, whisks, servers, forks and spoons, shoe horns, rulers, files for nails.
final class KitchenTools {
    private final Dice dice;

    KitchenTools(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 7)) {
            case 0, 1 -> turner();
            case 2 -> ladle();
            case 3 -> whisk();
            case 4, 5 -> cutlery();
            case 6 -> shoeHorn();
            default -> ruler();
        };
    }

    /// A thin even sheet, slotted or not, on a long stem: nowhere is it ground to an edge.
    private Thing turner() {
        var tool = new Assembly("turner");
        double length = dice.between(70, 130);
        double depth = dice.between(45, 95);
        var metal = dice.pick(Material.STAINLESS, Material.STAINLESS, Material.NYLON, Material.ALUMINIUM);
        var sheet = Contour.free(dice, 0, length, depth, 0.1);
        int slots = dice.whole(0, 5);
        double[][] rings = new double[slots + 1][];
        rings[0] = sheet.ring();
        for (int i = 0; i < slots; i++) {
            double y = ((i + 0.5) / slots - 0.5) * depth * 0.6;
            rings[i + 1] = rectangle(length * 0.2, y - 2, length * 0.75, y + 2);
        }
        double thick = dice.between(0.8, 1.6) * (metal == Material.NYLON ? 2 : 1);
        tool.plate(metal, 0, thick, rings);
        double stem = dice.between(60, 150);
        double grip = dice.between(90, 140);
        tool.rod(metal, -stem, 0, -8, 6, 0, 0, dice.between(2.5, 5));
        hold(tool, metal, -stem, grip);
        return tool.harmless();
    }

    private void hold(Assembly tool, Material metal, double from, double length) {
        var handle = Contour.free(dice, from - length, from + 4, dice.between(14, 26), 0.1);
        if (dice.chance(0.5)) {
            tool.plate(dice.pick(Material.WOOD, Material.ABS, Material.NYLON), -8, dice.between(8, 18), handle.ring());
            tool.rod(metal, from - length * 0.4, 0, -8, from, 0, -8, 2.5);
        } else {
            tool.plate(metal, -8, dice.between(1.5, 3), handle.ring(), ring(from - length + 12, 0, 3, 4, 10));
        }
    }

    private Thing ladle() {
        var tool = new Assembly("ladle");
        double r = dice.between(22, 50);
        var metal = dice.pick(Material.STAINLESS, Material.STAINLESS, Material.NYLON, Material.WOOD);
        double wall = metal == Material.STAINLESS ? dice.between(0.8, 1.4) : 3;
        double deep = r * dice.between(0.3, 0.9);
        tool.ball(metal, 0, 0, 0, r, r, deep)
                .packed(-1)
                .ball(metal, 0, 0, 0, r - wall, r - wall, deep - wall)
                .packed(1);
        double stem = dice.between(140, 260);
        tool.plate(
                metal,
                0,
                wall * 2,
                Contour.free(dice, -stem, -r + 3, dice.between(7, 14), 0.15).ring());
        hold(tool, metal, -stem, dice.between(30, 90));
        return tool.harmless();
    }

    private Thing whisk() {
        var tool = new Assembly("whisk");
        double length = dice.between(90, 190);
        double r = dice.between(22, 45);
        int wires = dice.whole(4, 8);
        double gauge = dice.between(0.7, 1.4);
        for (int i = 0; i < wires; i++) {
            double angle = Math.PI * i / wires;
            double y = r * Math.cos(angle);
            double z = r * Math.sin(angle);
            for (int side = -1; side <= 1; side += 2) {
                tool.rod(Material.STAINLESS, 0, 0, 0, length * 0.7, side * y, side * z, gauge)
                        .rod(
                                Material.STAINLESS,
                                length * 0.7,
                                side * y,
                                side * z,
                                length * 0.95,
                                side * y * 0.6,
                                side * z * 0.6,
                                gauge)
                        .rod(Material.STAINLESS, length * 0.95, side * y * 0.6, side * z * 0.6, length, 0, 0, gauge);
            }
        }
        double grip = dice.between(90, 140);
        if (dice.chance(0.5)) {
            tool.tube(Material.STAINLESS, -grip, 0, 4, 0, 0, dice.between(7, 12), 6);
        } else {
            tool.rod(dice.pick(Material.WOOD, Material.ABS), -grip, 0, 0, 4, 0, 0, dice.between(8, 13));
        }
        return tool.harmless();
    }

    /// Forks, spoons and servers of one pattern, side by side or crossed.
    private Thing cutlery() {
        var set = new Assembly("forks and spoons");
        int n = dice.whole(1, 7);
        double length = dice.between(60, 130);
        double depth = dice.between(9, 18);
        double thick = dice.between(1.2, 2.6);
        var stem = Contour.free(dice, -length, 4, depth, 0.14).ground(0.15, 0.15);
        var metal = dice.pick(Material.STAINLESS, Material.STAINLESS, Material.ALUMINIUM, Material.BRASS, Material.ABS);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("piece").plate(metal, 0, thick, stem.ring());
            double bowl = length * dice.between(0.42, 0.6);
            double wide = bowl * dice.between(0.5, 0.75);
            if (dice.chance(0.5)) {
                one.plate(metal, 0, thick * 0.8, ring(bowl / 2, 0, bowl / 2, wide / 2, 18));
            } else {
                int tines = dice.whole(2, 5);
                one.plate(metal, 0, thick, ring(bowl * 0.25, 0, bowl * 0.27, wide * 0.42, 14));
                for (int tine = 0; tine < tines; tine++) {
                    double y = ((tine + 0.5) / tines - 0.5) * wide * 0.8;
                    one.box(metal, bowl * 0.7, y, 0, bowl * 0.6, wide * 0.42 / tines, thick);
                }
            }
            double turned = dice.chance(0.7) ? dice.normal(0, 0.08) : dice.angle();
            set.with(
                    one.harmless(), Pose.turned(turned, 0, 0).moved(dice.normal(0, 6), i * dice.between(8, 18), i * 2));
        }
        return set.harmless();
    }

    private Thing shoeHorn() {
        var horn = new Assembly("shoe horn");
        double length = dice.between(130, 420);
        double depth = dice.between(32, 46);
        int n = 9;
        var x = new double[n];
        var upper = new double[n];
        var lower = new double[n];
        double slim = dice.between(0.25, 0.6);
        for (int i = 0; i < n; i++) {
            double t = i / (n - 1.0);
            x[i] = length * (t - 1);
            double half = depth / 2 * (slim + (1 - slim) * Math.pow(t, 2)) * (i == n - 1 ? 0.7 : 1);
            upper[i] = -half;
            lower[i] = half;
        }
        var metal = dice.pick(Material.STAINLESS, Material.STAINLESS, Material.ABS, Material.BRASS);
        return horn.plate(
                        metal,
                        0,
                        dice.between(0.9, 1.8),
                        new Contour(x, upper, lower).ring(),
                        ring(8 - length, 0, 3, 3, 12))
                .harmless();
    }

    /// Strips of even thickness: rulers, bookmarks, nail files, tyre levers, hacksaw blades.
    private Thing ruler() {
        var strip = new Assembly("strip of metal");
        double length = dice.between(90, 320);
        double depth = dice.between(8, 34);
        var metal = dice.pick(Material.STAINLESS, Material.STEEL, Material.ALUMINIUM, Material.BRASS);
        int holes = dice.whole(0, 3);
        double[][] rings = new double[holes + 1][];
        rings[0] = moved(rounded(length, depth, dice.between(0.5, depth / 2)), 0, 0);
        for (int i = 0; i < holes; i++) {
            double at = (i % 2 == 0 ? 0.5 : -0.5) * (length - depth) * (i < 2 ? 1 : 0.5);
            rings[i + 1] = ring(at, 0, depth * 0.2, depth * 0.2, 12);
        }
        return strip.plate(metal, 0, dice.between(0.6, 4), rings).harmless();
    }
}
