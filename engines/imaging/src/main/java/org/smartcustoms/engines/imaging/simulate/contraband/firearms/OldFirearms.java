package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Handguns with long slender barrels: self-loaders of a century ago, target pistols and long
/// revolvers, whose barrel is thin and pale beside a dark action, and whose grip the beam hardly sees
/// or sees as a mere loop. Outer shapes only.
final class OldFirearms {
    private final Dice dice;
    private final GunPieces pieces;

    OldFirearms(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    Thing any() {
        return switch (dice.whole(0, 5)) {
            case 0, 1 -> frontMagazine();
            case 2, 3 -> slenderPistol();
            case 4 -> longRevolver();
            default -> singleShot();
        };
    }

    /// The magazine stands before the trigger, the barrel is a thin tapering tube, the grip round.
    private Thing frontMagazine() {
        var gun = new Assembly("old pistol");
        double action = dice.between(105, 150);
        double width = dice.between(17, 24);
        double high = dice.between(20, 28);
        gun.shell(Material.STEEL, 0, 0, 0, action, high, width, dice.between(2.5, 5));
        gun.rod(Material.STEEL, -action * 0.35, -3, 0, action * 0.42, -3, 0, dice.between(5, 7));
        taperingBarrel(gun, action / 2, -high * 0.2, dice.between(70, 165), dice.between(5.5, 8));
        double well = dice.between(30, 42);
        double drop = dice.between(32, 62);
        gun.shell(Material.STEEL, action / 2 - well / 2 - 4, high / 2 + drop / 2, 0, well, drop, width, 2);
        if (dice.chance(0.7)) {
            pieces.cartridges(gun, action / 2 - well / 2 - 4, high / 2 + drop * 0.25, dice.whole(2, 6), well * 0.8, 8);
        }
        pieces.guard(gun, Material.STEEL, action / 2 - well - 26, high / 2, 17, 14);
        roundGrip(gun, -action * 0.34, high / 2, dice.between(75, 105), width);
        hammer(gun, -action / 2, -high * 0.3);
        sights(gun, action / 2, -high * 0.2 - 8, 60);
        return gun.of(Contraband.FIREARM);
    }

    /// A steep grip, a bare barrel of which half or more stands before the action.
    private Thing slenderPistol() {
        var gun = new Assembly("slender pistol");
        double action = dice.between(90, 130);
        double width = dice.between(15, 22);
        double high = dice.between(18, 26);
        gun.shell(Material.STEEL, 0, 0, 0, action, high, width, dice.between(2, 4.5));
        gun.rod(Material.STEEL, -action * 0.4, -2, 0, action * 0.4, -2, 0, dice.between(4.5, 6.5));
        taperingBarrel(gun, action / 2, -high * 0.15, dice.between(60, 200), dice.between(5, 7.5));
        pieces.guard(gun, Material.STEEL, -action * 0.02, high / 2, 18, 14);
        double grip = dice.between(80, 110);
        double back = grip * dice.between(0.3, 0.65);
        double x = -action / 2 + 2;
        double[] outline = {
            x, 0, x + 34, high / 2, x + 32 - back * 0.5, grip * 0.5, x + 32 - back, grip, x - 4 - back, grip, x - 6, 22
        };
        boolean pale = dice.chance(0.4);
        gun.plate(pale ? Material.ALUMINIUM : Material.STEEL, 0, pale ? 3 : dice.between(5, width), outline);
        gun.plate(dice.pick(Material.WOOD, Material.NYLON), 0, width + 10, GunPieces.inset(outline, 3));
        if (dice.chance(0.7)) {
            pieces.magazine(gun, x + 15, 4, grip, 22, 13, back * 0.9, dice.whole(0, 7));
        }
        if (dice.chance(0.5)) {
            gun.disc(Material.STEEL, -action * 0.2, -high * 0.45, 0, dice.between(7, 11), width + 8);
        }
        sights(gun, action / 2, -high * 0.15 - 7, 55);
        return gun.of(Contraband.FIREARM);
    }

    /// A slim drum and a barrel three to six times as long.
    private Thing longRevolver() {
        var gun = new Assembly("long revolver");
        double drum = dice.between(14, 19);
        double l = dice.between(30, 42);
        gun.rod(Material.STEEL, -l / 2, 0, 0, l / 2, 0, 0, drum);
        for (int i = 0; i < 6; i++) {
            double y = Math.cos(i * Math.PI / 3) * drum * 0.62;
            double z = Math.sin(i * Math.PI / 3) * drum * 0.62;
            gun.packed(-1)
                    .rod(Material.STEEL, -l / 2, y, z, l / 2, y, z, drum * 0.25)
                    .packed(1);
        }
        double bore = -drum * 0.62;
        gun.plate(
                Material.STEEL,
                0,
                dice.between(6, 11),
                rectangle(-l * 0.8, -drum - 6, l * 0.62, drum + 7),
                rectangle(-l / 2, -drum - 1, l / 2, drum + 1));
        double barrel = dice.between(95, 215);
        taperingBarrel(gun, l * 0.6, bore, barrel, dice.between(5, 8));
        if (dice.chance(0.5)) {
            double rod = l * 0.6 + barrel * dice.between(0.5, 0.9);
            gun.rod(Material.STEEL, l * 0.6, bore + 11, 0, rod, bore + 11, 0, 3);
        }
        pieces.guard(gun, Material.STEEL, dice.between(-4, 6), drum + 6, 17, 14);
        roundGrip(gun, -l * 0.75, drum * 0.2, dice.between(80, 120), 14);
        hammer(gun, -l * 0.8, -drum);
        sights(gun, l * 0.6, bore - 9, barrel);
        return gun.of(Contraband.FIREARM);
    }

    /// One shot at a time: barrel, lock and a curved wooden grip.
    private Thing singleShot() {
        var gun = new Assembly("single-shot pistol");
        double barrel = dice.between(130, 260);
        taperingBarrel(gun, 0, 0, barrel, dice.between(6, 10));
        gun.box(Material.STEEL, -14, 4, 0, 52, 22, dice.between(10, 16));
        double[] stock = {
            barrel * 0.5, 6, -30, -4, -62, 10, -92, 52, -104, 88, -84, 92, -66, 60, -38, 26, barrel * 0.5, 15
        };
        gun.plate(Material.WOOD, 0, dice.between(24, 36), stock);
        pieces.guard(gun, dice.pick(Material.STEEL, Material.BRASS), -18, 18, 20, 13);
        hammer(gun, -36, -10);
        return gun.of(Contraband.FIREARM);
    }

    private void taperingBarrel(Assembly gun, double x, double y, double length, double r) {
        double bore = dice.between(2.6, 4.2);
        double thin = Math.max(bore + 1, r * dice.between(0.55, 0.9));
        double waist = dice.between(0.15, 0.45) * length;
        gun.tube(Material.STEEL, x - 14, y, x + waist, y, 0, r, bore);
        gun.tube(Material.STEEL, x + waist, y, x + length, y, 0, thin, bore);
    }

    private void roundGrip(Assembly gun, double x, double y, double length, double width) {
        double back = length * dice.between(0.15, 0.5);
        double[] outline = {
            x - 13,
            y,
            x + 15,
            y,
            x + 11 - back * 0.4,
            y + length * 0.5,
            x + 17 - back,
            y + length,
            x - 19 - back,
            y + length,
            x - 14 - back * 0.5,
            y + length * 0.5
        };
        boolean loop = dice.chance(0.6);
        if (loop) {
            gun.plate(Material.STEEL, 0, dice.between(6, 14), outline, GunPieces.inset(outline, dice.between(4, 6)));
        } else {
            gun.plate(Material.STEEL, 0, dice.between(4, 8), outline);
        }
        if (!loop || dice.chance(0.6)) {
            gun.plate(dice.pick(Material.WOOD, Material.NYLON, Material.RUBBER), 0, width + 8, outline);
        }
        if (dice.chance(0.3)) {
            double end = y + length + 8;
            gun.plate(Material.STEEL, 0, 3, ring(x - back, end, 9, 9, 14), ring(x - back, end, 6, 6, 14));
        }
    }

    private void hammer(Assembly gun, double x, double y) {
        if (dice.chance(0.4)) {
            gun.plate(Material.STEEL, 0, 7, ring(x - 4, y - 4, 8, 8, 12), ring(x - 4, y - 4, 4, 4, 10));
        } else {
            pieces.hammer(gun, x, y, 150);
        }
    }

    private void sights(Assembly gun, double x, double y, double barrel) {
        gun.box(Material.STEEL, x - 12, y - 1, 0, 12, 5, 7).box(Material.STEEL, x + barrel * 0.94, y + 1, 0, 9, 6, 2.5);
    }
}
