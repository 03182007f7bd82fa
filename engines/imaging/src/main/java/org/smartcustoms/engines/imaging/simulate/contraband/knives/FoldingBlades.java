package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Blades that turn on a pin lie in their handle or stand out of it at any angle.
final class FoldingBlades {
    private final Dice dice;
    private final FreeBlades blades;

    FoldingBlades(Dice dice) {
        this.dice = dice;
        this.blades = new FreeBlades(dice);
    }

    /// A hollow-ground blade with a tail, folded into its scales or open at any angle.
    Thing razor() {
        var razor = new Assembly("straight razor");
        double blade = dice.between(60, 85);
        double depth = dice.between(14, 24);
        var outline = Contour.free(dice, 0, blade, depth, 0.05);
        var part = new Assembly("blade");
        part.plate(Material.STAINLESS, 0, dice.between(0.6, 1.2), outline.ring())
                .plate(
                        Material.STAINLESS,
                        0,
                        dice.between(2, 5),
                        outline.ground(0, 0.7).ring());
        double tail = dice.between(35, 60);
        part.rod(Material.STAINLESS, 2, -depth * 0.3, 0, -tail * 0.6, -depth * 0.3, 0, 2.6)
                .rod(Material.STAINLESS, -tail * 0.6, -depth * 0.3, 0, -tail, -depth * dice.between(0.4, 0.9), 0, 1.8);
        double open = dice.chance(0.4) ? Math.PI : dice.between(-0.6, 3.1);
        razor.with(part.harmless(), Pose.turned(open, 0, 0).moved(0, 0, 0));
        var scales =
                Contour.free(dice, -blade - 25, 12, dice.between(12, 19), 0.08).bent(dice.normal(0, 6));
        var stuff = dice.pick(Material.ABS, Material.WOOD, Material.NYLON, Material.ALUMINIUM);
        for (int side = -1; side <= 1; side += 2) {
            razor.plate(stuff, side * 4, 2.2, scales.ring());
        }
        razor.disc(Material.BRASS, -8, 0, 0, 2, 11).disc(Material.BRASS, -blade - 15, 0, 0, 2, 11);
        return razor.of(Contraband.KNIFE);
    }

    /// A folding knife of any outline: liners and scales cut out or not, the blade at any angle, a clip.
    Thing folder() {
        var knife = new Assembly("folder of free form");
        double handle = dice.between(55, 135);
        double depth = handle * dice.between(0.15, 0.28);
        var body = Contour.free(dice, -handle, 6, depth, 0.1).bent(dice.normal(0, 0.05) * handle);
        var scales = dice.pick(Material.ABS, Material.NYLON, Material.WOOD, Material.ALUMINIUM, Material.STAINLESS);
        double liner = dice.between(0.8, 2);
        double cut = dice.between(0.3, 0.6);
        for (int side = -1; side <= 1; side += 2) {
            knife.plate(Material.STEEL, side * 3, liner, body.ring(), body.cutOut(0.15, dice.between(0.4, 0.7), cut));
            knife.plate(scales, side * 5, dice.between(1.5, 4), body.ring());
        }
        var blade = new Assembly("blade");
        boolean twoEdges = dice.chance(0.15);
        var outline = blades.outline(handle * dice.between(0.6, 0.92), depth * dice.between(0.6, 1.1));
        blades.grind(blade, outline, blades.metal(), dice.between(1.6, 4), twoEdges);
        double open = dice.chance(0.35) ? 0 : dice.chance(0.5) ? Math.PI : dice.angle();
        knife.with(blade.harmless(), Pose.turned(open, 0, 0));
        knife.disc(Material.STEEL, 0, 0, 0, dice.between(2.5, 5), 14);
        for (int i = 0; i < dice.whole(1, 3); i++) {
            knife.disc(Material.STEEL, -handle * dice.between(0.5, 0.95), 0, 0, 2, 12);
        }
        if (dice.chance(0.5)) {
            knife.box(Material.STEEL, -handle * dice.between(0.4, 0.7), 0, 8, dice.between(30, 50), 7, 1);
        }
        return knife.of(Contraband.KNIFE);
    }

    /// Two to five blades that stand out of one body at once, like a fan or in a row.
    Thing severalBlades() {
        var knife = new Assembly("several blades");
        double body = dice.between(70, 115);
        double depth = dice.between(16, 32);
        var scales = Contour.free(dice, -body / 2, body / 2, depth, 0.08).ring();
        var stuff = dice.pick(Material.ABS, Material.WOOD, Material.ALUMINIUM, Material.STAINLESS, Material.ZINC);
        knife.plate(stuff, 8, 3, scales).plate(stuff, -8, 3, scales).plate(Material.STEEL, 0, 2, scales);
        int n = dice.whole(2, 5);
        double spread = dice.between(0.1, 1);
        for (int i = 0; i < n; i++) {
            int end = i % 2 == 0 ? 1 : -1;
            var blade = new Assembly("blade");
            blades.grind(
                    blade,
                    blades.outline(body * dice.between(0.5, 0.95), depth * dice.between(0.35, 0.75)),
                    Material.STAINLESS,
                    dice.between(1.2, 2.6),
                    false);
            double angle = (end < 0 ? Math.PI : 0) + (dice.chance(0.3) ? Math.PI : 0) + dice.normal(0, spread);
            knife.with(blade.harmless(), Pose.turned(angle, 0, 0).moved(end * (body / 2 - 6), 0, 2 * i - n));
        }
        knife.disc(Material.STEEL, body / 2 - 6, 0, 0, 3, 20).disc(Material.STEEL, 6 - body / 2, 0, 0, 3, 20);
        return knife.of(Contraband.KNIFE);
    }
}
