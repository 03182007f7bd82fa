package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Shotguns that break open are cut short to be hidden: barrels, hinge and the stump of a stock stay.
final class SawnOffShotguns {
    private final Dice dice;
    private final GunPieces pieces;

    SawnOffShotguns(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    /// One barrel or two, side by side or above each other, hinged before the guard, with fore-end and
    /// short stock.
    Thing any() {
        var gun = new Assembly("shotgun cut short");
        int barrels = dice.whole(1, 2);
        boolean above = barrels == 2 && dice.chance(0.4);
        double length = dice.between(230, 430);
        double r = dice.between(10, 13);
        var tubes = barrels(barrels, above, length, r);
        double high = above ? 2 * r : r;
        double fore = length * dice.between(0.25, 0.55);
        var wood = dice.pick(Material.WOOD, Material.WOOD, Material.NYLON);
        tubes.plate(
                wood,
                0,
                dice.between(28, 42),
                moved(Contour.free(dice, 14, fore, 26, 0.1).ring(), 0, high + 8));
        tubes.box(Material.STEEL, 24, high + 4, 0, 32, 14, 10);
        double open = dice.chance(0.25) ? dice.between(0.2, 0.6) : 0;
        gun.with(tubes.harmless(), Pose.turned(open, 0, 0).moved(0, 0, 0));
        double action = dice.between(55, 85);
        gun.plate(
                Material.STEEL,
                0,
                dice.between(20, 40),
                Contour.free(dice, -action, 2, 2 * high + 18, 0.08).ring());
        pieces.guard(gun, Material.STEEL, -action * 0.4, high + 9, 24, 17);
        stock(gun, wood, action, high);
        for (int i = 0; i < dice.whole(0, 2); i++) {
            pieces.hammer(gun, -action * 0.8, -high - 8, 260);
        }
        return gun.of(Contraband.FIREARM);
    }

    private Assembly barrels(int barrels, boolean above, double length, double r) {
        double bore = r - dice.between(1.4, 2.8);
        var tubes = new Assembly("barrels");
        for (int i = 0; i < barrels; i++) {
            double aside = barrels == 1 ? 0 : (i - 0.5) * 2 * r;
            double y = above ? aside : 0;
            tubes.tube(Material.STEEL, 0, y, length, y, above ? 0 : aside, r, bore);
        }
        return tubes;
    }

    private void stock(Assembly gun, Material wood, double action, double high) {
        var stock = Contour.free(dice, -6, dice.between(90, 190), dice.between(32, 46), 0.12);
        var grip = new Assembly("stock").plate(wood, 0, dice.between(28, 40), stock.ring());
        gun.with(
                grip.harmless(),
                Pose.turned(Math.PI - dice.between(0.3, 0.9), 0, 0).moved(-action + 6, high * 0.4, 0));
    }
}
