package org.smartcustoms.engines.imaging.simulate.contraband.tobacco;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Cigarettes: loose, in packs side by side, in cartons of ten and in stacks of cartons. Rows of thin
/// rods of little density, one end paler where the filters are, between walls of card and foil.
public final class Tobacco {
    private static final double PACK_WIDTH = 56;
    private static final double PACK_DEPTH = 23;
    private final Dice dice;

    public Tobacco(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0 -> loose();
            case 1, 2 -> packs();
            default -> cartons();
        };
    }

    /// One pack to eight, in a row or on top of each other.
    private Thing packs() {
        var packs = new Assembly("cigarette packs");
        double l = dice.between(78, 100);
        int columns = dice.whole(1, 4);
        int layers = dice.pick(1, 1, 2);
        boolean onEdge = dice.chance(0.3);
        for (int i = 0; i < columns * layers; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * (onEdge ? PACK_DEPTH : PACK_WIDTH);
            double z = (i / columns - (layers - 1) / 2.0) * (onEdge ? PACK_WIDTH : PACK_DEPTH);
            var pack = new Assembly("pack");
            packInto(pack, 0, 0, 0, l, 3);
            packs.with(
                    pack.harmless(), Pose.turned(0, onEdge ? Math.PI / 2 : 0, 0).moved(x, dice.normal(0, 2), z));
        }
        return packs.of(Contraband.CIGARETTES);
    }

    /// Cartons of five packs by two, side by side and on top of each other.
    private Thing cartons() {
        var stack = new Assembly("cigarette cartons");
        double l = dice.between(82, 102);
        int packs = dice.chance(0.85) ? 5 : dice.whole(4, 8);
        int rows = dice.pick(1, 1, 1, 2, 2, 3);
        int layers = dice.pick(1, 1, 2, 2, 3);
        double along = packs * PACK_WIDTH + 2;
        double deep = 2 * PACK_DEPTH + 2;
        int detail = rows * layers > 1 || dice.chance(0.5) ? 1 : 2;
        for (int i = 0; i < rows * layers; i++) {
            double y = (i % rows - (rows - 1) / 2.0) * (l + 7);
            double z = (i / rows - (layers - 1) / 2.0) * (deep + 1);
            double x = dice.normal(0, 2);
            stack.shell(Material.PAPER, x, y, z, along, l + 5, deep, dice.between(0.4, 0.8));
            for (int pack = 0; pack < 2 * packs; pack++) {
                double at = x + (pack / 2 - (packs - 1) / 2.0) * PACK_WIDTH;
                packInto(stack, at, y, z + (pack % 2 - 0.5) * PACK_DEPTH, l, detail);
            }
        }
        return stack.of(Contraband.CIGARETTES);
    }

    /// Twenty sticks in a box with foil. In large stacks the rows that lie behind each other are
    /// drawn as fewer, denser ones.
    ///
    /// @param rows how many rows of sticks are drawn, 1 to 3
    private static void packInto(Assembly into, double x, double y, double z, double length, int rows) {
        into.shell(Material.PAPER, x, y, z, PACK_WIDTH - 1, length + 3, PACK_DEPTH - 0.5, 0.4);
        into.box(Material.ALUMINIUM, x, y, z, PACK_WIDTH - 2.4, length + 1.6, 0.024);
        // the inner frame doubles the card under the lid
        into.box(Material.PAPER, x, y + 0.36 * length, z, PACK_WIDTH - 3, 0.28 * length, 0.6);
        double filters = 0.18 * length;
        int drawn = 0;
        for (int row = 0; row < rows; row++) {
            drawn += sticks(row);
        }
        into.packed(20.0 / drawn);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < sticks(row); i++) {
                double sx = x + (i - (sticks(row) - 1) / 2.0) * 7.6;
                double sz = z + (row - (rows - 1) / 2.0) * 6.9;
                into.rod(Material.TOBACCO, sx, y - length / 2, sz, sx, y + filters, sz, 3.8);
            }
        }
        into.packed(0.16)
                .box(Material.PAPER, x, y + (filters + length / 2) / 2, z, 53, length / 2 - filters, 20)
                .packed(1);
    }

    private static int sticks(int row) {
        return row == 1 ? 6 : 7;
    }

    private static void stick(Assembly into, Pose pose, double length) {
        var stick = new Assembly("stick")
                .rod(Material.TOBACCO, 0, -length / 2, 0, 0, length * 0.18, 0, 3.8)
                .packed(0.2)
                .rod(Material.PAPER, 0, length * 0.18, 0, 0, length / 2, 0, 3.8);
        into.with(stick.harmless(), pose);
    }

    private Thing loose() {
        var bundle = new Assembly("loose cigarettes");
        int n = dice.whole(30, 90);
        double spread = dice.between(25, 50);
        for (int i = 0; i < n; i++) {
            var pose = Pose.turned(dice.normal(0, 0.15), 0, 0)
                    .moved(dice.between(-spread, spread), dice.normal(0, 4), dice.between(-14, 14));
            stick(bundle, pose, 84);
        }
        return bundle.of(Contraband.CIGARETTES);
    }
}
