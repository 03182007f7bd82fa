package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Carbine, submachine gun or sawn-off of the common make, 320 to 820 mm, its muzzle to the right.
final class CommonLongGun {
    private static final double NO_STOCK = 12;
    private final Dice dice;
    private final GunPieces pieces;
    private final Assembly gun = new Assembly("long gun");
    private final double length;
    private final double receiver;
    private final double stock;
    private final double height;
    private final double width;
    private final double left;
    private final double rear;

    CommonLongGun(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        length = dice.between(320, 820);
        receiver = length * dice.between(0.25, 0.4);
        stock = dice.chance(0.5) ? length * dice.between(0.22, 0.32) : NO_STOCK;
        height = dice.between(38, 60);
        width = dice.between(28, 40);
        left = -length / 2;
        rear = left + stock;
    }

    Thing made() {
        receiverAndBarrel();
        furniture();
        pieces.guard(gun, Material.STEEL, rear + 66, height / 2, 24, 22);
        if (dice.chance(0.75)) {
            magazine();
        }
        gun.box(Material.STEEL, left + length * 0.95, -height * 0.45, 0, 6, height * 0.5, 4);
        return gun.of(Contraband.FIREARM);
    }

    private void receiverAndBarrel() {
        double bore = -height * 0.15;
        gun.shell(Material.STEEL, rear + receiver / 2, 0, 0, receiver, height, width, dice.between(1.5, 3));
        gun.rod(Material.STEEL, rear + receiver * 0.3, bore, 0, rear + receiver * 0.75, bore, 0, 11);
        double breech = rear + receiver * 0.8;
        gun.tube(Material.STEEL, breech, bore, left + length, bore, 0, dice.between(8, 12), dice.between(3, 8));
        if (dice.chance(0.7)) {
            double gas = -height * 0.5;
            gun.rod(Material.STEEL, rear + receiver, gas, 0, left + length * 0.85, gas, 0, 7);
        }
    }

    private void furniture() {
        var stuff = dice.pick(Material.WOOD, Material.NYLON);
        gun.box(stuff, rear + receiver * 1.35, 0, 0, receiver * 0.7, height * 0.8, width);
        if (stock > NO_STOCK) {
            double[] butt = {rear, -height * 0.4, rear, height * 0.35, left, height * 1.3, left, -height * 0.1};
            gun.plate(stuff, 0, 32, butt);
        }
        double y = height / 2;
        double[] grip = {rear + 8, y, rear + 42, y, rear + 22, y + 90, rear - 14, y + 86};
        gun.plate(Material.NYLON, 0, 28, grip);
    }

    private void magazine() {
        double deep = dice.between(90, 210);
        double wide = dice.between(28, 62);
        double back = -dice.between(0, 60);
        pieces.magazine(gun, rear + receiver * 0.7, height / 2, deep, wide, 24, back, dice.whole(5, 14));
    }
}
