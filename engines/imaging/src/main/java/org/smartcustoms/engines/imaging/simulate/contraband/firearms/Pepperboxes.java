package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Pistols of several barrels fire them one after another and need no drum.
final class Pepperboxes {
    private final Dice dice;
    private final GunPieces pieces;
    private final HandgunPieces handgun;

    Pepperboxes(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        this.handgun = new HandgunPieces(dice);
    }

    /// Three or four barrels in a ring, or two beside each other, as long as a hand or longer, on a
    /// straight wooden grip.
    Thing any() {
        var gun = new Assembly("pistol of several barrels");
        int barrels = dice.whole(2, 4);
        double length = dice.between(130, 280);
        double r = dice.between(6, 9);
        double bore = r - dice.between(1.5, 3);
        double apart = barrels == 2 ? r : r / Math.sin(Math.PI / barrels);
        double twist = barrels == 2 ? Math.PI / 2 : dice.angle();
        for (int i = 0; i < barrels; i++) {
            double angle = twist + 2 * Math.PI * i / barrels;
            double y = apart * Math.cos(angle);
            gun.tube(Material.STEEL, 0, y, length, y, apart * Math.sin(angle), r, bore);
        }
        double reach = apart + r;
        double lock = dice.between(35, 70);
        double[] block = Contour.free(dice, -lock, 6, 2 * reach, 0.1).ring();
        gun.plate(Material.STEEL, 0, dice.between(12, 2 * reach), block);
        for (int i = 0; i < dice.whole(0, 2); i++) {
            double x = length * dice.between(0.3, 0.98);
            gun.tube(Material.BRASS, x, 0, x + 6, 0, 0, reach + 2, reach);
        }
        handgun.grip(
                gun, Material.WOOD, -lock * 0.6, reach * 0.6, dice.between(26, 36), dice.between(85, 120), 28, false);
        pieces.guard(gun, Material.STEEL, -lock * 0.1, reach, 17, 14);
        pieces.hammer(gun, -lock, -reach, dice.between(120, 220));
        return gun.of(Contraband.FIREARM);
    }
}
