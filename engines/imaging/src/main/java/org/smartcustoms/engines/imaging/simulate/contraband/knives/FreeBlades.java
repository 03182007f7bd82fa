package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Knives whose every draw has another shape: a thin plate ground towards one edge or two, of any
/// outline that still ends in a blade, with any handle at one end. Who has seen enough of them knows a
/// knife that he has not seen.
public final class FreeBlades {
    private static final double LONG = 260;
    private final Dice dice;

    public FreeBlades(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        var knife = new Assembly("knife of free form");
        double length = Math.exp(dice.between(Math.log(45), Math.log(420)));
        double depth = Math.clamp(length * Math.exp(dice.between(Math.log(0.09), Math.log(0.6))), 8, 90);
        if (length > LONG) {
            depth = Math.min(depth, length * dice.between(0.06, 0.14));
        }
        double spine = dice.between(1, 4) + (dice.chance(0.2) ? dice.between(0, 2) : 0);
        var metal = metal();
        boolean twoEdges = dice.chance(0.22);
        var outline = twoEdges ? spear(length, Math.min(depth, 0.32 * length)) : outline(length, depth);
        grind(knife, outline, metal, spine, twoEdges);
        double root = outline.lower(0) - outline.upper(0);
        if (dice.chance(0.35)) {
            guard(knife, root);
        }
        double grip = Math.clamp(root * dice.between(0.55, 1.1), 11, 34);
        double offset = dice.chance(0.5) ? 0 : dice.between(-0.4, 0.4) * Math.max(0, root - grip);
        double angle = dice.chance(0.6) ? 0 : dice.normal(0, 0.14);
        double y = (outline.lower(0) + outline.upper(0)) / 2 + offset;
        knife.with(
                new FreeHandles(dice).any(grip, metal, Math.min(5, spine)),
                Pose.turned(angle, 0, 0).moved(0, y, 0));
        return knife.of(Contraband.KNIFE);
    }

    /// Mostly stainless, now and then so pale that it hardly shows.
    public Material metal() {
        double which = dice.between(0, 1);
        if (which < 0.64) {
            return Material.STAINLESS;
        }
        if (which < 0.87) {
            return Material.STEEL;
        }
        return which < 0.95 ? Material.CERAMIC : Material.ALUMINIUM;
    }

    /// A back and an edge that meet at a point or end blunt: straight, bellied, recurved, wavy, toothed.
    public Contour outline(double length, double depth) {
        boolean toothed = dice.chance(0.16);
        int teeth = toothed ? dice.whole(8, 26) : 0;
        int n = toothed ? 2 * teeth + 12 : 25;
        double tip = depth * dice.between(-0.5, 0.45);
        double blunt = dice.chance(0.2) ? depth * dice.between(0.05, 0.35) : 0;
        double backFrom = dice.chance(0.3) ? 0.97 : dice.between(0.1, 0.9);
        double edgeFrom = dice.chance(0.2) ? 0.97 : dice.between(0.1, 0.9);
        double backBend = Math.exp(dice.normal(0.3, 0.5));
        double edgeBend = Math.exp(dice.normal(0.7, 0.5));
        double swell = length > LONG ? dice.between(-0.25, 0.1) : dice.between(-0.3, 0.4);
        double recurve = dice.chance(0.4) ? depth * dice.between(-0.13, 0.13) : 0;
        double wave = dice.chance(0.08) ? depth * dice.between(0.05, 0.15) : 0;
        double waves = dice.between(1.5, 5);
        double narrow = dice.chance(0.4) ? dice.between(0, 0.4) : 0;
        boolean sawBack = toothed && dice.chance(0.35);
        double bite = Math.min(depth * (sawBack ? 0.05 : 0.12), dice.between(0.8, 3));
        var x = new double[n];
        var upper = new double[n];
        var lower = new double[n];
        for (int i = 0; i < n; i++) {
            double t = (double) i / (n - 1);
            double u = Math.pow(Math.max(0, t - backFrom) / (1 - backFrom), backBend);
            double v = Math.pow(Math.max(0, t - edgeFrom) / (1 - edgeFrom), edgeBend);
            double fat = (1 + swell * Math.sin(Math.PI * t)) * (1 - narrow * t);
            double shift = wave * Math.sin(2 * Math.PI * waves * t);
            x[i] = length * t;
            upper[i] = fat * (-depth / 2 + (tip - blunt / 2 + depth / 2) * u) + shift;
            lower[i] = fat * (depth / 2 - (depth / 2 - tip - blunt / 2) * v)
                    + shift
                    + recurve * Math.sin(2 * Math.PI * t) * (1 - t);
            boolean notch = i % 2 == 1 && i > 4 && i < n - 6;
            upper[i] += notch && sawBack ? bite : 0;
            lower[i] -= notch && !sawBack && toothed ? bite : 0;
            lower[i] = Math.max(lower[i], upper[i] + 0.3);
        }
        // a sabre bends away from its edge; towards it a blade bends but a little
        double sag = dice.chance(0.4) ? dice.between(-0.14, 0.05) * length : 0;
        return new Contour(x, upper, lower).bent(sag);
    }

