package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telecommunication equipment: telephones one by one and stacked, SIM boxes with their aerials,
/// power banks, wireless equipment.
public final class Telecom {
    private final Dice dice;

    public Telecom(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 10)) {
            case 0, 1 -> phone();
            case 2, 3 -> phones();
            case 4, 5 -> simBox();
            case 6 -> powerBanks();
            case 7, 8 -> new Wireless(dice).any();
            default -> powerBank();
        };
    }

    /// One kind in rows and layers, as they are traded.
    private Thing powerBanks() {
        var lot = new Assembly("power banks");
        var bank = powerBank();
        double[] extent = bank.extent(Pose.ORIGIN);
        int columns = dice.whole(1, 3);
        int rows = dice.whole(1, 4);
        for (int i = 0; i < columns * rows; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * (extent[1] - extent[0] + dice.between(2, 8));
            double y = (i / columns - (rows - 1) / 2.0) * (extent[3] - extent[2] + dice.between(2, 8));
            lot.with(bank, Pose.at(x, y, dice.normal(0, 3)));
        }
        return lot.of(Contraband.TELECOM);
    }

    private Thing phone() {
        var phone = new Assembly("phone");
        phoneInto(phone, Pose.ORIGIN, dice.between(105, 168), dice.between(48, 80));
        return phone.of(Contraband.TELECOM);
    }

    private Thing phones() {
        var stack = new Assembly("phones");
        double l = dice.between(105, 165);
        double w = dice.between(48, 78);
        int columns = dice.whole(1, 4);
        int rows = dice.whole(1, 3);
        int layers = dice.whole(1, 3);
        boolean edge = dice.chance(0.4);
        for (int i = 0; i < columns * rows * layers; i++) {
            double c = i % columns - (columns - 1) / 2.0;
            double r = (i / columns) % rows - (rows - 1) / 2.0;
            double z = i / columns / rows - (layers - 1) / 2.0;
            var pose = edge
                    ? Pose.turned(0, 0, Math.PI / 2).moved(c * (l + 5), r * 14, z * (w + 4))
                    : Pose.at(c * (l + 5), r * (w + 5), z * 14);
            phoneInto(stack, pose, l, w);
        }
        return stack.of(Contraband.TELECOM);
    }

    private void phoneInto(Assembly into, Pose pose, double l, double w) {
        var phone = new Assembly("phone");
        double t = dice.between(7, 11);
        phone.plate(
                dice.pick(Material.ALUMINIUM, Material.ABS),
                0,
                t,
                Outlines.rounded(l, w, 9),
                Outlines.rounded(l - 4, w - 4, 7));
        phone.box(Material.GLASS, 0, 0, t / 2 - 0.5, l - 4, w - 4, 1)
                .box(Material.ABS, 0, 0, -t / 2 + 0.5, l - 4, w - 4, 1);
        double battery = l * dice.between(0.42, 0.6);
        phone.box(Material.LITHIUM_CELL, -l * 0.08, w * 0.08, 0, battery, w * 0.62, t * 0.5);
        phone.box(Material.CIRCUIT_BOARD, l * 0.33, 0, 0, l * 0.25, w * 0.85, 1.2)
                .box(Material.CIRCUIT_BOARD, -l * 0.1, -w * 0.36, 0, l * 0.7, w * 0.16, 1.2);
        for (int i = 0; i < 5; i++) {
            phone.box(
                    Material.STEEL,
                    l * dice.between(0.24, 0.42),
                    w * dice.between(-0.35, 0.35),
                    1,
                    dice.between(6, 18),
                    dice.between(5, 15),
                    0.5);
        }
        phone.disc(Material.COPPER, l * 0.4, w * 0.28, 0, 4, 3).box(Material.STEEL, -l * 0.47, 0, 0, 7, 9, 3);
        into.with(phone.harmless(), pose);
    }

    private Thing simBox() {
        var box = new Assembly("SIM box");
        int ports = dice.pick(4, 8, 8, 16, 32);
        double pitch = dice.between(13, 18);
        int perSide = Math.min(ports, 16);
        boolean aerials = dice.chance(0.5);
        double l = Math.max(120, perSide * pitch + 20);
        double w = dice.between(110, 210);
        double h = dice.between(30, 48);
        box.shell(dice.pick(Material.ALUMINIUM, Material.STEEL), 0, 0, 0, l, w, h, dice.between(0.8, 1.5));
        box.box(Material.CIRCUIT_BOARD, 0, 0, -h * 0.2, l * 0.94, w * 0.9, 1.6);
        for (int i = 0; i < perSide; i++) {
            double x = (i - (perSide - 1) / 2.0) * pitch;
            box.box(Material.STEEL, x, -w * 0.22, -h * 0.1, pitch * 0.75, 28, 2)
                    .box(Material.CIRCUIT_BOARD, x, w * 0.05, 0, pitch * 0.7, 30, 3);
            box.rod(Material.BRASS, x, -w / 2 - 10, 0, x, -w / 2 + 4, 0, 3.2);
            if (aerials && dice.chance(0.85)) {
                box.rod(Material.RUBBER, x, -w / 2 - 10, 0, x, -w / 2 - 60, 0, 4.5)
                        .rod(Material.COPPER, x, -w / 2 - 10, 0, x, -w / 2 - 55, 0, 0.9);
            }
        }
        for (int i = 0; i < 14; i++) {
            box.disc(
                    Material.ALUMINIUM,
                    dice.between(-0.42, 0.42) * l,
                    w * dice.between(0.15, 0.42),
                    0,
                    dice.between(3, 6),
                    12);
        }
        return box.of(Contraband.TELECOM);
    }

    private Thing powerBank() {
        var bank = new Assembly("power bank");
        double l = dice.between(90, 165);
        double w = dice.between(38, 80);
        double t = dice.between(14, 28);
        bank.shell(dice.pick(Material.ABS, Material.ALUMINIUM), 0, 0, 0, l, w, t, 1.5);
        bank.box(Material.CIRCUIT_BOARD, l * 0.43, 0, 0, 14, w * 0.85, 1.6)
                .box(Material.STEEL, l * 0.45, w * 0.2, 2, 14, 13, 6)
                .box(Material.COPPER, l * 0.42, -w * 0.2, 2, 8, 8, 5);
        if (dice.chance(0.5)) {
            int cells = Math.max(1, (int) (w / 19.5));
            for (int i = 0; i < cells; i++) {
                double y = (i - (cells - 1) / 2.0) * 19;
                double reach = Math.min(65, l * 0.78) / 2;
                bank.tube(
                        Material.STEEL,
                        -l * 0.05 - reach,
                        y,
                        -l * 0.05 + reach,
                        y,
                        0,
                        Math.min(9, t / 2.2),
                        Math.min(8.7, t / 2.2 - 0.3));
                bank.rod(
                        Material.LITHIUM_CELL,
                        -l * 0.05 - reach,
                        y,
                        0,
                        -l * 0.05 + reach,
                        y,
                        0,
                        Math.min(8.6, t / 2.2 - 0.4));
            }
        } else {
            bank.box(Material.LITHIUM_CELL, -l * 0.06, 0, 0, l * 0.8, w * 0.86, t * 0.6);
        }
        return bank.of(Contraband.TELECOM);
    }
}
