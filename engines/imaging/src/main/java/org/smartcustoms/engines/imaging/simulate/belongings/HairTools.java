package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Tongs and brushes for hair: long handles with metal, which knives and batons have too.
final class HairTools {
    private final Dice dice;

    HairTools(Dice dice) {
        this.dice = dice;
    }

    /// Two arms with heated plates, or a heated barrel with a clip, and a cord.
    Thing tongs() {
        var tongs = new Assembly("hair tongs");
        double length = dice.between(210, 310);
        if (dice.chance(0.5)) {
            flatArms(tongs, length);
        } else {
            heatedBarrel(tongs, length);
        }
        tongs.wire(Material.COPPER, 0, 1.6, 0, 0, -60, 30, -90, 0, -40, -40, 30, -50);
        return tongs.harmless();
    }

    private void flatArms(Assembly tongs, double length) {
        double gape = dice.between(0.02, 0.22);
        for (int side = -1; side <= 1; side += 2) {
            var arm = new Assembly("arm");
            var shell = Contour.free(dice, 0, length, dice.between(16, 26), 0.08);
            arm.plate(Material.ABS, 0, 28, shell.ring())
                    .packed(-1)
                    .plate(Material.ABS, 0, 23, shell.inset(2.5).ring())
                    .packed(1);
            arm.box(Material.ALUMINIUM, length * 0.72, -side * 8, 0, length * 0.45, 4, 24)
                    .box(Material.CERAMIC, length * 0.72, -side * 5, 0, length * 0.4, 2, 14)
                    .box(Material.CIRCUIT_BOARD, length * 0.3, 0, 0, 50, 12, 1.6);
            tongs.with(arm.harmless(), Pose.turned(side * gape, 0, 0).moved(0, side * 11, 0));
        }
        tongs.rod(Material.STEEL, 10, 0, -15, 10, 0, 15, 3);
    }

    private void heatedBarrel(Assembly tongs, double length) {
        double r = dice.between(8, 18);
        tongs.tube(dice.pick(Material.ALUMINIUM, Material.STEEL), 0, 0, length * 0.5, 0, 0, r, r - 1.4)
                .box(Material.CERAMIC, length * 0.25, 0, 0, length * 0.4, 8, 3)
                .box(Material.STEEL, length * 0.22, -r - 2, 0, length * 0.42, 1.2, 14);
        tongs.plate(
                        Material.ABS,
                        0,
                        30,
                        Contour.free(dice, -length * 0.5, 6, 30, 0.1).ring())
                .packed(-0.8)
                .plate(
                        Material.ABS,
                        0,
                        25,
                        Contour.free(dice, -length * 0.46, 2, 20, 0).ring())
                .packed(1);
    }

    Thing brush() {
        var brush = new Assembly("hair brush");
        double head = dice.between(70, 130);
        double wide = dice.between(28, 70);
        var stuff = dice.pick(Material.WOOD, Material.ABS);
        brush.plate(stuff, 0, dice.between(8, 16), moved(rounded(head, wide, wide / 2.2), head / 2, 0));
        brush.plate(
                stuff,
                0,
                dice.between(10, 18),
                Contour.free(dice, -dice.between(90, 130), 8, dice.between(14, 24), 0.14)
                        .ring());
        var bristle = dice.pick(Material.NYLON, Material.STEEL, Material.WOOD);
        int columns = (int) (head / 9);
        int rows = (int) (wide / 9);
        for (int i = 0; i < columns * rows; i++) {
            double x = (i % columns + 0.7) * head / (columns + 0.4);
            double y = ((i / columns + 0.5) / rows - 0.5) * wide * 0.8;
            brush.rod(bristle, x, y, 4, x, y, 22, 0.7);
        }
        return brush.harmless();
    }
}