    /// Two edges alike or nearly so: dagger, leaf, spear, bayonet, kris.
    private Contour spear(double length, double depth) {
        int n = 27;
        double from = dice.between(0, 0.9);
        double bend = Math.exp(dice.normal(0.3, 0.45));
        double swell = length > LONG ? 0 : dice.between(-0.3, 0.6);
        double uneven = dice.chance(0.5) ? 0 : dice.normal(0, 0.08);
        double wave = dice.chance(0.25) ? depth * dice.between(0.05, 0.22) : 0;
        double waves = dice.between(2, 6);
        double peak = dice.between(0.6, 1.6);
        var x = new double[n];
        var upper = new double[n];
        var lower = new double[n];
        for (int i = 0; i < n; i++) {
            double t = (double) i / (n - 1);
            double half = depth / 2 * (1 + swell * Math.sin(Math.PI * Math.pow(t, peak)));
            half *= 1 - Math.pow(Math.max(0, t - from) / (1 - from), bend);
            double shift = wave * Math.sin(2 * Math.PI * waves * t) * (1 - t / 2);
            x[i] = length * t;
            upper[i] = -half * (1 + uneven) + shift;
            lower[i] = half * (1 - uneven) + shift;
        }
        return new Contour(x, upper, lower);
    }

    /// The blade's plate, as thick as the spine where nothing is ground off, with fuller, holes, or
    /// neither.
    public void grind(Assembly knife, Contour outline, Material metal, double spine, boolean twoEdges) {
        double edge = dice.chance(0.12) ? 1 : dice.between(0.3, 0.65);
        double land = dice.between(0.2, 0.8);
        double above = twoEdges ? dice.between(0.15, 0.42) : 0;
        double below = twoEdges ? above : land;
        var back = outline.ground(above, below);
        List<double[]> whole = new ArrayList<>(List.of(outline.ring()));
        List<double[]> thick = new ArrayList<>(List.of(back.ring()));
        if (dice.chance(0.18)) {
            int holes = dice.whole(1, 5);
            double from = dice.between(0.08, 0.3);
            double pitch = dice.between(0.06, 0.12);
            double open = dice.between(0.3, 0.95);
            double share = dice.between(0.3, 0.7);
            for (int i = 0; i < holes; i++) {
                var hole = back.cutOut(from + i * pitch, from + (i + open) * pitch, share);
                whole.add(hole);
                thick.add(hole);
            }
        }
        knife.plate(metal, 0, Math.max(0.45, spine * edge), whole.toArray(double[][]::new));
        if (edge == 1) {
            return;
        }
        knife.plate(metal, 0, spine * (1 - edge), thick.toArray(double[][]::new));
        if (whole.size() == 1 && dice.chance(0.25)) {
            double from = dice.between(0.02, 0.2);
            var fuller = back.cutOut(from, from + dice.between(0.3, 0.6), dice.between(0.2, 0.5));
            knife.packed(-1)
                    .plate(metal, 0, spine * (1 - edge) * dice.between(0.4, 0.9), fuller)
                    .packed(1);
        }
    }

    private void guard(Assembly knife, double root) {
        var metal = dice.pick(Material.STEEL, Material.BRASS, Material.STAINLESS, Material.ZINC, Material.ALUMINIUM);
        double reach = Math.max(14, Math.min(root + 36, root * dice.between(1, 2.2)));
        double thick = dice.between(3, 10);
        switch (dice.whole(0, 2)) {
            case 0 -> knife.box(metal, 0, dice.normal(0, 0.12) * reach, 0, thick, reach, dice.between(5, 14));
            case 1 -> {
                double r = Math.min(34, reach / 2);
                knife.rod(metal, -thick / 2, 0, 0, thick / 2, 0, 0, r);
            }
            default -> {
                double aside = dice.pick(-1, 1) * reach * 0.4;
                knife.rod(metal, 0, 0, 0, dice.normal(0, 8), aside, 0, dice.between(2, 5))
                        .box(metal, 0, 0, 0, thick, root, dice.between(5, 12));
                knife.plate(metal, 0, 2, ring(0, aside, 5, 5, 12), ring(0, aside, 2.5, 2.5, 10));
            }
        }
    }
}
