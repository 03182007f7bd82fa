package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Cylinder;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// What is worn or hung up, and small metal things from pockets.
final class Wearables {
    private final Dice dice;

    Wearables(Dice dice) {
        this.dice = dice;
    }

    Thing shoe() {
        double l = dice.between(230, 310);
        double w = dice.between(75, 105);
        double[] sole = {
            -l / 2, -w * 0.25, -l * 0.4, -w * 0.36, -l * 0.1, -w * 0.3, l * 0.25, -w / 2, l * 0.45, -w * 0.3, l / 2, 0,
            l * 0.45, w * 0.35, l * 0.2, w / 2, -l * 0.1, w * 0.28, -l * 0.4, w * 0.36, -l / 2, w * 0.25
        };
        var shoe = new Assembly("shoe")
                .packed(dice.between(0.4, 1))
                .plate(Material.RUBBER, 22, dice.between(10, 28), sole);
        shoe.plate(Material.LEATHER, -8, dice.between(4, 8), sole)
                .packed(0.8)
                .box(Material.RUBBER, -l * 0.38, 0, 30, l * 0.2, w * 0.6, 20)
                .packed(1);
        if (dice.chance(0.5)) {
            shoe.box(Material.STEEL, -l * 0.12, 0, 18, l * 0.36, 13, 1.2);
        }
        for (int i = 0; i < 8; i++) {
            shoe.plate(
                    Material.BRASS,
                    -20,
                    1,
                    ring(l * (0.02 + 0.04 * (i / 2)), (i % 2 - 0.5) * w * 0.3, 4, 4, 8),
                    ring(l * (0.02 + 0.04 * (i / 2)), (i % 2 - 0.5) * w * 0.3, 2.3, 2.3, 8));
        }
        return shoe.harmless();
    }

    Thing umbrella() {
        double l = dice.between(220, 420);
        var umbrella = new Assembly("umbrella").tube(Material.STEEL, -l / 2, 0, l * 0.4, 0, 0, dice.between(4, 7), 3.4);
        for (int i = 0; i < 8; i++) {
            double a = i * Math.PI / 4;
            umbrella.rod(
                    dice.pick(Material.STEEL, Material.ALUMINIUM),
                    -l * 0.45,
                    11 * Math.cos(a),
                    11 * Math.sin(a),
                    l * 0.36,
                    8 * Math.cos(a),
                    8 * Math.sin(a),
                    1.2);
        }
        umbrella.packed(0.6)
                .rod(Material.NYLON, -l * 0.48, 0, 0, l * 0.36, 0, 0, 19)
                .packed(1);
        return umbrella.rod(dice.pick(Material.ABS, Material.WOOD), l * 0.38, 0, 0, l / 2, 0, 0, 14)
                .harmless();
    }

    Thing belt() {
        double r = dice.between(35, 60);
        var belt = new Assembly("belt");
        for (int i = 0; i < 3; i++) {
            belt.solid(new Cylinder(r - i * 6, 32), Pose.ORIGIN, Material.LEATHER)
                    .hollow(new Cylinder(r - i * 6 - 3, 32), Pose.ORIGIN, Material.LEATHER);
        }
        return belt.plate(
                        Material.ZINC,
                        18,
                        4,
                        Outlines.moved(rounded(52, 40, 6), r * 0.4, 0),
                        Outlines.moved(rounded(38, 27, 4), r * 0.4, 0))
                .rod(Material.ZINC, r * 0.4, 0, 18, r * 0.4 + 26, 0, 18, 2)
                .harmless();
    }

