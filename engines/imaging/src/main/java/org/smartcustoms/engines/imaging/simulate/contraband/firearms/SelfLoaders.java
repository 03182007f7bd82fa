package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Self-loading pistols have a slide over a frame; makers differ in the outline and stuff of both.
final class SelfLoaders {
    private final Dice dice;
    private final GunPieces pieces;
    private final HandgunPieces handgun;

    SelfLoaders(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        this.handgun = new HandgunPieces(dice);
    }

    /// A slide of any outline on a frame of any outline: of steel, of polymer with little steel, of cast
    /// zinc as gas and blank pistols are.
    Thing any() {
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
        handgun.frame(
                gun, frame, length * dice.between(0.6, 1), high / 2, length * dice.between(0.06, 0.16), width * 0.95);
        double depth = length * dice.between(0.19, 0.3);
        double grip = Math.clamp(length * dice.between(0.38, 0.78), 50, 125);
        handgun.guard(gun, frame, depth + length * dice.between(0.12, 0.2), high * 0.6 + length * 0.06);
        boolean loaded = dice.chance(0.75);
        handgun.grip(gun, frame, depth * 0.5, high * 0.5, depth, grip, width, loaded);
        if (dice.chance(0.7)) {
            pieces.hammer(gun, back, 0, dice.between(90, 200));
        }
        handgun.sights(gun, back + 6, slideEnd + back - 8, -high / 2);
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
}
