package org.smartcustoms.engines.imaging.simulate.luggage;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// The telescopic handle in a suitcase's back: rails of two or three stages with locks and springs,
/// the grip with its button, and the foot that holds them.
final class TrolleyHandle {
    private final Dice dice;
    private final Fastenings fastenings;

    TrolleyHandle(Dice dice) {
        this.dice = dice;
        this.fastenings = new Fastenings(dice);
    }

    void mount(Assembly bag, double l, double w, double d) {
        if (dice.chance(0.12)) {
            return;
        }
        double reach = l * dice.between(0.66, 0.92);
        double middle = w * dice.between(-0.08, 0.08);
        double apart = dice.chance(0.06) ? 0 : w * dice.between(0.12, 0.36);
        double wide = dice.chance(0.3) ? dice.between(8, 14) : dice.between(14, 36);
        double z = -d / 2 + 10;
        var metal = dice.pick(Material.ALUMINIUM, Material.ALUMINIUM, Material.STEEL);
        double skew = dice.normal(0, 0.012) * reach;
        for (int side = -1; side <= (apart == 0 ? -1 : 1); side += 2) {
            rail(bag, metal, dice.normal(0, 6), middle + side * apart, z, reach, wide);
        }
        grip(bag, reach / 2 + dice.between(12, 26), middle + skew, z, 2 * apart + wide);
        double foot = -reach / 2 - 4;
        bag.box(Material.ABS, foot, middle, z, 22, 2 * apart + wide * 2, 24);
        if (dice.chance(0.4)) {
            bag.box(metal, foot, middle, z - 4, 16, 2 * apart + wide, 1.4);
        }
        for (int i = 0; i < 6; i++) {
            double at = middle + dice.pick(-1, 1) * apart + dice.normal(0, wide * 0.6);
            fastenings.screw(bag, dice.pick(foot, reach / 2 + 16), at, z, dice.pick(0.0, Math.PI));
        }
        if (dice.chance(0.35)) {
            double bar = dice.between(-0.3, 0.45) * reach;
            bag.rod(metal, bar, middle - apart, z, bar, middle + apart, z, dice.between(3, 6));
        }
    }

    private void rail(Assembly bag, Material metal, double x, double y, double z, double reach, double wide) {
        double wall = metal == Material.STEEL ? dice.between(0.4, 0.9) : dice.between(0.7, 1.6);
        boolean round = dice.chance(0.25);
        int stages = dice.whole(2, 3);
        for (int stage = 0; stage < stages; stage++) {
            double size = wide * (1 - 0.22 * stage);
            double from = x - reach / 2 + stage * reach * 0.05;
            double to = x + reach / 2 + stage * 6;
            if (round) {
                double r = Math.max(4, Math.min(size, 20) / 2);
                bag.tube(metal, from, y, to, y, z, r, r - wall);
            } else {
                bag.shell(metal, (from + to) / 2, y, z, to - from, size, 13 - 2.5 * stage, wall);
            }
        }
        bag.box(Material.ABS, x + reach / 2, y, z, 40, wide * 1.4, 20)
                .box(Material.NYLON, x - reach * 0.44, y, z, 34, wide * 0.8, 11);
        lock(bag, x - reach * dice.between(0.38, 0.46), y, z, wide);
        if (dice.chance(0.5)) {
            bag.rod(Material.STEEL, x - reach * 0.4, y, z, x + reach * 0.5, y, z, dice.between(0.8, 1.6));
        }
    }

    /// A spring bolt that catches in the rail's holes.
    private void lock(Assembly bag, double x, double y, double z, double wide) {
        bag.rod(Material.STEEL, x, y - wide * 0.6, z, x, y + wide * 0.6, z, dice.between(2, 3.6));
        fastenings.spring(bag, x + 8, y, z, 0);
        if (dice.chance(0.5)) {
            bag.box(Material.STEEL, x + 18, y, z, 14, wide * 0.5, 1.4);
        }
    }

    private void grip(Assembly bag, double x, double y, double z, double span) {
        double deep = dice.between(20, 34);
        bag.plate(
                Material.ABS,
                z,
                22,
                moved(rounded(deep, span + 16, 12), x, y),
                moved(rounded(deep - 5, span + 8, 10), x, y));
        if (dice.chance(0.7)) {
            double from = y - span * 0.4;
            bag.rod(Material.STEEL, x, from, z, x, y + span * 0.4, z, dice.between(1, 2.4));
            bag.plate(Material.ABS, z - 8, 8, moved(rounded(13, 40, 5), x, y), ring(x, y, 3, 3, 8));
            fastenings.spring(bag, x - 3, y + dice.normal(0, 10), z, dice.pick(0.0, Math.PI / 2));
        }
    }
}
