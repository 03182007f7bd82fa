package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Clubs, maces, picks and war hammers: what they share is weight at the far end of a haft.
final class Clubs {
    private final Dice dice;

    Clubs(Dice dice) {
        this.dice = dice;
    }

    /// A hammer, mace, pick or club: a haft and a head with spikes, flanges, a beak or none.
    Thing any() {
        var club = new Assembly("war club");
        double length = dice.between(200, 520);
        double r = dice.between(8, 15);
        haft(club, length, r);
        double head = dice.between(14, 34);
        int spikes = dice.whole(0, 9);
        double reach = dice.between(10, 32);
        switch (dice.whole(0, 3)) {
            case 0 -> club.ball(Material.STEEL, 0, 0, 0, head, head, head);
            case 1 -> beaked(club, head);
            case 2 -> flanged(club, head, r);
            default -> {
                studded(club, length, r);
                spikes = 0;
            }
        }
        spikes(club, spikes, head, reach);
        return club.of(Contraband.OTHER_WEAPON);
    }

    private void haft(Assembly club, double length, double r) {
        var haft = dice.pick(Material.WOOD, Material.WOOD, Material.STEEL, Material.ALUMINIUM, Material.NYLON);
        if (haft == Material.STEEL || haft == Material.ALUMINIUM) {
            club.tube(haft, -length, 0, 0, 0, 0, r, r - 2);
            club.rod(dice.pick(Material.RUBBER, Material.LEATHER), -length, 0, 0, -length * 0.7, 0, 0, r + 3);
        } else {
            club.plate(
                    haft, 0, 2 * r, Contour.free(dice, -length, 0, 2 * r, 0.1).ring());
        }
    }

    private void beaked(Assembly club, double head) {
        double high = dice.between(45, 110);
        club.plate(Material.STEEL, 0, dice.between(16, 34), moved(rounded(1.3 * head, high, 5), 0, dice.normal(0, 8)));
        double[] beak = {-8, 0, 8, 0, dice.normal(0, 8), -high / 2 - dice.between(20, 75)};
        club.plate(Material.STEEL, 0, dice.between(6, 14), beak);
    }

    private void flanged(Assembly club, double head, double r) {
        for (int side = -1; side <= 1; side += 2) {
            double[] flange = Contour.free(dice, -head * 1.5, head, head, 0.25).ring();
            club.plate(Material.STEEL, 0, dice.between(3, 7), moved(flange, 0, side * head * 0.7));
        }
        club.rod(Material.STEEL, -head * 1.6, 0, 0, head, 0, 0, r + 3);
    }

    private void studded(Assembly club, double length, double r) {
        double from = -length * dice.between(0.2, 0.4);
        club.rod(dice.pick(Material.WOOD, Material.STEEL), from, 0, 0, 4, 0, 0, r * 1.5);
        for (int i = 0; i < 12; i++) {
            double x = from * dice.between(0, 1);
            double angle = dice.angle();
            double out = r * 1.5 + dice.between(8, 24);
            club.rod(Material.STEEL, x, 0, 0, x, out * Math.cos(angle), out * Math.sin(angle), 1.6);
        }
    }

    private static void spikes(Assembly club, int spikes, double head, double reach) {
        for (int i = 0; i < spikes; i++) {
            double angle = 2 * Math.PI * i / spikes;
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            double out = head * 0.8 + reach;
            double[] spike = {x * out, y * out, -5 * y, 5 * x, 5 * y, -5 * x};
            club.plate(Material.STEEL, 0, 5, spike);
        }
    }
}
