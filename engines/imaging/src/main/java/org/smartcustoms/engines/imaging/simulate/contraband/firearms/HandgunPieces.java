package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// Pieces that handguns of free form share with whatever else is held and fired like one: frames,
/// guards, grips and sights, each of any outline.
public final class HandgunPieces {
    private final Dice dice;
    private final GunPieces pieces;

    public HandgunPieces(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    /// A grip of any outline at any rake, hollow, with scales, and with a magazine in it or none.
    public void grip(
            Assembly gun,
            Material frame,
            double x,
            double y,
            double depth,
            double length,
            double width,
            boolean loaded) {
        double rake = dice.chance(0.1) ? dice.between(-0.1, 0.05) : dice.between(0.05, 0.6);
        var grip = new Assembly("grip");
        var outline = Contour.free(dice, -6, length, depth, dice.between(0.03, 0.16));
        double wall = dice.between(1.5, 4);
        grip.plate(frame, 0, width * 0.85, outline.ring());
        if (dice.chance(0.85)) {
            grip.packed(-1)
                    .plate(
                            frame,
                            0,
                            width * 0.85 - 2 * wall,
                            outline.inset(wall + 1).ring())
                    .packed(1);
        }
        scales(grip, outline, width);
        gun.with(grip.harmless(), Pose.turned(Math.PI / 2 + rake, 0, 0).moved(x, y, 0));
        if (loaded) {
            magazineInGrip(gun, x, y, depth, length, width, rake);
        }
    }

    private void scales(Assembly grip, Contour outline, double width) {
        var scales = dice.pick(Material.NYLON, Material.WOOD, Material.RUBBER, Material.ALUMINIUM, Material.ABS);
        if (dice.chance(0.6)) {
            double thick = dice.between(2, 7);
            double[] cover = outline.inset(dice.between(1, 4)).ring();
            grip.plate(scales, width * 0.43 + thick / 2, thick, cover);
            grip.plate(scales, -width * 0.43 - thick / 2, thick, cover);
        }
    }

    private void magazineInGrip(
            Assembly gun, double x, double y, double depth, double length, double width, double rake) {
        double back = Math.tan(rake) * length;
        double more = dice.chance(0.2) ? dice.between(1.1, 1.9) : dice.between(0.9, 1.05);
        pieces.magazine(
                gun,
                x,
                y,
                length * more,
                depth * dice.between(0.55, 0.75),
                width * 0.55,
                back * more,
                dice.chance(0.7) ? dice.whole(2, 11) : 0);
    }

    public void frame(Assembly gun, Material frame, double length, double top, double high, double width) {
        double wall = frame == Material.NYLON ? 3 : 2;
        var outline = Contour.free(dice, 2, length, high, 0.12);
        gun.plate(frame, 0, width, moved(outline.ring(), 0, top + high / 2))
                .packed(-1)
                .plate(frame, 0, width - 2 * wall, moved(outline.inset(2).ring(), 0, top + high / 2))
                .packed(1);
        gun.box(Material.STEEL, length * 0.25, top + high * 0.4, 0, length * 0.4, high * 0.35, dice.between(4, 12));
        if (frame == Material.NYLON) {
            gun.box(Material.STEEL, length * 0.5, top + 2, 0, length * 0.7, 3, width * 0.7);
        }
    }

    /// A trigger within a loop of any form, or bare.
    public void guard(Assembly gun, Material frame, double x, double y) {
        double rx = dice.between(13, 24);
        double ry = dice.between(11, 19);
        if (dice.chance(0.12)) {
            gun.plate(Material.STEEL, 0, 5, new double[] {x - 3, y - 4, x + 3, y - 4, x + 6, y + ry, x + 3, y + ry});
        } else if (dice.chance(0.5)) {
            pieces.guard(gun, frame, x, y, rx, ry);
        } else {
            double[] outer = moved(rounded(2 * rx, 2 * ry, dice.between(3, 12)), x, y + ry * 0.7);
            double[] inner = moved(rounded(2 * rx - 7, 2 * ry - 7, dice.between(2, 9)), x, y + ry * 0.7);
            gun.plate(frame, 0, dice.between(6, 13), outer, inner);
            gun.rod(Material.STEEL, x, y, 0, x + dice.normal(3, 3), y + ry, 0, dice.between(1.5, 3));
        }
    }

    public void sights(Assembly gun, double rear, double front, double y) {
        double high = dice.between(2, 7);
        gun.box(Material.STEEL, rear, y - high / 2, 0, dice.between(4, 9), high, 9)
                .box(Material.STEEL, front, y - high / 2, 0, dice.between(3, 9), high, 3);
    }
}
