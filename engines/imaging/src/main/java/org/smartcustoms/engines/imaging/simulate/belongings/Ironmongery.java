package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Harmless milled, turned and bent steel, so that not every odd piece of it is taken for part of a
/// firearm: hinges, brackets, spanners, locks, snap hooks, pipe fittings, taps, parts of bicycles,
/// castors by themselves.
final class Ironmongery {
    private final Dice dice;

    Ironmongery(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0 -> hinge();
            case 1 -> bracket();
            case 2, 3 -> spanners();
            case 4 -> padlock();
            case 5 -> snapHooks();
            case 6, 7 -> fitting();
            case 8 -> bicyclePart();
            default -> castor();
        };
    }

    private Thing hinge() {
        var hinge = new Assembly("door hinge");
        double length = dice.between(40, 130);
        double leaf = dice.between(18, 60);
        var metal = dice.pick(Material.STEEL, Material.BRASS, Material.STAINLESS);
        double thick = dice.between(1.2, 3.5);
        int holes = dice.whole(2, 4);
        for (int side = -1; side <= 1; side += 2) {
            double[][] rings = new double[holes + 1][];
            rings[0] = moved(rounded(length, leaf, dice.between(1, 9)), 0, side * leaf / 2);
            for (int i = 0; i < holes; i++) {
                double x = length * ((i + 0.5) / holes - 0.5);
                rings[i + 1] = ring(x, side * leaf * (i % 2 == 0 ? 0.62 : 0.4), 2.6, 2.6, 12);
            }
            hinge.plate(metal, 0, thick, rings);
        }
        return hinge.rod(metal, -length / 2, 0, 0, length / 2, 0, 0, dice.between(3, 6))
                .harmless();
    }

    /// A strip bent at right angles, with holes and slots, ribbed or not.
    private Thing bracket() {
        var bracket = new Assembly("bracket");
        double first = dice.between(35, 160);
        double second = dice.between(25, 120);
        double wide = dice.between(14, 50);
        double thick = dice.between(1.5, 5);
        var strip = Contour.free(dice, 0, first, wide, 0.08);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM, Material.ZINC);
        bracket.plate(
                metal,
                0,
                thick,
                strip.ring(),
                strip.cutOut(0.15, dice.between(0.25, 0.4), 0.35),
                strip.cutOut(0.6, dice.between(0.7, 0.9), 0.35));
        bracket.box(metal, thick / 2, 0, second / 2, thick, wide, second);
        if (dice.chance(0.4)) {
            bracket.box(metal, first * 0.25, 0, second * 0.2, first * 0.5, 2, second * 0.4);
        }
        return new Assembly("bracket")
                .with(bracket.harmless(), Pose.turned(0, 0, dice.chance(0.5) ? Math.PI / 2 : 0))
                .harmless();
    }

    /// Spanners, wrenches and keys for nuts with any jaws at either end.
    private Thing spanners() {
        var set = new Assembly("spanners");
        int n = dice.pick(1, 1, 2, 4);
        for (int i = 0; i < n; i++) {
            double length = dice.between(80, 260);
            double depth = length * dice.between(0.06, 0.11);
            double thick = dice.between(3, 8);
            double y = i * dice.between(24, 36);
            var shaft = Contour.free(dice, 0, length, depth, 0.08).ground(0.1, 0.1);
            set.plate(Material.STEEL, 0, thick, moved(shaft.ring(), 0, y));
            for (int end = 0; end <= 1; end++) {
                double x = end * length;
                double r = depth * dice.between(0.95, 1.4);
                double jaw = r * dice.between(0.5, 0.65);
                if (dice.chance(0.5)) {
                    set.plate(Material.STEEL, 0, thick * 1.2, ring(x, y, r, r, 16), ring(x, y, jaw, jaw, 6));
                } else {
                    double out = end == 0 ? -1 : 1;
                    double[] mouth = {
                        x,
                        y - jaw * 0.7,
                        x + out * r * 0.8,
                        y - jaw * 0.7,
                        x + out * r * 0.8,
                        y + jaw * 0.7,
                        x,
                        y + jaw * 0.7
                    };
                    set.plate(Material.STEEL, 0, thick * 1.2, ring(x, y, r, r, 16))
                            .packed(-1)
                            .plate(Material.STEEL, 0, thick * 1.2, mouth)
                            .packed(1);
                }
            }
        }
        return set.harmless();
    }

    private Thing padlock() {
        var lock = new Assembly("padlock");
        double width = dice.between(20, 62);
        double high = width * dice.between(0.7, 1.1);
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL);
        lock.plate(metal, 0, width * dice.between(0.25, 0.45), rounded(width, high, dice.between(1, 9)));
        double r = width * dice.between(0.28, 0.36);
        double gauge = width * dice.between(0.06, 0.11);
        double shackle = width * dice.between(0.2, 0.8);
        double top = -high / 2 - shackle;
        lock.wire(
                Material.STEEL,
                0,
                gauge,
                -r,
                -high * 0.3,
                -r,
                top,
                -r * 0.7,
                top - r * 0.7,
                0,
                top - r,
                r * 0.7,
                top - r * 0.7,
                r,
                top,
                r,
                -high * 0.3);
        for (int i = 0; i < dice.whole(0, 3); i++) {
            double x = width * 1.1 + i * 9;
            lock.plate(Material.BRASS, 0, 2, ring(x, 0, 9, 9, 14), ring(x, 0, 3, 3, 8))
                    .box(Material.BRASS, x, 19, 0, 6, 24, 2);
        }
        return lock.harmless();
    }

    private Thing snapHooks() {
        var hooks = new Assembly("snap hooks");
        int n = dice.whole(1, 4);
        for (int i = 0; i < n; i++) {
            double length = dice.between(35, 115);
            double width = length * dice.between(0.35, 0.6);
            double gauge = length * dice.between(0.07, 0.1);
            var metal = dice.pick(Material.ALUMINIUM, Material.ALUMINIUM, Material.STEEL);
            var one = new Assembly("hook")
                    .plate(
                            metal,
                            0,
                            gauge,
                            rounded(length, width, width * 0.45),
                            rounded(length - 2 * gauge, width - 2 * gauge, width * 0.4));
            one.rod(metal, -length * 0.2, width / 2 - gauge, 0, length * 0.25, width / 2 - gauge * 0.7, 0, gauge * 0.4);
            hooks.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), dice.normal(0, 0.3), 0)
                            .moved(dice.normal(0, 22), dice.normal(0, 22), i * 8));
        }
        return hooks.harmless();
    }

    /// Elbows, tees, nipples, taps, nuts: wide bores in brass, zinc or steel, with hexagons about them.
    private Thing fitting() {
        var fitting = new Assembly("pipe fittings");
        int n = dice.whole(1, 3);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("fitting");
            var metal = dice.pick(Material.BRASS, Material.BRASS, Material.STEEL, Material.ZINC, Material.COPPER);
            double r = dice.between(7, 19);
            double bore = r * dice.between(0.6, 0.85);
            double length = r * dice.between(1.6, 5);
            one.tube(metal, -length, 0, 0, 0, 0, r, bore);
            for (double x = -length; x < -length * 0.6; x += 3.2) {
                one.tube(metal, x, 0, x + 1.6, 0, 0, r + 0.9, r);
            }
            switch (dice.whole(0, 3)) {
                case 0 -> one.tube(metal, 0, 0, 0, length, 0, r, bore).tube(metal, -r, 0, r, 0, 0, r + 1, r);
                case 1 -> one.tube(metal, 0, 0, length, 0, 0, r, bore).tube(metal, 0, r * 0.9, 0, length, 0, r, bore);
                case 2 -> {
                    one.rod(metal, 0, 0, 0, r * 1.4, 0, 0, r * 1.15)
                            .rod(metal, r * 0.7, 0, 0, r * 0.7, -r * 2.2, 0, r * 0.4);
                    double reach = dice.between(25, 70);
                    one.box(dice.pick(Material.STEEL, Material.ZINC), r * 0.7 + reach * 0.3, -r * 2.3, 0, reach, 3, 14);
                    one.tube(metal, r * 1.4, 0, r * 1.4 + length * 0.6, 0, 0, r, bore);
                }
                default ->
                    one.solid(
                                    new org.smartcustoms.engines.imaging.scene.Prism(
                                            r * 1.2, ring(0, 0, r * 1.3, r * 1.3, 6), ring(0, 0, bore, bore, 16)),
                                    Pose.turned(0, Math.PI / 2, 0),
                                    metal)
                            .tube(metal, r * 0.6, 0, length, 0, 0, r, bore);
            }
            fitting.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), 0, 0).moved(dice.normal(0, 30), i * dice.between(20, 50), 0));
        }
        return fitting.harmless();
    }

    /// Cranks with chain wheels, sprockets, pedals, hubs.
    private Thing bicyclePart() {
        var part = new Assembly("bicycle part");
        double r = dice.between(25, 90);
        int teeth = dice.whole(12, 38);
        var metal = dice.pick(Material.STEEL, Material.ALUMINIUM);
        int cutOuts = dice.whole(3, 6);
        double[][] rings = new double[cutOuts + 2][];
        rings[0] = Outlines.star(teeth, r, r * 0.94);
        rings[1] = ring(0, 0, r * 0.14, r * 0.14, 12);
        for (int i = 0; i < cutOuts; i++) {
            double angle = 2 * Math.PI * i / cutOuts;
            double hole = r * Math.min(0.22, 0.5 * Math.sin(Math.PI / cutOuts));
            rings[i + 2] = ring(r * 0.55 * Math.cos(angle), r * 0.55 * Math.sin(angle), hole, hole, 14);
        }
        part.plate(metal, 0, dice.between(1.8, 4), rings);
        if (dice.chance(0.5)) {
            double crank = dice.between(90, 170);
            part.plate(
                    metal,
                    9,
                    dice.between(9, 14),
                    Contour.free(dice, -12, crank, dice.between(17, 26), 0.1).ring());
            if (dice.chance(0.5)) {
                part.rod(Material.STEEL, crank - 10, 0, 10, crank - 10, 0, 90, 6)
                        .box(Material.ABS, crank - 10, 0, 60, 60, 24, 70);
            }
        } else {
            double hub = dice.between(60, 130);
            part.rod(metal, 0, 0, -hub / 2, 0, 0, hub / 2, r * 0.2)
                    .rod(Material.STEEL, 0, 0, -hub * 0.7, 0, 0, hub * 0.7, 4.5);
        }
        return part.harmless();
    }

    private Thing castor() {
        var castor = new Assembly("castor with bracket");
        double r = dice.between(16, 45);
        double wide = dice.between(12, 28);
        castor.disc(dice.pick(Material.RUBBER, Material.NYLON, Material.ABS), 0, 0, 0, r, wide)
                .disc(Material.STEEL, 0, 0, 0, r * 0.2, wide + 12);
        double fork = r * dice.between(1.2, 1.6);
        for (int side = -1; side <= 1; side += 2) {
            double[] cheek = {-r * 0.3, r * 0.2, r * 0.3, r * 0.2, r * 0.9, -fork, -r * 0.5, -fork};
            castor.plate(Material.STEEL, side * (wide / 2 + 3), dice.between(1.5, 3), cheek);
        }
        castor.box(Material.STEEL, r * 0.3, -fork, 0, r * 1.8, 3, wide + 16);
        return castor.box(Material.STEEL, r * 0.3, -fork - 9, 0, r * 2, 3, wide + 26)
                .rod(Material.STEEL, r * 0.3, -fork - 24, 0, r * 0.3, -fork, 0, 5)
                .harmless();
    }
}
