package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Shapes that no detector is trained on: derringer and flare pistol, bolt carrier, machete, hooked
/// knife and push dagger, throwing axe, slim cartons, handheld radio and router.
final class HeldBackThreats {
    private final Dice dice;

    HeldBackThreats(Dice dice) {
        this.dice = dice;
    }

    Thing of(Contraband kind) {
        return switch (kind) {
            case FIREARM -> dice.chance(0.6) ? derringer() : flarePistol();
            case FIREARM_PART -> boltCarrier();
            case KNIFE -> dice.pick(machete(), hookedKnife(), pushDagger());
            case OTHER_WEAPON -> throwingAxe();
            case CIGARETTES -> slimCarton();
            case TELECOM -> dice.chance(0.5) ? radio() : router();
        };
    }

    /// Two barrels above each other, curved grip, no guard to speak of.
    private Thing derringer() {
        double barrel = dice.between(65, 110);
        var gun = new Assembly("derringer");
        for (int i = 0; i < 2; i++) {
            double y = -34 + i * 15;
            gun.tube(Material.STEEL, 0, y, barrel, y, 0, 7.4, dice.between(3, 5.4));
        }
        gun.plate(Material.STEEL, 0, 15, rectangle(-26, -42, 10, -8));
        gun.packed(-1).plate(Material.STEEL, 0, 10, rectangle(-18, -34, 4, -14)).packed(1);
        double[] grip = {-26, -20, 0, -10, -18, 22, -30, 48, -54, 44, -42, 14, -36, -8};
        gun.plate(Material.STEEL, 0, 5, grip);
        var scales = dice.pick(Material.WOOD, Material.NYLON);
        gun.plate(scales, 6, 7, grip).plate(scales, -6, 7, grip);
        gun.plate(Material.STEEL, 0, 6, new double[] {2, -8, 7, -8, 3, 8, -1, 7});
        gun.plate(Material.STEEL, 0, 6, new double[] {-28, -42, -36, -50, -40, -44, -26, -32});
        return gun.of(Contraband.FIREARM);
    }

    /// One wide short barrel that tips down, a bare bent grip.
    private Thing flarePistol() {
        var gun = new Assembly("flare pistol");
        double barrel = dice.between(95, 160);
        double r = dice.between(15, 20);
        gun.tube(Material.ALUMINIUM, -10, -20, barrel, -20, 0, r, r - dice.between(2, 3.5));
        gun.tube(Material.STEEL, -14, -20, -8, -20, 0, r, 3).rod(Material.STEEL, 18, 2, -12, 18, 2, 12, 4);
        gun.plate(Material.ALUMINIUM, 0, 18, new double[] {-46, -34, -10, -38, 22, -2, 22, 8, -34, 8});
        double[] grip = {-46, -8, -12, 8, -30, 52, -44, 86, -76, 78, -62, 40};
        gun.plate(Material.ABS, 0, dice.between(22, 28), grip).plate(Material.ALUMINIUM, 0, 3, grip);
        gun.plate(Material.STEEL, 0, 4, ring(2, 16, 19, 13, 16), ring(2, 16, 16, 10, 16));
        return gun.plate(Material.STEEL, 0, 6, new double[] {-44, -34, -58, -46, -62, -38, -48, -22})
                .of(Contraband.FIREARM);
    }

    private Thing boltCarrier() {
        double l = dice.between(110, 190);
        var part = new Assembly("bolt carrier");
        part.tube(Material.STEEL, -l / 2, 0, l / 2, 0, 0, 12, 6).rod(Material.STEEL, l * 0.1, 0, 0, l * 0.55, 0, 0, 6);
        part.rod(Material.STEEL, -l * 0.2, -15, 0, l * 0.15, -15, 0, 5);
        return part.box(Material.STEEL, l * 0.2, 14, 0, 18, 12, 8).of(Contraband.FIREARM_PART);
    }

    private Thing machete() {
        double l = dice.between(250, 380);
        var knife = new Assembly("machete");
        double[] blade = {0, -16, l * 0.7, -26, l, -30, l * 0.99, 8, l * 0.8, 26, l * 0.4, 18, 0, 14};
        knife.plate(Material.STEEL, 0, dice.between(1.6, 2.6), blade);
        knife.plate(Material.ABS, 0, 20, rectangle(-125, -15, 0, 15)).box(Material.STEEL, -50, 0, 0, 110, 22, 2);
        return knife.of(Contraband.KNIFE);
    }

    private Thing hookedKnife() {
        double s = dice.between(0.9, 1.5);
        double[] blade = {
            0, -10 * s, 25 * s, -16 * s, 48 * s, -8 * s, 62 * s, 18 * s, 44 * s, 6 * s, 26 * s, 2 * s, 0, 8 * s
        };
        var knife = new Assembly("hooked knife").plate(Material.STAINLESS, 0, dice.between(2, 3.6), blade);
        knife.plate(Material.NYLON, 0, 15, rectangle(-88 * s, -10 * s, 0, 10 * s))
                .box(Material.STAINLESS, -44 * s, 0, 0, 80 * s, 12 * s, 2.5);
        return knife.plate(
                        Material.STEEL,
                        0,
                        5,
                        ring(-98 * s, 0, 15 * s, 15 * s, 16),
                        ring(-98 * s, 0, 11 * s, 11 * s, 16))
                .of(Contraband.KNIFE);
    }

