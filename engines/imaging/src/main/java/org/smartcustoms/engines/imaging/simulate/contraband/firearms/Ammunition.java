package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Ammunition as it is kept: on clips, in belts, upright in trays, in rows and layers, as shot shells,
/// as tins of pellets.
public final class Ammunition {
    private final Dice dice;
    private final GunPieces pieces;

    public Ammunition(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    public Thing any() {
        return switch (dice.whole(0, 6)) {
            case 0 -> clip();
            case 1 -> belt();
            case 2 -> shotShells();
            case 3 -> rows();
            case 4 -> pellets();
            case 5 -> tray();
            default -> loader();
        };
    }

    /// Rounds side by side, their rims in a strip of steel.
    private Thing clip() {
        var clips = new Assembly("cartridges on clips");
        double r = dice.between(3, 6.5);
        double length = dice.between(30, 80);
        int n = dice.whole(4, 12);
        int count = dice.whole(1, 4);
        for (int i = 0; i < count; i++) {
            var clip = new Assembly("clip");
            double bow = dice.chance(0.3) ? dice.normal(0, 0.02) : 0;
            row(clip, n, r, length, bow);
            clip.box(Material.STEEL, 0, -length / 2, 0, n * r * 2.05, 4, 2.3 * r);
            clips.with(
                    clip.harmless(),
                    Pose.turned(dice.normal(0, 0.06), 0, 0)
                            .moved(dice.normal(0, 5), (i - (count - 1) / 2.0) * length * 0.8, (i % 2) * 2.2 * r));
        }
        return clips.of(Contraband.FIREARM_PART);
    }

    /// Rounds side by side along x, noses towards +y, each leaning a little more than the one before.
    private void row(Assembly into, int n, double r, double length, double bow) {
        for (int i = 0; i < n; i++) {
            double at = i - (n - 1) / 2.0;
            // a cartridge lies along z, nose towards +z: rolled by a right angle it points towards +y
            var pose = Pose.turned(-at * bow, 0, 0).compose(Pose.turned(0, 0, -Math.PI / 2));
            pieces.cartridge(into, pose.moved(at * 2.05 * r, Math.abs(at) * Math.abs(at) * bow * r, 0), r, length);
        }
    }

    /// A belt that winds its way, every round in a link or a loop.
    private Thing belt() {
        var belt = new Assembly("cartridge belt");
        double r = dice.between(3.5, 7);
        double length = dice.between(40, 85);
        int n = dice.whole(9, 30);
        var link = dice.pick(Material.STEEL, Material.STEEL, Material.NYLON, Material.LEATHER);
        double heading = dice.angle();
        double turn = dice.normal(0, 0.05);
        double x = 0;
        double y = 0;
        for (int i = 0; i < n; i++) {
            var at = Pose.turned(heading, 0, 0);
            pieces.cartridge(belt, at.compose(Pose.turned(0, 0, -Math.PI / 2)).moved(x, y, 0), r, length);
            var loop = new Assembly("link")
                    .box(link, 0, -length * 0.12, 0, 2.5 * r, length * dice.between(0.15, 0.3), 2.6 * r);
            loop.packed(-1)
                    .box(link, 0, -length * 0.12, 0, 2 * r, length * 0.15, 2 * r)
                    .packed(1);
            belt.with(loop.harmless(), at.moved(x, y, 0));
            turn = Math.clamp(turn + dice.normal(0, 0.025), -0.11, 0.11);
            heading += turn;
            x += 2.5 * r * Math.cos(heading);
            y += 2.5 * r * Math.sin(heading);
        }
        return belt.of(Contraband.FIREARM_PART);
    }

    /// Shells of plastic full of shot with heads of brass, in rows that lie head to nose, boxed or
    /// loose.
    private Thing shotShells() {
        var lot = new Assembly("shot shells");
        double r = dice.between(7, 10.5);
        double length = dice.between(55, 76);
        int columns = dice.whole(2, 5);
        int rows = dice.whole(1, 5);
        boolean upright = dice.chance(0.4);
        double gap = dice.between(2, 2.15) * r;
        double shot = dice.between(0.5, 0.65);
        for (int i = 0; i < columns * rows; i++) {
            var shell = new Assembly("shell");
            shell.rod(Material.BRASS, -length / 2, 0, 0, -length / 2 + dice.between(8, 16), 0, 0, r)
                    .packed(-1)
                    .rod(Material.BRASS, -length / 2 + 3, 0, 0, -length / 2 + 8, 0, 0, r - 1)
                    .packed(1);
            shell.tube(Material.POLYETHYLENE, -length / 2, 0, length / 2, 0, 0, r - 0.3, r - 1.2);
            shell.packed(shot)
                    .rod(Material.LEAD, length * 0.05, 0, 0, length * 0.42, 0, 0, r - 1.2)
                    .packed(1);
            double c = (i % columns - (columns - 1) / 2.0) * gap;
            double d = (i / columns - (rows - 1) / 2.0) * gap;
            boolean reversed = i % 2 == 1;
            lot.with(
                    shell.harmless(),
                    upright
                            ? Pose.turned(0, reversed ? Math.PI / 2 : -Math.PI / 2, 0)
                                    .moved(c, d, 0)
                            : Pose.turned(dice.normal(0, 0.04) + (reversed ? Math.PI : 0), 0, 0)
                                    .moved(0, c, d));
        }
        if (dice.chance(0.6)) {
            double a = upright ? columns * gap : length;
            double b = (upright ? rows : columns) * gap;
            lot.shell(Material.PAPER, 0, 0, 0, a + 3, b + 3, upright ? length : rows * gap, 0.6);
        }
        return lot.of(Contraband.FIREARM_PART);
    }

    /// Rounds laid out flat, in one layer or two, nose beside nose or head to nose.
    private Thing rows() {
        var lot = new Assembly("rows of cartridges");
        double r = dice.between(2.8, 6.5);
        double length = r * dice.between(4.5, 12);
        int rows = dice.whole(1, 4);
        int n = dice.whole(5, 14);
        boolean reversed = dice.chance(0.4);
        for (int i = 0; i < rows; i++) {
            var row = new Assembly("row");
            row(row, n - (dice.chance(0.3) ? dice.whole(0, 3) : 0), r, length, 0);
            lot.with(
                    row.harmless(),
                    Pose.turned((reversed && i % 2 == 1 ? Math.PI : 0) + dice.normal(0, 0.03), 0, 0)
                            .moved(dice.normal(0, 2), (i - (rows - 1) / 2.0) * length * 1.06, dice.normal(0, 2)));
        }
        if (dice.chance(0.5)) {
            lot.shell(Material.PAPER, 0, 0, 0, n * 2.1 * r + 5, rows * length * 1.07 + 5, 3 * r, 0.7);
        }
        return lot.of(Contraband.FIREARM_PART);
    }

    /// Waisted pellets or balls of lead, some hundred of them in a tin: drawn as a layer of grains on a
    /// bed.
    private Thing pellets() {
        var tin = new Assembly("tin of pellets");
        double r = dice.between(22, 40);
        double high = dice.between(12, 26);
        tin.disc(Material.STEEL, 0, 0, 0, r, high).packed(-1);
        tin.disc(Material.STEEL, 0, 0, 0, r - 0.4, high - 0.8).packed(1);
        double grain = dice.between(1.7, 2.8);
        int n = dice.whole(70, 190);
        for (int i = 0; i < n; i++) {
            double angle = dice.angle();
            double from = (r - grain - 1) * Math.sqrt(dice.between(0, 1));
            tin.ball(
                    Material.LEAD,
                    from * Math.cos(angle),
                    from * Math.sin(angle),
                    dice.normal(0, 2),
                    grain,
                    grain,
                    grain * 1.2);
        }
        return tin.of(Contraband.FIREARM_PART);
    }

    /// Rounds that stand in the holes of a tray, some of them missing.
    private Thing tray() {
        var tray = new Assembly("tray of cartridges");
        double r = dice.between(3, 6.2);
        double length = r * dice.between(4, 9);
        int columns = dice.whole(4, 10);
        int rows = dice.whole(2, 5);
        double gap = r * dice.between(2.2, 3.2);
        tray.packed(0.4)
                .box(dice.pick(Material.ABS, Material.POLYETHYLENE), 0, 0, 0, columns * gap, rows * gap, length * 0.6)
                .packed(1);
        double missing = dice.chance(0.5) ? 0 : dice.between(0.05, 0.4);
        for (int i = 0; i < columns * rows; i++) {
            if (i == 0 || !dice.chance(missing)) {
                double x = (i % columns - (columns - 1) / 2.0) * gap;
                double y = (i / columns - (rows - 1) / 2.0) * gap;
                pieces.cartridge(tray, Pose.at(x, y, 0), r, length);
            }
        }
        return tray.of(Contraband.FIREARM_PART);
    }

    /// Five to eight rounds in a ring, held by their heads.
    private Thing loader() {
        var loader = new Assembly("speed loader");
        int n = dice.whole(5, 8);
        double r = dice.between(3.2, 5.6);
        double length = dice.between(28, 44);
        double ring = 1.12 * r / Math.sin(Math.PI / n);
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            pieces.cartridge(loader, Pose.at(ring * Math.cos(angle), ring * Math.sin(angle), 0), r, length);
        }
        loader.disc(dice.pick(Material.ABS, Material.ALUMINIUM), 0, 0, -length / 2, ring + r, 12)
                .disc(Material.STEEL, 0, 0, -length / 2, ring * 0.4, 22);
        return loader.of(Contraband.FIREARM_PART);
    }
}
