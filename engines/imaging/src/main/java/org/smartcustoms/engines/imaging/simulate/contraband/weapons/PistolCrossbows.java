package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.GunPieces;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.HandgunPieces;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Pistol crossbows hold a bow across a stock; in a bag they lie flat or with the bow on edge.
final class PistolCrossbows {
    private final Dice dice;
    private final GunPieces pieces;
    private final HandgunPieces handgun;

    PistolCrossbows(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        this.handgun = new HandgunPieces(dice);
    }

    /// A stock with a grip and a bow across its front, with string and bolts.
    Thing any() {
        var bow = new Assembly("pistol crossbow");
        double length = dice.between(210, 420);
        double span = dice.between(170, 420);
        var body = dice.pick(Material.ALUMINIUM, Material.ABS, Material.ZINC, Material.WOOD);
        bow.plate(
                body,
                0,
                dice.between(22, 36),
                Contour.free(dice, -length, 0, dice.between(22, 40), 0.14).ring());
        bow(bow, length, span);
        handgun.grip(bow, body, -length * dice.between(0.6, 0.85), 12, 34, dice.between(80, 110), 30, false);
        pieces.guard(bow, Material.STEEL, -length * 0.5, 16, 20, 15);
        for (int i = 0; i < dice.whole(1, 5); i++) {
            double y = -28 - 11 * i;
            double bolt = dice.between(120, 190);
            bow.rod(dice.pick(Material.ALUMINIUM, Material.ABS), -length * 0.8, y, 0, bolt - length * 0.8, y, 0, 3.2)
                    .rod(Material.STEEL, bolt - length * 0.8, y, 0, bolt - length * 0.8 + 22, y, 0, 3.4);
        }
        return bow.of(Contraband.OTHER_WEAPON);
    }

    /// The limbs and their string, drawn or at rest.
    private void bow(Assembly bow, double length, double span) {
        // the limbs lie across the stock: across z, which is across the picture when the bow lies flat
        boolean flat = dice.chance(0.6);
        double swept = dice.between(25, 80);
        var limbs = new Assembly("limbs");
        var stuff = dice.pick(Material.ALUMINIUM, Material.NYLON, Material.STEEL);
        limbs.wire(
                stuff,
                0,
                dice.between(4, 7),
                -swept,
                -span / 2,
                -swept * 0.4,
                -span * 0.3,
                -4,
                0,
                -swept * 0.4,
                span * 0.3,
                -swept,
                span / 2);
        double drawn = dice.chance(0.5) ? length * 0.5 : swept;
        limbs.wire(Material.NYLON, 0, 1.5, -swept, -span / 2, -drawn, 0, -swept, span / 2);
        bow.with(limbs.harmless(), Pose.turned(0, 0, flat ? 0 : Math.PI / 2));
    }
}