    /// A short blade that stands out between the fingers from a bar across the palm.
    private Thing pushDagger() {
        double l = dice.between(55, 95);
        var knife = new Assembly("push dagger");
        knife.plate(
                Material.STAINLESS, 0, dice.between(3, 5), new double[] {0, -15, l * 0.7, -11, l, 0, l * 0.7, 11, 0, 15
                });
        knife.box(Material.STAINLESS, -14, 0, 0, 30, 12, 4);
        return knife.rod(dice.pick(Material.WOOD, Material.ABS), -30, -42, 0, -30, 42, 0, dice.between(9, 13))
                .of(Contraband.KNIFE);
    }

    private Thing throwingAxe() {
        double l = dice.between(190, 300);
        double[] head = {
            l * 0.36, -14, l * 0.44, -52, l * 0.62, -58, l * 0.66, -10, l * 0.64, 12, l * 0.58, 42, l * 0.48, 12,
            l * 0.36, 10
        };
        return new Assembly("throwing axe")
                .plate(Material.STEEL, 0, dice.between(4, 7), head)
                .plate(Material.STEEL, 0, 4.5, rectangle(-l * 0.4, -9, l * 0.4, 9), ring(-l * 0.3, 0, 5, 5, 10))
                .of(Contraband.OTHER_WEAPON);
    }

    /// Slim sticks, ten packs in one row.
    private Thing slimCarton() {
        var carton = new Assembly("carton of slim cigarettes");
        int packs = dice.whole(6, 10);
        for (int pack = 0; pack < packs; pack++) {
            double x = (pack - (packs - 1) / 2.0) * 24;
            carton.shell(Material.PAPER, x, 0, 0, 23, 100, 47, 0.4);
            for (int i = 0; i < 20; i++) {
                double sx = x + (i % 3 - 1) * 6.1;
                double sz = (i / 3 - 3) * 6.1;
                carton.rod(Material.TOBACCO, sx, -48, sz, sx, 20, sz, 2.8);
                carton.packed(0.2)
                        .rod(Material.PAPER, sx, 20, sz, sx, 48, sz, 2.8)
                        .packed(1);
            }
        }
        return carton.of(Contraband.CIGARETTES);
    }

    /// A radio of the size of a hand with a stub aerial: telecommunication equipment, but no telephone.
    private Thing radio() {
        double l = dice.between(95, 130);
        var radio = new Assembly("handheld radio").shell(Material.ABS, 0, 0, 0, l, 56, 34, 2.4);
        radio.box(Material.LITHIUM_CELL, -l * 0.1, 0, -8, l * 0.7, 46, 11)
                .box(Material.CIRCUIT_BOARD, 0, 0, 8, l * 0.9, 48, 1.6)
                .box(Material.STEEL, l * 0.15, -8, 10, 34, 22, 1)
                .disc(Material.STEEL, -l * 0.22, 0, 12, 16, 5);
        radio.rod(Material.COPPER, l / 2, -18, 0, l / 2 + dice.between(40, 110), -18, 0, 1.4)
                .packed(0.9)
                .rod(Material.RUBBER, l / 2, -18, 0, l / 2 + 40, -18, 0, 5)
                .packed(1);
        return radio.with(
                        new Assembly("knob")
                                .rod(Material.ALUMINIUM, 0, 0, 0, 14, 0, 0, 6)
                                .harmless(),
                        Pose.at(l / 2, 16, 0))
                .of(Contraband.TELECOM);
    }

    /// A flat box with a board, shields and upright aerials along its back.
    private Thing router() {
        double l = dice.between(150, 230);
        double w = dice.between(95, 150);
        var router = new Assembly("router").shell(Material.ABS, 0, 0, 0, l, w, 32, 2.2);
        router.box(Material.CIRCUIT_BOARD, 0, 0, -6, l * 0.86, w * 0.84, 1.6);
        int aerials = dice.whole(2, 6);
        for (int i = 0; i < aerials; i++) {
            double x = (i - (aerials - 1) / 2.0) * l * 0.8 / aerials;
            router.rod(Material.ABS, x, -w / 2, 0, x, -w / 2 - 120, 0, 6)
                    .rod(Material.COPPER, x, -w / 2, 0, x, -w / 2 - 90, 0, 1)
                    .box(Material.BRASS, x, -w / 2 + 4, 0, 7, 14, 7);
            router.box(Material.STEEL, x, -w * 0.12, -3, 22, 26, 1.2).box(Material.STEEL, x, w * 0.4, 0, 15, 18, 12);
        }
        return router.of(Contraband.TELECOM);
    }
}
