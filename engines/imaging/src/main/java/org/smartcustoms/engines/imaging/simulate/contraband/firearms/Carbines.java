package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Carbines travel taken down or folded, so that stock and barrel may be missing or lie alongside.
final class Carbines {
    private final Dice dice;
    private final GunPieces pieces;
    private final HandgunPieces handgun;

    Carbines(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        this.handgun = new HandgunPieces(dice);
    }

    /// A carbine of any outline, taken down or whole: receiver, barrel, fore-end, stock folded or none.
    Thing any() {
        var gun = new Assembly("carbine of free form");
        double action = dice.between(140, 260);
        double high = dice.between(30, 56);
        double width = dice.between(24, 40);
        var metal = receiver(gun, action, high, width);
        double barrel = dice.between(90, 330);
        double r = dice.between(7, 11);
        gun.tube(Material.STEEL, action * 0.8, -4, action + barrel, -4, 0, r, r - dice.between(2.5, 5));
        var wood = dice.pick(Material.WOOD, Material.NYLON, Material.ALUMINIUM);
        double fore = barrel * dice.between(0.3, 0.8);
        gun.plate(
                wood,
                0,
                width,
                moved(
                        Contour.free(dice, action, action + fore, high * 0.75, 0.1)
                                .ring(),
                        0,
                        4));
        pieces.guard(gun, Material.STEEL, action * 0.3 + 26, high / 2, 22, 18);
        handgun.grip(gun, Material.NYLON, action * 0.12 + 18, high * 0.4, 38, dice.between(80, 110), 30, false);
        magazine(gun, action, high);
        stock(gun, wood, width);
        gun.box(Material.STEEL, action + barrel - 14, -r - 10, 0, 6, 12, 3)
                .box(metal, action * 0.3, -high * 0.6, 0, 12, 8, 10);
        return gun.of(Contraband.FIREARM);
    }

    private Material receiver(Assembly gun, double action, double high, double width) {
        var outline = Contour.free(dice, 0, action, high, 0.1);
        var metal = dice.pick(Material.STEEL, Material.ALUMINIUM);
        gun.plate(metal, 0, width, outline.ring())
                .packed(-1)
                .plate(metal, 0, width * 0.8, outline.cutOut(0.06, 0.94, 0.55))
                .packed(1);
        double at = action * dice.between(0.2, 0.5);
        gun.rod(Material.STEEL, at, -4, 0, at + dice.between(50, 90), -4, 0, dice.between(7, 11));
        return metal;
    }

    private void magazine(Assembly gun, double action, double high) {
        if (dice.chance(0.8)) {
            double x = action * dice.between(0.6, 0.8);
            pieces.magazine(
                    gun,
                    x,
                    high * 0.45,
                    dice.between(50, 220),
                    dice.between(28, 64),
                    24,
                    -dice.between(-5, 60),
                    dice.whole(3, 14));
        }
    }

    private void stock(Assembly gun, Material wood, double width) {
        if (dice.chance(0.5)) {
            double reach = dice.between(120, 230);
            var stock = new Assembly("stock");
            if (dice.chance(0.5)) {
                stock.plate(
                        wood,
                        0,
                        28,
                        Contour.free(dice, 0, reach, dice.between(30, 60), 0.25).ring());
            } else {
                stock.wire(Material.STEEL, 0, 4, 0, -8, reach, -8, reach, 50, 0, 14);
            }
            // folded, it lies along the receiver's side; otherwise it stands out behind
            gun.with(stock.harmless(), dice.chance(0.5) ? Pose.at(0, 0, width) : Pose.turned(0, Math.PI, 0));
        }
    }
}
