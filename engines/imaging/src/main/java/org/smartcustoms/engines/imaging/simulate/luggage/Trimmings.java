package org.smartcustoms.engines.imaging.simulate.luggage;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// What clothes and bags have of metal and hard plastic: zips, buttons, rivets, wires, clips,
/// necklaces.
public final class Trimmings {
    private final Dice dice;
    private final Fastenings fastenings;

    public Trimmings(Dice dice) {
        this.dice = dice;
        this.fastenings = new Fastenings(dice);
    }

    public Thing any() {
        return switch (dice.whole(0, 6)) {
            case 0, 1 -> zip();
            case 2 -> brassiere();
            case 3 -> jeans();
            case 4 -> buttons();
            case 5 -> necklace();
            default -> clipHanger();
        };
    }

    /// Two rows of teeth, some way open, on their tapes.
    private Thing zip() {
        var zip = new Assembly("zip");
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.NYLON);
        int n = dice.whole(5, 16);
        double open = dice.between(0, 1);
        var left = new double[2 * n];
        var right = new double[2 * n];
        double bend = dice.normal(0, 0.1);
        double heading = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < n; i++) {
            double gap = 1.3 + Math.max(0, (double) i / n - open) * dice.between(20, 60);
            left[2 * i] = x - gap * Math.sin(heading);
            left[2 * i + 1] = y + gap * Math.cos(heading);
            right[2 * i] = x + gap * Math.sin(heading);
            right[2 * i + 1] = y - gap * Math.cos(heading);
            heading += bend + dice.normal(0, 0.08);
            x += 26 * Math.cos(heading);
            y += 26 * Math.sin(heading);
        }
        double r = metal == Material.NYLON ? 1.6 : dice.between(0.5, 0.9);
        zip.wire(metal, 0, r, left).wire(metal, 0, r, right);
        fastenings.pull(zip, left[0], left[1], 0, dice.angle());
        return zip.harmless();
    }

    /// Two bows of wire, hooks and sliders.
    private Thing brassiere() {
        var wires = new Assembly("brassiere");
        double r = dice.between(52, 75);
        double gauge = dice.between(0.6, 1.2);
        for (int side = -1; side <= 1; side += 2) {
            var bow = new double[20];
            for (int i = 0; i < 10; i++) {
                double a = Math.PI * (0.02 + 0.96 * i / 9);
                bow[2 * i] = side * (r + 9) + r * Math.cos(a);
                bow[2 * i + 1] = r * dice.between(0.98, 1.02) * Math.sin(a);
            }
            wires.wire(Material.STEEL, side * 6, gauge, bow);
            double x = side * (r + dice.between(0, 40));
            wires.plate(Material.ZINC, 0, 1.2, moved(rounded(14, 11, 2), x, -70), moved(rounded(11, 8, 1), x, -70))
                    .plate(Material.STEEL, 0, 1.2, ring(x + 10, -30, 6, 6, 12), ring(x + 10, -30, 4.8, 4.8, 12));
        }
        for (int i = 0; i < 3; i++) {
            wires.rod(Material.STEEL, -150, -20 + i * 9, 0, -143, -20 + i * 9, 0, 0.8);
        }
        return wires.harmless();
    }

    /// Fly, rivets and button of a pair of jeans.
    private Thing jeans() {
        var jeans = new Assembly("jeans");
        jeans.rod(Material.BRASS, 0, 12, 0, dice.normal(0, 10), dice.between(90, 150), 0, 1.4);
        fastenings.pull(jeans, 0, 16, 0, Math.PI / 2);
        jeans.disc(Material.BRASS, 0, 0, 0, 8.5, 1.6).disc(Material.STEEL, 0, 0, 0, 3, 7);
        for (int i = 0; i < 6; i++) {
            double x = dice.pick(-1, 1) * dice.between(60, 190);
            jeans.disc(Material.COPPER, x, dice.between(10, 80), dice.normal(0, 5), 4.2, 2.4);
        }
        return jeans.harmless();
    }

    private Thing buttons() {
        var row = new Assembly("buttons");
        var stuff = dice.pick(Material.ABS, Material.ABS, Material.BRASS, Material.ZINC);
        double r = dice.between(5, 12);
        double gap = dice.between(26, 90);
        int n = dice.whole(3, 9);
        for (int i = 0; i < n; i++) {
            double x = (i - n / 2.0) * gap;
            double y = dice.normal(0, 4);
            row.plate(stuff, 0, 2.6, ring(x, y, r, r, 14), ring(x - 2, y, 1, 1, 6), ring(x + 2, y, 1, 1, 6));
        }
        return row.harmless();
    }

    private Thing necklace() {
        var string = new Assembly("necklace");
        var stuff = dice.pick(Material.GLASS, Material.CERAMIC, Material.ABS, Material.WOOD, Material.STEEL);
        fastenings.chain(string, stuff, 0, 0, dice.between(1.6, 5.5));
        return string.harmless();
    }

    /// A bar with two sprung clips and a hook.
    private Thing clipHanger() {
        var hanger = new Assembly("clip hanger");
        double half = dice.between(120, 190);
        hanger.rod(Material.STEEL, -half, 0, 0, half, 0, 0, dice.between(1.4, 3));
        hanger.wire(Material.STEEL, 0, 1.6, 0, 0, 0, -32, 17, -46, 24, -62, 10, -78, -12, -70);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * half * dice.between(0.5, 0.95);
            hanger.box(Material.ABS, x, 14, 0, 26, 42, 14).box(Material.STEEL, x, 12, 0, 9, 30, 1.2);
            fastenings.spring(hanger, x - 8, 4, 0, 0);
        }
        return hanger.harmless();
    }
}
