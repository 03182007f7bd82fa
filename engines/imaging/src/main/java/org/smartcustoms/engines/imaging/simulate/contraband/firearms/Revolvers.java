package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Revolvers are told by the drum, whatever stands before and behind it.
final class Revolvers {
    private final Dice dice;
    private final GunPieces pieces;
    private final HandgunPieces handgun;

    Revolvers(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        this.handgun = new HandgunPieces(dice);
    }

    /// A drum of five to nine chambers in a frame of any outline.
    Thing any() {
        var gun = new Assembly("revolver of free form");
        double drum = dice.between(13, 24);
        double length = dice.between(25, 50);
        var metal = dice.pick(Material.STEEL, Material.STAINLESS, Material.ALUMINIUM, Material.ZINC);
        new RevolverDrums(dice).drum(gun, metal, drum, length);
        double bore = -drum * 0.64;
        double high = 2 * drum + dice.between(14, 24);
        double from = -length / 2 - dice.between(12, 26);
        double to = length / 2 + dice.between(8, 18);
        strap(gun, metal, drum, length, from, to, high);
        double barrel = dice.between(22, 200);
        double r = dice.between(5, 10);
        gun.tube(metal, to - 8, bore, to + barrel, bore, 0, r, r - dice.between(1.5, 4));
        if (dice.chance(0.5)) {
            lug(gun, metal, to, barrel, bore, r);
        }
        handgun.guard(gun, metal, dice.between(-6, 8), high / 2 - 2);
        bentGrip(gun, metal, from, high);
        if (dice.chance(0.75)) {
            pieces.hammer(gun, from - 2, -drum * 0.7, dice.between(100, 190));
        }
        handgun.sights(gun, from + 8, to + barrel - 6, bore - r);
        return gun.of(Contraband.FIREARM);
    }

    /// The frame round the drum, closed above it or open as in old makes.
    private void strap(Assembly gun, Material metal, double drum, double length, double from, double to, double high) {
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
    }

    private void lug(Assembly gun, Material metal, double to, double barrel, double bore, double r) {
        double under = dice.between(0.4, 1) * barrel;
        double[] lug = Contour.free(dice, to - 4, to + under, dice.between(8, 15), 0.15)
                .ring();
        gun.plate(metal, 0, dice.between(5, 10), moved(lug, 0, bore + r + 4));
    }

    private void bentGrip(Assembly gun, Material metal, double from, double high) {
        var grip = dice.pick(Material.WOOD, Material.RUBBER, Material.NYLON);
        var inner = new Assembly("grip");
        double reach = dice.between(60, 115);
        var outline = Contour.free(dice, -8, reach, dice.between(24, 38), 0.14).bent(dice.normal(0, 0.12) * reach);
        inner.plate(metal, 0, dice.between(4, 10), outline.ground(0.2, 0.2).ring())
                .plate(grip, 0, dice.between(18, 30), outline.ring());
        gun.with(
                inner.harmless(),
                Pose.turned(Math.PI / 2 + dice.between(0.2, 0.75), 0, 0).moved(from + 10, high * 0.3, 0));
    }
}
