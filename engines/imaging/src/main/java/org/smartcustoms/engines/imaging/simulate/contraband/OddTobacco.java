package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Tobacco in other packings than packs side by side in cartons: soft packs, other numbers and
/// arrangements, sticks in tins and bundles, cigarillos, sticks to be heated, pouches.
final class OddTobacco {
    private final Dice dice;

    OddTobacco(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0, 1, 2 -> carton();
            case 3, 4 -> heap();
            case 5 -> bundle();
            case 6 -> tin();
            case 7 -> cigarillos();
            case 8 -> heated();
            default -> pouches();
        };
    }

    /// How a maker fills a pack: its size, its sticks, soft or hard.
    private record Make(
            double length, double width, double depth, int rows, double packing, boolean soft, double filter) {}

    private Make make() {
        double length = dice.between(70, 102);
        return new Make(
                length,
                dice.between(52, 60),
                dice.between(20, 25),
                dice.whole(1, 3),
                dice.between(0.75, 1.25),
                dice.chance(0.4),
                length * dice.between(0.14, 0.34));
    }

    private void pack(Assembly into, Make make, double x, double y, double z, int drawn) {
        into.shell(
                Material.PAPER,
                x,
                y,
                z,
                make.width() - 1,
                make.length() + 3,
                make.depth() - 0.5,
                make.soft() ? 0.15 : 0.4);
        into.box(Material.ALUMINIUM, x, y, z, make.width() - 2.4, make.length() + 1, 0.024);
        if (!make.soft()) {
            into.box(Material.PAPER, x, y + 0.36 * make.length(), z, make.width() - 3, 0.28 * make.length(), 0.6);
        }
        double r = make.soft() ? 3.7 : 3.8;
        double gap = make.width() / 7.35;
        double neck = make.length() / 2 - make.filter();
        into.packed(make.packing() * 20.0 / (7 * drawn));
        for (int row = 0; row < drawn; row++) {
            double shift = row == 1 ? gap / 2 : 0;
            for (int i = 0; i < (row == 1 ? 6 : 7); i++) {
                double sx = x + (i - 3) * gap + shift;
                double sz = z + (row - (drawn - 1) / 2.0) * 6.9;
                into.rod(Material.TOBACCO, sx, y - make.length() / 2, sz, sx, y + neck, sz, r);
            }
        }
        double filters = make.filter();
        into.packed(0.16)
                .box(Material.PAPER, x, y + neck + filters / 2, z, make.width() - 3, filters, make.depth() - 3)
                .packed(1);
    }

    /// Packs in any arrangement that a carton may have: two by five, five by two, end to end, half a
    /// carton, eight to twelve packs, wrapped in card or in film, several cartons askew.
    private Thing carton() {
        var lot = new Assembly("cartons of other arrangement");
        var make = make();
        int alongX = dice.whole(2, 6);
        int alongY = dice.pick(1, 1, 2, 2);
        int layers = alongY == 2 ? 1 : 2;
        int cartons = dice.pick(1, 1, 2, 3);
        boolean film = dice.chance(0.35);
        double loose = dice.between(0, 2.5);
        double width = alongX * (make.width() + loose);
        double length = alongY * (make.length() + 4 + loose);
        double depth = layers * make.depth();
        double askew = dice.chance(0.4) ? dice.between(0.01, 0.12) : 0;
        boolean beside = dice.chance(0.5);
        for (int carton = 0; carton < cartons; carton++) {
            var one = new Assembly("carton");
            one.shell(Material.PAPER, 0, 0, 0, width + 2, length + 2, depth + 2, film ? 0.08 : dice.between(0.4, 0.8));
            for (int i = 0; i < alongX * alongY * layers; i++) {
                pack(
                        one,
                        make,
                        (i % alongX - (alongX - 1) / 2.0) * (make.width() + loose),
                        (i / alongX % alongY - (alongY - 1) / 2.0) * (make.length() + 4 + loose),
                        (i / alongX / alongY - (layers - 1) / 2.0) * make.depth(),
                        1);
            }
            double at = carton - (cartons - 1) / 2.0;
            double turned = dice.normal(0, askew) + (dice.chance(0.3) ? Math.PI : 0);
            lot.with(
                    one.harmless(),
                    Pose.turned(turned, 0, 0)
                            .moved(
                                    dice.normal(0, 5),
                                    beside ? at * (length + 8) : dice.normal(0, 9),
                                    beside ? 0 : at * (depth + 4)));
        }
        return lot.of(Contraband.CIGARETTES);
    }

    /// Single packs in a row, a little apart, or in a heap every way round.
    private Thing heap() {
        var lot = new Assembly("loose packs");
        var make = make();
        int n = dice.whole(2, 12);
        boolean row = dice.chance(0.5);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("pack");
            pack(one, make, 0, 0, 0, Math.max(1, make.rows()));
            if (row) {
                boolean onEdge = n > 4;
                double at = (i - (n - 1) / 2.0) * ((onEdge ? make.depth() : make.width()) + dice.between(0, 4));
                lot.with(
                        one.harmless(),
                        Pose.turned(dice.normal(0, 0.05), onEdge ? Math.PI / 2 : 0, 0)
                                .moved(at, dice.normal(0, 3), 0));
            } else {
                double spread = 22 * Math.sqrt(n);
                lot.with(
                        one.harmless(),
                        Pose.turned(dice.angle(), dice.chance(0.25) ? Math.PI / 2 : 0, 0)
                                .moved(
                                        dice.between(-spread, spread),
                                        dice.between(-spread, spread),
                                        (i % 3 - 1) * make.depth()));
            }
        }
        return lot.of(Contraband.CIGARETTES);
    }

    private void stick(Assembly into, Pose pose, double length, double r, double filter, double packing) {
        var stick = new Assembly("stick")
                .packed(packing)
                .rod(Material.TOBACCO, 0, -length / 2, 0, 0, length / 2 - filter, 0, r);
        if (filter > 1) {
            stick.packed(0.2).rod(Material.PAPER, 0, length / 2 - filter, 0, 0, length / 2, 0, r);
        }
        into.with(stick.harmless(), pose);
    }

    /// Loose sticks held by rubber bands, or rolled into film, as many as a hand holds.
    private Thing bundle() {
        var bundle = new Assembly("bundle of cigarettes");
        double length = dice.between(68, 100);
        double filter = dice.chance(0.8) ? dice.between(12, 27) : 0;
        double round = dice.between(18, 42);
        double r = dice.between(3.4, 4);
        double packing = dice.between(0.8, 1.3);
        int rings = (int) (round / (2 * r));
        for (int ring = 0; ring <= rings; ring++) {
            int n = ring == 0 ? 1 : 6 * ring;
            for (int i = 0; i < n; i++) {
                double angle = 2 * Math.PI * i / n;
                double x = 2.05 * r * ring * Math.cos(angle) + dice.normal(0, 0.4);
                double z = 2.05 * r * ring * Math.sin(angle);
                stick(bundle, Pose.at(x, dice.normal(0, 1.5), z), length, r, filter, packing);
            }
        }
        for (int i = 0; i < dice.whole(1, 2); i++) {
            double y = length * dice.between(-0.3, 0.3);
            bundle.tube(Material.RUBBER, 0, y, 0, y + 3, 0, round + r + 1, round + r);
        }
        return bundle.of(Contraband.CIGARETTES);
    }

    /// Sticks side by side in a flat tin, or upright in a round one.
    private Thing tin() {
        var tin = new Assembly("tin of cigarettes");
        double length = dice.between(70, 100);
        double r = dice.between(3.2, 4);
        double wall = dice.between(0.15, 0.25);
        if (dice.chance(0.4)) {
            double round = dice.between(26, 42);
            tin.rod(Material.STEEL, 0, -length / 2 - 5, 0, 0, length / 2 + 5, 0, round)
                    .packed(-1)
                    .rod(Material.STEEL, 0, -length / 2 - 5 + wall, 0, 0, length / 2 + 5 - wall, 0, round - wall)
                    .packed(1);
            for (int i = 0; i < dice.whole(25, 50); i++) {
                double angle = dice.angle();
                double from = (round - r - 1) * Math.sqrt(dice.between(0, 1));
                stick(tin, Pose.at(from * Math.cos(angle), 0, from * Math.sin(angle)), length, r, 20, 1);
            }
        } else {
            int n = dice.whole(8, 16);
            int layers = dice.whole(1, 3);
            double width = n * 2.05 * r + 5;
            double depth = layers * 2 * r + 5;
            tin.plate(
                    Material.STEEL,
                    0,
                    depth,
                    rounded(width, length + 8, 5),
                    rounded(width - 2 * wall, length + 8 - 2 * wall, 5));
            tin.plate(Material.STEEL, depth / 2, wall, rounded(width, length + 8, 5))
                    .plate(Material.STEEL, -depth / 2, wall, rounded(width, length + 8, 5));
            for (int i = 0; i < n * layers; i++) {
                double x = (i % n - (n - 1) / 2.0) * 2.05 * r;
                double z = (i / n - (layers - 1) / 2.0) * 2 * r;
                stick(tin, Pose.at(x, dice.normal(0, 1), z), length, r, dice.chance(0.5) ? 20 : 0, 1.1);
            }
        }
        return tin.of(Contraband.CIGARETTES);
    }

    /// Thicker and denser, of leaf throughout, in boxes of five to twenty of card or wood.
    private Thing cigarillos() {
        var box = new Assembly("cigarillos");
        double length = dice.between(75, 150);
        double r = dice.between(4, 8);
        int n = dice.whole(5, 12);
        int layers = dice.whole(1, 3);
        double packing = dice.between(1.2, 1.9);
        double tip = dice.chance(0.3) ? dice.between(12, 25) : 0;
        boolean wooden = dice.chance(0.4);
        box.shell(
                wooden ? Material.WOOD : Material.PAPER,
                0,
                0,
                0,
                n * 2.1 * r + 6,
                length + 8,
                layers * 2.1 * r + 6,
                wooden ? 2.6 : 0.5);
        for (int i = 0; i < n * layers; i++) {
            double x = (i % n - (n - 1) / 2.0) * 2.1 * r;
            double z = (i / n - (layers - 1) / 2.0) * 2.1 * r;
            stick(box, Pose.at(x, 0, z), length, r * dice.between(0.93, 1), tip, packing);
        }
        return box.of(Contraband.CIGARETTES);
    }

    /// Short sticks with a plug of dense tobacco and much filter, in small packs, five to ten of them.
    private Thing heated() {
        var lot = new Assembly("heated-tobacco sticks");
        int columns = dice.whole(1, 5);
        int rows = dice.whole(1, 3);
        double length = dice.between(43, 55);
        for (int i = 0; i < columns * rows; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * 47;
            double y = (i / columns - (rows - 1) / 2.0) * (length + dice.between(14, 18));
            lot.shell(Material.PAPER, x, y, 0, 46, length + 12, 16, 0.4)
                    .box(Material.ALUMINIUM, x, y, 0, 45, length + 8, 0.03);
            lot.packed(2);
            for (int k = 0; k < 10; k++) {
                double sx = x + (k % 5 - 2) * 8.6 + (k / 5) * 2;
                double sz = (k / 5 - 0.5) * 7.2;
                lot.packed(2).rod(Material.TOBACCO, sx, y - length / 2, sz, sx, y - length * 0.22, sz, 3.5);
                lot.packed(0.25).rod(Material.PAPER, sx, y - length * 0.22, sz, sx, y + length / 2, sz, 3.5);
            }
            lot.packed(1);
        }
        return lot.of(Contraband.CIGARETTES);
    }

    /// Pouches of cut tobacco, flat or rolled, each with papers beside it.
    private Thing pouches() {
        var lot = new Assembly("pouches of tobacco");
        int n = dice.whole(1, 8);
        int columns = n > 4 ? dice.whole(2, 3) : dice.whole(1, 3);
        double width = dice.between(65, 150);
        double length = dice.between(55, 110);
        for (int i = 0; i < n; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * (width + 3) + dice.normal(0, 3);
            double y = (i / columns - n / columns / 2.0) * (length * dice.between(0.85, 1.02));
            double thick = dice.between(14, 26);
            lot.packed(0.9).ball(Material.TOBACCO, x, y, 0, width * 0.47, length * 0.46, thick / 2);
            for (int k = 0; k < 16; k++) {
                double dx = width * dice.between(-0.36, 0.36);
                double dy = length * dice.between(-0.33, 0.33);
                double r = dice.between(3, 8);
                lot.packed(dice.between(0.4, 1.2)).ball(Material.TOBACCO, x + dx, y + dy, 0, 2 * r, r, r);
            }
            lot.packed(1)
                    .plate(Material.POLYETHYLENE, 0, 0.3, Outlines.moved(rounded(width, length, 5), x, y))
                    .box(Material.ALUMINIUM, x, y, 0, width, length, 0.03)
                    .box(Material.PAPER, x, y + length * 0.3, thick / 2, Math.min(70, width * 0.8), 18, 2.4);
        }
        if (dice.chance(0.2)) {
            lot.plate(Material.STEEL, -12, 0.3, ring(0, 0, 40, 40, 24));
        }
        return lot.of(Contraband.CIGARETTES);
    }
}
