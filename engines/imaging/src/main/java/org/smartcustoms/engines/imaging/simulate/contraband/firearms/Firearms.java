package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Whole firearms, in the proportions that photographs and data sheets of common models show. Outer shapes
/// only: nothing here is a working drawing.
public final class Firearms {
    private final Dice dice;
    private final GunPieces pieces;

    public Firearms(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    public Thing any() {
        double which = dice.between(0, 1);
        if (which < 0.42) {
            return pistol();
        }
        if (which < 0.64) {
            return revolver();
        }
        return which < 0.9 ? new OldFirearms(dice).any() : longGun();
    }

    /// Self-loading pistol, 105 to 225 mm long.
    public Thing pistol() {
        double l = dice.between(105, 225);
        double slideHeight = l * dice.between(0.11, 0.17);
        double width = dice.between(17, 27);
        var frame = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM, Material.NYLON);
        double rake = dice.between(0.08, 0.4);
        double grip = l * dice.between(0.42, 0.62);
        double gripWidth = l * dice.between(0.2, 0.28);
        var pistol = new Assembly("pistol");
        double x0 = -l / 2;
        double y0 = -l * 0.3;
        // slide, hollow, with ejection port
        double slideEnd = dice.chance(0.35) ? l * dice.between(0.72, 0.9) : l;
        pistol.plate(Material.STEEL, 0, width, rectangle(x0, y0, x0 + slideEnd, y0 + slideHeight));
        pistol.packed(-1)
                .plate(
                        Material.STEEL,
                        0,
                        width * 0.78,
                        rectangle(x0 + l * 0.3, y0 + slideHeight * 0.22, x0 + slideEnd * 0.97, y0 + slideHeight * 1.01))
                .plate(
                        Material.STEEL,
                        width * 0.3,
                        width * 0.5,
                        rectangle(x0 + l * 0.4, y0 - 1, x0 + l * 0.55, y0 + slideHeight * 0.2))
                .packed(1);
        double bore = y0 + slideHeight * 0.45;
        pistol.tube(Material.STEEL, x0 + l * 0.35, bore, x0 + l, bore, 0, dice.between(6, 8), dice.between(2.8, 5.6));
        pistol.rod(
                Material.STEEL,
                x0 + l * 0.4,
                bore + slideHeight * 0.45,
                0,
                x0 + l * 0.9,
                bore + slideHeight * 0.45,
                0,
                2.5);
        // frame with the guard
        double frameTop = y0 + slideHeight;
        double frameHeight = l * dice.between(0.07, 0.12);
        pistol.plate(
                frame,
                0,
                width * 0.92,
                rectangle(x0 + l * 0.03, frameTop, x0 + l * dice.between(0.72, 0.98), frameTop + frameHeight));
        pistol.packed(-1)
                .plate(
                        frame,
                        0,
                        width * 0.74,
                        rectangle(x0 + l * 0.12, frameTop, x0 + l * 0.7, frameTop + frameHeight * 0.8))
                .packed(1);
        pieces.guard(pistol, frame, x0 + gripWidth + l * 0.16, frameTop + frameHeight, l * 0.15, l * 0.13);
        // grip with magazine
        double gx = x0 + l * 0.02;
        double gy = frameTop + frameHeight * 0.3;
        double back = grip * rake;
        double[] gripOutline = {
            gx + 2, gy, gx + gripWidth, gy, gx + gripWidth - back, gy + grip, gx - back - 2, gy + grip
        };
        var scales = dice.pick(Material.NYLON, Material.WOOD, Material.NYLON, Material.ALUMINIUM);
        pistol.plate(frame, 0, width * 0.8, gripOutline);
        pistol.packed(-1)
                .plate(frame, 0, width * 0.7, GunPieces.inset(gripOutline, 2))
                .packed(1);
        pistol.plate(scales, width * 0.48, 5, GunPieces.inset(gripOutline, 4))
                .plate(scales, -width * 0.48, 5, GunPieces.inset(gripOutline, 4));
        if (dice.chance(0.8)) {
            pieces.magazine(
                    pistol,
                    gx + gripWidth * 0.5,
                    gy,
                    grip * 1.04,
                    gripWidth * 0.72,
                    width * 0.58,
                    back,
                    dice.chance(0.7) ? dice.whole(3, 8) : 0);
        }
        pieces.hammer(pistol, x0, y0 + slideHeight * 0.6, l);
        pistol.box(Material.STEEL, x0 + l * 0.06, y0 - 2, 0, 5, 4, width * 0.5);
        pistol.box(Material.STEEL, x0 + slideEnd * 0.95, y0 - 2, 0, 4, 4, 3);
        return pistol.of(Contraband.FIREARM);
    }

