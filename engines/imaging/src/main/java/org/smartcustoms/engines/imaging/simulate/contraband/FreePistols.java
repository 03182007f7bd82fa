package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Handguns whose every draw has another shape: what they have in common is a barrel with a bore, an
/// action behind it and a grip that goes down from that. The muzzle lies towards +x. Outer shapes only.
final class FreePistols {
    private final Dice dice;
    private final GunPieces pieces;

    FreePistols(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0, 1, 2, 3, 4 -> selfLoader();
            case 5, 6 -> revolver();
            case 7, 8 -> machinePistol();
            default -> airPistol();
        };
    }

    /// A slide of any outline on a frame of any outline: of steel, of polymer with little steel, of cast
    /// zinc as gas and blank pistols are.
    private Thing selfLoader() {
        var gun = new Assembly("self-loading pistol of free form");
        double length = dice.between(95, 240);
        double high = length * dice.between(0.1, 0.19);
        double width = dice.between(15, 30);
        boolean cast = dice.chance(0.2);
        var metal = cast ? Material.ZINC : dice.pick(Material.STEEL, Material.STEEL, Material.STAINLESS);
        var frame = cast
                ? Material.ZINC
                : dice.pick(Material.NYLON, Material.NYLON, Material.STEEL, Material.ALUMINIUM, Material.STAINLESS);
        double slideEnd = dice.chance(0.5) ? length : length * dice.between(0.55, 0.95);
        double back = dice.chance(0.2) ? -dice.between(10, 40) : 0;
        slide(gun, metal, back, slideEnd + back, high, width);
        double r = dice.between(5, 8.5);
        double muzzle = Math.max(slideEnd, length);
        gun.tube(metal, length * 0.3, 0, muzzle, 0, 0, r, r - dice.between(1.2, 3));
        if (dice.chance(0.15)) {
            double can = dice.between(60, 160);
            double outer = dice.between(11, 19);
            gun.tube(dice.pick(Material.STEEL, Material.ALUMINIUM), muzzle, 0, muzzle + can, 0, 0, outer, outer - 2);
        }
        if (dice.chance(0.7)) {
            gun.rod(Material.STEEL, length * 0.35, high * 0.4, 0, length * 0.85, high * 0.4, 0, dice.between(1.5, 3));
        }
        frame(gun, frame, length * dice.between(0.6, 1), high / 2, length * dice.between(0.06, 0.16), width * 0.95);
        double depth = length * dice.between(0.19, 0.3);
        double grip = Math.clamp(length * dice.between(0.38, 0.78), 50, 125);
        guard(gun, frame, depth + length * dice.between(0.12, 0.2), high * 0.6 + length * 0.06);
        boolean loaded = dice.chance(0.75);
        grip(gun, frame, depth * 0.5, high * 0.5, depth, grip, width, loaded);
        if (dice.chance(0.7)) {
            pieces.hammer(gun, back, 0, dice.between(90, 200));
        }
        sights(gun, back + 6, slideEnd + back - 8, -high / 2);
        return gun.of(Contraband.FIREARM);
    }

    private void slide(Assembly gun, Material metal, double from, double to, double high, double width) {
        var outline = Contour.free(dice, from, to, high, dice.chance(0.5) ? 0 : dice.between(0.02, 0.16));
        gun.plate(metal, 0, width, outline.ring());
        gun.packed(-1)
                .plate(metal, 0, width * dice.between(0.6, 0.8), outline.cutOut(dice.between(0.25, 0.4), 0.96, 0.52))
                .packed(1);
        if (dice.chance(0.4)) {
            double port = dice.between(0.35, 0.5);
            gun.packed(-1)
                    .plate(metal, width * 0.45, width * 0.1, outline.cutOut(port, port + 0.15, 0.5))
                    .packed(1);
        }
    }

    private void frame(Assembly gun, Material frame, double length, double top, double high, double width) {
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
    private void guard(Assembly gun, Material frame, double x, double y) {
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

    /// A grip of any outline at any rake, hollow, with scales, and with a magazine in it or none.
    void grip(
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
        var scales = dice.pick(Material.NYLON, Material.WOOD, Material.RUBBER, Material.ALUMINIUM, Material.ABS);
        if (dice.chance(0.6)) {
            double thick = dice.between(2, 7);
            double[] cover = outline.inset(dice.between(1, 4)).ring();
            grip.plate(scales, width * 0.43 + thick / 2, thick, cover);
            grip.plate(scales, -width * 0.43 - thick / 2, thick, cover);
        }
        gun.with(grip.harmless(), Pose.turned(Math.PI / 2 + rake, 0, 0).moved(x, y, 0));
        if (loaded) {
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
    }

    private void sights(Assembly gun, double rear, double front, double y) {
        double high = dice.between(2, 7);
        gun.box(Material.STEEL, rear, y - high / 2, 0, dice.between(4, 9), high, 9)
                .box(Material.STEEL, front, y - high / 2, 0, dice.between(3, 9), high, 3);
    }

    /// A drum of five to nine chambers in a frame of any outline.
    private Thing revolver() {
        var gun = new Assembly("revolver of free form");
        double drum = dice.between(13, 24);
        double length = dice.between(25, 50);
        var metal = dice.pick(Material.STEEL, Material.STAINLESS, Material.ALUMINIUM, Material.ZINC);
        new LooseGunParts(dice).drum(gun, metal, drum, length);
        double bore = -drum * 0.64;
        double high = 2 * drum + dice.between(14, 24);
        double from = -length / 2 - dice.between(12, 26);
        double to = length / 2 + dice.between(8, 18);
        double bridge = dice.chance(0.8) ? -drum - 2 : -drum - 30;
        gun.plate(
                metal,
                0,
                dice.between(7, 14),
                moved(Contour.free(dice, from, to, high, 0.06).ring(), 0, 1),
                rectangle(
                        -length / 2 - 0.5,
                        Math.max(bridge, -high * 0.42),
                        length / 2 + 0.5,
                        Math.min(drum + 2, high * 0.42)));
        double barrel = dice.between(22, 200);
        double r = dice.between(5, 10);
        gun.tube(metal, to - 8, bore, to + barrel, bore, 0, r, r - dice.between(1.5, 4));
        if (dice.chance(0.5)) {
            double under = dice.between(0.4, 1) * barrel;
            double[] lug = Contour.free(dice, to - 4, to + under, dice.between(8, 15), 0.15)
                    .ring();
            gun.plate(metal, 0, dice.between(5, 10), moved(lug, 0, bore + r + 4));
        }
        guard(gun, metal, dice.between(-6, 8), high / 2 - 2);
        var grip = dice.pick(Material.WOOD, Material.RUBBER, Material.NYLON);
        var inner = new Assembly("grip");
        double reach = dice.between(60, 115);
        var outline = Contour.free(dice, -8, reach, dice.between(24, 38), 0.14).bent(dice.normal(0, 0.12) * reach);
        inner.plate(metal, 0, dice.between(4, 10), outline.ground(0.2, 0.2).ring())
                .plate(grip, 0, dice.between(18, 30), outline.ring());
        gun.with(
                inner.harmless(),
                Pose.turned(Math.PI / 2 + dice.between(0.2, 0.75), 0, 0).moved(from + 10, high * 0.3, 0));
        if (dice.chance(0.75)) {
            pieces.hammer(gun, from - 2, -drum * 0.7, dice.between(100, 190));
        }
        sights(gun, from + 8, to + barrel - 6, bore - r);
        return gun.of(Contraband.FIREARM);
    }

    /// A box of sheet steel with a heavy bolt, a magazine in the grip or before it, and a stock of wire
    /// or none.
    private Thing machinePistol() {
        var gun = new Assembly("machine pistol of free form");
        double box = dice.between(130, 290);
        double high = dice.between(26, 48);
        double width = dice.between(24, 40);
        boolean round = dice.chance(0.35);
        if (round) {
            gun.tube(Material.STEEL, 0, 0, box, 0, 0, high / 2, high / 2 - dice.between(1.5, 3));
        } else {
            gun.shell(Material.STEEL, box / 2, 0, 0, box, high, width, dice.between(1.2, 3));
        }
        double at = dice.between(0.1, 0.45) * box;
        gun.rod(Material.STEEL, at, -2, 0, at + box * dice.between(0.25, 0.45), -2, 0, high * dice.between(0.25, 0.4));
        double muzzle = box + dice.between(10, 130);
        double r = dice.between(6, 9.5);
        gun.tube(Material.STEEL, box * 0.6, -2, muzzle, -2, 0, r, r - dice.between(1.5, 4));
        if (dice.chance(0.3)) {
            double jacket = r + dice.between(4, 9);
            gun.tube(dice.pick(Material.STEEL, Material.ALUMINIUM), box, -2, muzzle - 4, -2, 0, jacket, jacket - 2);
        }
        boolean inGrip = dice.chance(0.5);
        double gripAt = inGrip ? box * dice.between(0.35, 0.6) : box * dice.between(0.06, 0.3);
        grip(gun, dice.pick(Material.STEEL, Material.NYLON), gripAt, high * 0.45, 36, dice.between(75, 110), 30, false);
        double depth = dice.between(20, 34);
        double well = inGrip ? gripAt : Math.min(box - 20, gripAt + dice.between(60, 110));
        pieces.magazine(
                gun,
                well,
                high * 0.4,
                dice.between(90, 230),
                depth,
                dice.between(14, 24),
                dice.normal(0, 12),
                dice.whole(3, 14));
        guard(gun, Material.STEEL, gripAt + 38, high / 2);
        if (dice.chance(0.55)) {
            double reach = dice.chance(0.5) ? -dice.between(120, 220) : box * dice.between(0.6, 0.95);
            double y = -high / 2 - 6;
            gun.wire(Material.STEEL, 12, dice.between(2.5, 4.5), 4, 0, 4, y, reach, y, reach, y + dice.between(40, 80));
        }
        if (dice.chance(0.3)) {
            gun.rod(Material.NYLON, box * 0.92, high / 2, 0, box * 0.92, high / 2 + dice.between(60, 95), 0, 14);
        }
        sights(gun, 20, muzzle - 10, -high / 2);
        return gun.of(Contraband.FIREARM);
    }

    /// A long tube with a spring and piston or a gas cartridge, in a body of plastic or alloy.
    private Thing airPistol() {
        var gun = new Assembly("air pistol of free form");
        double length = dice.between(170, 400);
        double r = dice.between(9, 14);
        var body = dice.pick(Material.ZINC, Material.ALUMINIUM, Material.NYLON, Material.STEEL);
        gun.tube(Material.STEEL, 0, 0, length * 0.7, 0, 0, r, r - dice.between(1.2, 2.5));
        double bore = dice.chance(0.5) ? -r - 6 : 0;
        gun.tube(Material.STEEL, length * 0.4, bore, length, bore, 0, dice.between(4, 7.5), 2.3);
        int coils = dice.whole(9, 18);
        for (int i = 0; i < coils; i++) {
            double x = length * (0.08 + 0.4 * i / coils);
            gun.rod(Material.STEEL, x, 4 - r, 0, x + length * 0.4 / coils, r - 4, 0, 1.2);
        }
        gun.rod(Material.STEEL, length * 0.5, 0, 0, length * 0.62, 0, 0, r - 3);
        frame(gun, body, length * dice.between(0.5, 0.8), r - 3, dice.between(14, 26), dice.between(20, 30));
        double depth = dice.between(30, 44);
        grip(gun, dice.pick(Material.NYLON, Material.ABS), depth * 0.6, r, depth, dice.between(85, 115), 30, false);
        if (dice.chance(0.4)) {
            gun.tube(Material.STEEL, depth * 0.3, 30, depth * 0.1, 105, 0, 9, 7.4);
        }
        guard(gun, body, depth + dice.between(20, 34), r + 16);
        sights(gun, 14, length - 8, bore - 7);
        double[] lever = ring(length * 0.9, bore, 8, 8, 12);
        gun.plate(Material.STEEL, 0, 10, lever, ring(length * 0.9, bore, 6.5, 6.5, 12));
        return gun.of(Contraband.FIREARM);
    }
}
