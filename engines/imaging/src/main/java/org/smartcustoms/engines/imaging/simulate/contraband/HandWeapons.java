package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Weapons to strike with, each of free form: heads on hafts, saps, side-handled batons, palm sticks,
/// forks, weights on chains, claws, and knuckle-dusters of any outline.
final class HandWeapons {
    private final Dice dice;

    HandWeapons(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 10)) {
            case 0, 1 -> hafted();
            case 2 -> sap();
            case 3 -> sideHandled();
            case 4 -> palmStick();
            case 5 -> fork();
            case 6 -> chainWeapon();
            case 7 -> claws();
            default -> duster();
        };
    }

    /// A hammer, mace, pick or club: a haft and a head with spikes, flanges, a beak or none.
    private Thing hafted() {
        var club = new Assembly("war club");
        double length = dice.between(200, 520);
        double r = dice.between(8, 15);
        var haft = dice.pick(Material.WOOD, Material.WOOD, Material.STEEL, Material.ALUMINIUM, Material.NYLON);
        if (haft == Material.STEEL || haft == Material.ALUMINIUM) {
            club.tube(haft, -length, 0, 0, 0, 0, r, r - 2);
            club.rod(dice.pick(Material.RUBBER, Material.LEATHER), -length, 0, 0, -length * 0.7, 0, 0, r + 3);
        } else {
            club.plate(
                    haft, 0, 2 * r, Contour.free(dice, -length, 0, 2 * r, 0.1).ring());
        }
        double head = dice.between(14, 34);
        int spikes = dice.whole(0, 9);
        double reach = dice.between(10, 32);
        switch (dice.whole(0, 3)) {
            case 0 -> club.ball(Material.STEEL, 0, 0, 0, head, head, head);
            case 1 -> {
                double high = dice.between(45, 110);
                club.plate(
                        Material.STEEL,
                        0,
                        dice.between(16, 34),
                        moved(rounded(1.3 * head, high, 5), 0, dice.normal(0, 8)));
                double[] beak = {-8, 0, 8, 0, dice.normal(0, 8), -high / 2 - dice.between(20, 75)};
                club.plate(Material.STEEL, 0, dice.between(6, 14), beak);
            }
            case 2 -> {
                for (int side = -1; side <= 1; side += 2) {
                    double[] flange =
                            Contour.free(dice, -head * 1.5, head, head, 0.25).ring();
                    club.plate(Material.STEEL, 0, dice.between(3, 7), moved(flange, 0, side * head * 0.7));
                }
                club.rod(Material.STEEL, -head * 1.6, 0, 0, head, 0, 0, r + 3);
            }
            default -> {
                double from = -length * dice.between(0.2, 0.4);
                club.rod(dice.pick(Material.WOOD, Material.STEEL), from, 0, 0, 4, 0, 0, r * 1.5);
                for (int i = 0; i < 12; i++) {
                    double x = from * dice.between(0, 1);
                    double angle = dice.angle();
                    double out = r * 1.5 + dice.between(8, 24);
                    club.rod(Material.STEEL, x, 0, 0, x, out * Math.cos(angle), out * Math.sin(angle), 1.6);
                }
                spikes = 0;
            }
        }
        for (int i = 0; i < spikes; i++) {
            double angle = 2 * Math.PI * i / spikes;
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            double out = head * 0.8 + reach;
            double[] spike = {x * out, y * out, -5 * y, 5 * x, 5 * y, -5 * x};
            club.plate(Material.STEEL, 0, 5, spike);
        }
        return club.of(Contraband.OTHER_WEAPON);
    }

    /// Lead or steel in leather, on a springy strip or a cord.
    private Thing sap() {
        var sap = new Assembly("sap");
        double length = dice.between(150, 300);
        double depth = dice.between(30, 62);
        var leather = Contour.free(dice, -length, depth * 0.7, depth * 0.6, 0.2);
        sap.plate(Material.LEATHER, 0, dice.between(8, 16), leather.ring());
        boolean flat = dice.chance(0.5);
        if (flat) {
            double[] weight = Contour.free(dice, -depth * 0.8, depth * 0.6, depth * 0.75, 0.15)
                    .ring();
            sap.plate(dice.pick(Material.LEAD, Material.STEEL), 0, dice.between(5, 12), weight);
        } else {
            sap.ball(Material.LEAD, 0, 0, 0, depth * dice.between(0.3, 0.7), depth * 0.35, depth * 0.35);
        }
        sap.box(Material.STEEL, -length * 0.5, 0, 0, length * 0.8, dice.between(6, 14), 1.2);
        if (dice.chance(0.5)) {
            sap.plate(Material.LEATHER, 0, 4, ring(-length - 24, 0, 28, 15, 16), ring(-length - 24, 0, 23, 10, 16));
        }
        return sap.of(Contraband.OTHER_WEAPON);
    }

    /// A long stick with a short handle across it.
    private Thing sideHandled() {
        var baton = new Assembly("side-handled baton");
        double length = dice.between(300, 560);
        double r = dice.between(12, 17);
        var stuff = dice.pick(Material.ABS, Material.WOOD, Material.NYLON, Material.RUBBER, Material.ALUMINIUM);
        double at = length * dice.between(0.22, 0.32);
        double out = dice.between(90, 140);
        if (stuff == Material.ALUMINIUM) {
            baton.tube(stuff, 0, 0, length, 0, 0, r, r - 2.5);
        } else {
            baton.rod(stuff, 0, 0, 0, length, 0, 0, r);
        }
        baton.rod(stuff, at, r * 0.8, 0, at, out, 0, r * 0.85).rod(stuff, at, out - 12, 0, at, out, 0, r * 1.3);
        if (dice.chance(0.5)) {
            baton.rod(Material.STEEL, at, -r, 0, at, out - 20, 0, 4)
                    .rod(Material.STEEL, 3, 0, 0, length - 3, 0, 0, 3.5);
        }
        return baton.of(Contraband.OTHER_WEAPON);
    }

    /// A rod of metal as long as a hand is wide and a half, grooved, pointed, on a key ring; or a row of
    /// throwing spikes.
    private Thing palmStick() {
        boolean spikes = dice.chance(0.5);
        var stick = new Assembly(spikes ? "throwing spikes" : "palm stick");
        int n = spikes ? dice.whole(2, 6) : 1;
        double length = spikes ? dice.between(110, 210) : dice.between(110, 165);
        double r = spikes ? dice.between(2.5, 5) : dice.between(6, 10);
        var metal = spikes ? Material.STEEL : dice.pick(Material.ALUMINIUM, Material.STEEL, Material.BRASS);
        for (int i = 0; i < n; i++) {
            double y = i * dice.between(2.4, 4) * r;
            double point = length * (spikes ? dice.between(0.6, 0.85) : 0.85);
            stick.rod(metal, 0, y, 0, point, y, 0, r);
            for (int step = 0; step < 4; step++) {
                double x = point + (length - point) * step / 4;
                stick.rod(metal, x, y, 0, x + (length - point) / 4, y, 0, r * (1 - 0.22 * (step + 0.5)));
            }
            if (spikes && dice.chance(0.5)) {
                stick.rod(dice.pick(Material.NYLON, Material.BRASS), 0, y, 0, length * 0.25, y, 0, r + 1.5);
            }
        }
        if (!spikes) {
            for (int i = 0; i < dice.whole(3, 7); i++) {
                double x = length * (0.15 + 0.09 * i);
                stick.tube(metal, x, 0, x + 3, 0, 0, r + 1.2, r);
            }
            stick.plate(Material.STEEL, 0, 1.6, ring(-12, 0, 14, 14, 16), ring(-12, 0, 12, 12, 16));
        }
        return stick.of(Contraband.OTHER_WEAPON);
    }

    /// A sai and its like: a long prong between two that bend forwards.
    private Thing fork() {
        var fork = new Assembly("sai");
        double length = dice.between(190, 330);
        double r = dice.between(3.5, 6);
        fork.rod(Material.STEEL, 0, 0, 0, length * 0.6, 0, 0, r)
                .rod(Material.STEEL, length * 0.6, 0, 0, length, 0, 0, r * 0.7);
        double out = dice.between(28, 55);
        double reach = dice.between(45, 110);
        for (int side = -1; side <= 1; side += 2) {
            fork.wire(
                    Material.STEEL,
                    0,
                    r * 0.8,
                    0,
                    0,
                    -4,
                    side * out * 0.7,
                    reach * 0.3,
                    side * out,
                    reach,
                    side * out * 1.1);
        }
        double grip = dice.between(90, 130);
        fork.rod(Material.STEEL, -grip, 0, 0, 0, 0, 0, r)
                .rod(dice.pick(Material.LEATHER, Material.NYLON, Material.CLOTH), -grip * 0.9, 0, 0, -6, 0, 0, r + 4)
                .ball(Material.STEEL, -grip, 0, 0, 9, 9, 9);
        return fork.of(Contraband.OTHER_WEAPON);
    }

    /// Weights at the ends of a chain, with a stick at one end or none.
    private Thing chainWeapon() {
        var chain = new Assembly("weighted chain");
        double link = dice.between(4, 7);
        double wire = dice.between(1, 2);
        int n = dice.whole(12, 34);
        double heading = dice.angle();
        double turn = dice.normal(0, 0.12);
        double x = 0;
        double y = 0;
        for (int i = 0; i < n; i++) {
            double rx = i % 2 == 0 ? 1.5 * link : 1.4 * link;
            var one = new Assembly("link");
            if (i % 2 == 0) {
                one.plate(
                        Material.STEEL,
                        0,
                        2 * wire,
                        ring(0, 0, rx, link, 12),
                        ring(0, 0, rx - 2 * wire, link - 2 * wire, 12));
            } else {
                one.box(Material.STEEL, 0, 0, 0, 2 * rx, 2 * wire, 2 * link);
            }
            chain.with(one.harmless(), Pose.turned(heading, 0, 0).moved(x, y, 0));
            turn = Math.clamp(turn + dice.normal(0, 0.08), -0.3, 0.3);
            heading += turn;
            x += 2.1 * link * Math.cos(heading);
            y += 2.1 * link * Math.sin(heading);
        }
        weight(chain, x, y);
        if (dice.chance(0.5)) {
            weight(chain, 0, 0);
        } else {
            double length = dice.between(150, 300);
            double angle = dice.angle();
            double dx = length * Math.cos(angle);
            double dy = length * Math.sin(angle);
            chain.rod(dice.pick(Material.WOOD, Material.STEEL, Material.ABS), 0, 0, 0, dx, dy, 0, dice.between(9, 15));
        }
        return chain.of(Contraband.OTHER_WEAPON);
    }

    private void weight(Assembly chain, double x, double y) {
        double r = dice.between(10, 24);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.LEAD, Material.BRASS);
        chain.ball(metal, x, y, 0, r * dice.between(0.8, 1.4), r, r);
        for (int i = 0; i < dice.whole(0, 8); i++) {
            double angle = dice.angle();
            chain.rod(Material.STEEL, x, y, 0, x + 1.6 * r * Math.cos(angle), y + 1.6 * r * Math.sin(angle), 0, 2.2);
        }
    }

    /// Two to five bent points on a band that goes round the hand.
    private Thing claws() {
        var claws = new Assembly("hand claws");
        double width = dice.between(70, 100);
        double band = dice.between(14, 30);
        claws.plate(Material.STEEL, 0, dice.between(1.5, 3), rectangle(-width / 2, 0, width / 2, band))
                .plate(Material.LEATHER, -25, 3, rectangle(-width / 2, -3, width / 2, band + 3));
        int n = dice.whole(2, 5);
        double reach = dice.between(35, 110);
        double bend = dice.normal(0, 0.12) * reach;
        double thick = dice.between(2, 5);
        double depth = dice.between(6, 13);
        for (int i = 0; i < n; i++) {
            double x = n == 1 ? 0 : width * (i / (n - 1.0) - 0.5) * 0.85;
            var outline = new Contour(
                            new double[] {0, reach / 2, reach},
                            new double[] {-depth / 2, -depth * 0.36, -0.3},
                            new double[] {depth / 2, depth * 0.36, 0.3})
                    .bent(bend);
            var claw = new Assembly("claw").plate(Material.STEEL, 0, thick, outline.ring());
            claws.with(claw.harmless(), Pose.turned(-Math.PI / 2, 0, 0).moved(x, 2, 0));
        }
        return claws.of(Contraband.OTHER_WEAPON);
    }

    /// A plate with three to five holes for the fingers, of any outline, with points on it or none.
    private Thing duster() {
        var duster = new Assembly("knuckle-duster of free form");
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL, Material.ALUMINIUM, Material.ABS);
        int n = dice.pick(4, 4, 4, 4, 4, 3, 3, 2);
        double pitch = dice.between(23, 29);
        double hole = pitch * dice.between(0.34, 0.43);
        double width = n * pitch + dice.between(2, 14);
        double bow = dice.between(-0.002, 0.004);
        double thick = dice.between(5, 15);
        double[] upper = new double[n * 4 + 1];
        double[] lower = new double[upper.length];
        double[] x = new double[upper.length];
        double palm = dice.between(hole + 6, hole + 34);
        double wave = dice.between(0, 5);
        double tooth = dice.chance(0.35) ? dice.between(6, 20) : 0;
        double belly = dice.between(0.3, 1);
        for (int i = 0; i < x.length; i++) {
            double along = (double) i / (x.length - 1);
            x[i] = (along - 0.5) * width;
            double finger = Math.sin(Math.PI * n * along);
            double peak = i % 4 == 2 ? tooth : 0;
            upper[i] = bow * x[i] * x[i] - hole - 4 - wave * finger * finger - peak;
            lower[i] = bow * x[i] * x[i] + hole + 4 + (palm - hole) * Math.pow(Math.sin(Math.PI * along), belly);
        }
        double[][] rings = new double[n + 1 + (palm > hole + 22 ? 1 : 0)][];
        rings[0] = new Contour(x, upper, lower).ring();
        for (int i = 0; i < n; i++) {
            double at = (i - (n - 1) / 2.0) * (width / n);
            rings[i + 1] = ring(at, bow * at * at, hole, hole * dice.between(0.95, 1.02), 16);
        }
        if (rings.length > n + 1) {
            rings[n + 1] = ring(0, hole + 6 + (palm - hole) * 0.55, width * 0.2, (palm - hole) * 0.3, 14);
        }
        return duster.plate(metal, 0, thick, rings).of(Contraband.OTHER_WEAPON);
    }
}