    /// Revolver, barrel 45 to 160 mm.
    public Thing revolver() {
        double barrel = dice.chance(0.3) ? dice.between(110, 200) : dice.between(45, 130);
        double drum = dice.between(16, 22);
        double drumLength = dice.between(32, 44);
        var revolver = new Assembly("revolver");
        var steel = dice.pick(Material.STEEL, Material.STAINLESS, Material.STAINLESS, Material.ALUMINIUM);
        revolver.rod(steel, -drumLength / 2, 0, 0, drumLength / 2, 0, 0, drum);
        boolean loaded = dice.chance(0.6);
        for (int i = 0; i < 6; i++) {
            double y = Math.cos(i * Math.PI / 3) * drum * 0.66;
            double z = Math.sin(i * Math.PI / 3) * drum * 0.66;
            revolver.packed(-1)
                    .rod(steel, -drumLength / 2, y, z, drumLength / 2, y, z, drum * 0.24)
                    .packed(1);
            if (loaded) {
                revolver.rod(Material.BRASS, -drumLength / 2, y, z, drumLength * 0.2, y, z, drum * 0.2);
                revolver.rod(Material.LEAD, drumLength * 0.1, y, z, drumLength * 0.4, y, z, drum * 0.18);
            }
        }
        double top = -drum * 1.15;
        // frame around the drum
        revolver.plate(
                steel,
                0,
                dice.between(10, 14),
                rectangle(-drumLength * 0.9, top - 6, drumLength * 0.75, drum * 1.45),
                rectangle(-drumLength / 2, top, drumLength / 2, drum * 1.1));
        double bore = -drum * 0.66;
        revolver.tube(
                steel,
                drumLength * 0.5,
                bore,
                drumLength * 0.6 + barrel,
                bore,
                0,
                dice.between(6.2, 10),
                dice.between(3, 5.5));
        if (dice.chance(0.7)) {
            revolver.rod(
                    steel,
                    drumLength * 0.5,
                    bore + 13,
                    0,
                    drumLength * 0.6 + barrel * dice.between(0.5, 0.95),
                    bore + 13,
                    0,
                    5);
        }
        revolver.box(steel, drumLength * 0.6 + barrel * 0.93, bore - 11, 0, 14, 5, 3);
        pieces.guard(revolver, steel, drumLength * 0.05, drum * 1.4, 20, 17);
        double grip = dice.between(65, 105);
        double back = grip * dice.between(0.35, 0.65);
        double gx = -drumLength * 0.9;
        double[] outline = {
            gx,
            -drum * 0.6,
            gx + 26,
            drum * 1.2,
            gx + 22 - back * 0.5,
            drum + grip * 0.5,
            gx + 20 - back,
            drum + grip * 0.95,
            gx - 16 - back,
            drum + grip,
            gx - 18 - back * 0.6,
            drum + grip * 0.5,
            gx - 12,
            drum * 0.6
        };
        revolver.plate(steel, 0, 8, outline);
        var scales = dice.pick(Material.WOOD, Material.RUBBER, Material.NYLON);
        revolver.plate(scales, 8, 9, outline).plate(scales, -8, 9, outline);
        pieces.hammer(revolver, gx, -drum * 0.8, 150);
        return revolver.of(Contraband.FIREARM);
    }

    /// Carbine, submachine gun or sawn-off, 320 to 820 mm.
    public Thing longGun() {
        double l = dice.between(320, 820);
        var gun = new Assembly("long gun");
        double x0 = -l / 2;
        double receiver = l * dice.between(0.25, 0.4);
        double stock = dice.chance(0.5) ? l * dice.between(0.22, 0.32) : 12;
        double height = dice.between(38, 60);
        double width = dice.between(28, 40);
        double rx = x0 + stock;
        gun.shell(Material.STEEL, rx + receiver / 2, 0, 0, receiver, height, width, dice.between(1.5, 3));
        gun.rod(Material.STEEL, rx + receiver * 0.3, -height * 0.15, 0, rx + receiver * 0.75, -height * 0.15, 0, 11);
        gun.tube(
                Material.STEEL,
                rx + receiver * 0.8,
                -height * 0.15,
                x0 + l,
                -height * 0.15,
                0,
                dice.between(8, 12),
                dice.between(3, 8));
        if (dice.chance(0.7)) {
            gun.rod(Material.STEEL, rx + receiver, -height * 0.5, 0, x0 + l * 0.85, -height * 0.5, 0, 7);
        }
        var furniture = dice.pick(Material.WOOD, Material.NYLON);
        gun.box(furniture, rx + receiver * 1.35, 0, 0, receiver * 0.7, height * 0.8, width);
        if (stock > 20) {
            double[] butt = {rx, -height * 0.4, rx, height * 0.35, x0, height * 1.3, x0, -height * 0.1};
            gun.plate(furniture, 0, 32, butt);
        }
        double[] grip = {rx + 8, height / 2, rx + 42, height / 2, rx + 22, height / 2 + 90, rx - 14, height / 2 + 86};
        gun.plate(Material.NYLON, 0, 28, grip);
        pieces.guard(gun, Material.STEEL, rx + 66, height / 2, 24, 22);
        if (dice.chance(0.75)) {
            pieces.magazine(
                    gun,
                    rx + receiver * 0.7,
                    height / 2,
                    dice.between(90, 210),
                    dice.between(28, 62),
                    24,
                    -dice.between(0, 60),
                    dice.whole(5, 14));
        }
        gun.box(Material.STEEL, x0 + l * 0.95, -height * 0.45, 0, 6, height * 0.5, 4);
        return gun.of(Contraband.FIREARM);
    }
}
