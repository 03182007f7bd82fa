package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telephones beside the mobile network: through a satellite, or to a base in the house.
final class OffNetworkPhones {
    private final Dice dice;
    private final PhonePieces pieces;

    OffNetworkPhones(Dice dice) {
        this.dice = dice;
        this.pieces = new PhonePieces(dice);
    }

    /// A handset as thick as a fist with an aerial like a finger that swings along its side.
    Thing satellite() {
        var phone = new Assembly("satellite phone");
        double length = dice.between(125, 170);
        double width = dice.between(50, 65);
        double thick = dice.between(24, 38);
        pieces.body(phone, length, width, thick, true);
        pieces.keys(phone, length, width, thick);
        double reach = dice.between(95, 150);
        double angle = dice.chance(0.6) ? Math.PI : dice.between(0.5, 2.6);
        double x = length / 2 - 8;
        double y = width / 2 + 8;
        double dx = reach * Math.cos(angle);
        double dy = reach * Math.abs(Math.sin(angle));
        double r = dice.between(7.5, 11);
        phone.rod(Material.ABS, x, y, 0, x + dx, y + dy, 0, r)
                .packed(-1)
                .rod(Material.ABS, x, y, 0, x + 0.97 * dx, y + 0.97 * dy, 0, r - 1.6)
                .packed(1);
        for (int i = 0; i < 9; i++) {
            double along = 0.15 + 0.09 * i;
            phone.disc(Material.COPPER, x + along * dx, y + along * dy, 0, r * 0.55, 0.6);
        }
        phone.rod(Material.CERAMIC, x + 0.2 * dx, y + 0.2 * dy, 0, x + 0.9 * dx, y + 0.9 * dy, 0, r * 0.5);
        return phone.of(Contraband.TELECOM);
    }

    /// Cordless handsets in or beside their bases.
    Thing cordless() {
        var set = new Assembly("cordless phones");
        int n = dice.whole(1, 3);
        for (int i = 0; i < n; i++) {
            double length = dice.between(135, 175);
            double width = dice.between(42, 54);
            double thick = dice.between(20, 28);
            double y = i * dice.between(80, 115);
            var phone = new Assembly("handset");
            pieces.body(phone, length, width, thick, false);
            pieces.keys(phone, length, width, thick);
            for (int cell = -1; cell <= 1; cell += 2) {
                phone.rod(Material.ZINC, -length * 0.3, cell * 7, -5, -length * 0.3 + 44, cell * 7, -5, 5);
            }
            set.with(phone.harmless(), Pose.turned(dice.normal(0, 0.1), 0, 0).moved(dice.between(20, 60), y, 12));
            double base = dice.between(75, 110);
            var foot = new Assembly("base");
            foot.plate(Material.ABS, 0, 34, rounded(base, base * 0.85, 12), rounded(base - 5, base * 0.85 - 5, 10));
            foot.box(Material.CIRCUIT_BOARD, 0, 0, 0, base * 0.8, base * 0.65, 1.6)
                    .box(Material.COPPER, base * 0.2, -10, 0, 18, 16, 14)
                    .box(Material.STEEL, -base * 0.35, 10, 0, 14, 14, 10);
            set.with(foot.harmless(), Pose.at(-length * 0.4, y, -14));
        }
        return set.of(Contraband.TELECOM);
    }
}
