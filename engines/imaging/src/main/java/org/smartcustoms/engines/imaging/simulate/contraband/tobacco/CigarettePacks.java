package org.smartcustoms.engines.imaging.simulate.contraband.tobacco;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Packs of cigarettes, whose makers differ in size, filling and filter, and whose smugglers differ in
/// how they stack them.
final class CigarettePacks {
    private final Dice dice;

    CigarettePacks(Dice dice) {
        this.dice = dice;
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
    Thing cartons() {
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
    Thing heap() {
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
}