    Thing hangers() {
        var bundle = new Assembly("hangers");
        int n = dice.whole(1, 4);
        for (int i = 0; i < n; i++) {
            double y = i * 6;
            bundle.wire(
                    dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM),
                    i * 4,
                    dice.between(1, 2.4),
                    -200,
                    y + 90,
                    0,
                    y,
                    200,
                    y + 90,
                    -200,
                    y + 90);
            bundle.wire(Material.STEEL, i * 4, 1.4, 0, y, 0, y - 30, 18, y - 45, 25, y - 62, 10, y - 78, -12, y - 70);
        }
        return bundle.harmless();
    }

    Thing glassesCase() {
        var box = new Assembly("glasses case")
                .shell(dice.pick(Material.STEEL, Material.ABS, Material.ABS), 0, 0, 0, 160, 62, 45, 0.8);
        box.plate(Material.GLASS, 0, 2.2, ring(-34, 0, 26, 20, 14))
                .plate(Material.GLASS, 0, 2.2, ring(34, 0, 26, 20, 14));
        return box.wire(Material.STEEL, 4, 1.2, -66, -5, -8, -8, 8, -8, 66, -5, 60, 14, -60, 14)
                .harmless();
    }

    /// Coins, keys, rings, batteries, clips and zip pulls in a small heap.
    Thing trinkets() {
        var heap = new Assembly("trinkets");
        int n = dice.whole(2, 9);
        double spread = dice.between(8, 60);
        for (int i = 0; i < n; i++) {
            double x = dice.normal(0, spread);
            double y = dice.normal(0, spread);
            double z = dice.normal(0, 6);
            switch (dice.whole(0, 6)) {
                case 0 -> coin(heap, x, y, z);
                case 1 -> key(heap, x, y, z);
                case 2 -> band(heap, x, y, z);
                case 3 -> battery(heap, x, y, z);
                case 4 -> pin(heap, x, y, z);
                case 5 -> tag(heap, x, y, z);
                default -> block(heap, x, y, z);
            }
        }
        return heap.harmless();
    }

    private void coin(Assembly heap, double x, double y, double z) {
        var metal = dice.pick(Material.BRASS, Material.COPPER, Material.STEEL);
        heap.disc(metal, x, y, z, dice.between(8, 14), dice.between(1.2, 2.4));
    }

    private void band(Assembly heap, double x, double y, double z) {
        double r = dice.between(6, 16);
        double bore = r - dice.between(1, 3);
        var metal = dice.pick(Material.STEEL, Material.BRASS, Material.ZINC);
        heap.plate(metal, z, dice.between(1, 4), ring(x, y, r, r, 16), ring(x, y, bore, bore, 16));
    }

    private void battery(Assembly heap, double x, double y, double z) {
        double a = dice.angle();
        double reach = dice.between(20, 26);
        double r = dice.between(4.5, 7);
        double dx = reach * Math.cos(a);
        double dy = reach * Math.sin(a);
        heap.rod(Material.ZINC, x - dx, y - dy, z, x + dx, y + dy, z, r);
    }

    private void pin(Assembly heap, double x, double y, double z) {
        double a = dice.angle();
        double reach = dice.between(10, 45);
        double endX = x + reach * Math.cos(a);
        double endY = y + reach * Math.sin(a);
        heap.rod(Material.STEEL, x, y, z, endX, endY, z + dice.normal(0, 8), dice.between(0.6, 2.2));
    }

    private void tag(Assembly heap, double x, double y, double z) {
        var metal = dice.pick(Material.ZINC, Material.STEEL, Material.ALUMINIUM);
        double thick = dice.between(0.8, 3);
        heap.plate(metal, z, thick, Outlines.moved(rounded(dice.between(12, 40), dice.between(8, 24), 4), x, y));
    }

    private void block(Assembly heap, double x, double y, double z) {
        var stuff = dice.pick(Material.STEEL, Material.COPPER, Material.ZINC, Material.CERAMIC);
        heap.box(stuff, x, y, z, dice.between(4, 26), dice.between(4, 16), dice.between(1, 6));
    }

    private void key(Assembly heap, double x, double y, double z) {
        double r = dice.between(9, 13);
        heap.plate(Material.BRASS, z, 2.2, ring(x, y, r, r, 14), ring(x, y, 3, 3, 8));
        heap.plate(Material.BRASS, z, 2.2, Outlines.moved(rectangle(0, -3.5, dice.between(24, 36), 3.5), x + r - 1, y));
    }

    Thing tool() {
        double l = dice.between(110, 280);
        var tool = new Assembly("tool");
        switch (dice.whole(0, 3)) {
            case 0 ->
                tool.plate(Material.STEEL, 0, dice.between(4, 8), rectangle(-l / 2, -6, l / 2, 6))
                        .plate(Material.STEEL, 0, 9, ring(-l / 2, 0, 15, 15, 14), ring(-l / 2, 0, 8, 8, 6))
                        .plate(Material.STEEL, 0, 9, ring(l / 2, 0, 16, 16, 14), rectangle(l / 2, -7, l / 2 + 20, 7));
            case 1 ->
                tool.rod(Material.STEEL, 0, 0, 0, l * 0.55, 0, 0, dice.between(2.5, 4.5))
                        .rod(Material.ABS, -l * 0.45, 0, 0, 0, 0, 0, dice.between(11, 16));
            case 2 -> {
                for (int side = -1; side <= 1; side += 2) {
                    double[] half = {0, -9, 0, 9, -l * 0.6, side * 34 + 6, -l * 0.62, side * 34 - 6};
                    tool.plate(Material.STEEL, side * 2, 7, half)
                            .plate(Material.STEEL, side * 2, 6, new double[] {0, -10, l * 0.3, -4, l * 0.3, 4, 0, 10});
                    tool.packed(0.8)
                            .rod(Material.RUBBER, -l * 0.2, side * 14, 0, -l * 0.62, side * 34, 0, 8)
                            .packed(1);
                }
                tool.disc(Material.STEEL, 0, 0, 0, 9, 12);
            }
            default ->
                tool.rod(dice.pick(Material.WOOD, Material.STEEL), -l / 2, 0, 0, l * 0.4, 0, 0, dice.between(7, 13))
                        .box(Material.STEEL, l * 0.42, 0, 0, 24, dice.between(70, 110), 22);
        }
        return tool.harmless();
    }
}
