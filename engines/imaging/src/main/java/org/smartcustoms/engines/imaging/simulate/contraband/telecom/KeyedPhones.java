package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Mobile telephones with keys: in one piece, folded or slid open.
final class KeyedPhones {
    private final Dice dice;
    private final PhonePieces pieces;

    KeyedPhones(Dice dice) {
        this.dice = dice;
        this.pieces = new PhonePieces(dice);
    }

    /// Two halves on a hinge or a rail, or one body; keys, a small screen, a battery that comes out.
    Thing any() {
        double length = dice.between(82, 135);
        double width = dice.between(38, 60);
        double thick = dice.between(9, 18);
        return switch (dice.whole(0, 2)) {
            case 0 -> {
                var phone = new Assembly("phone with keys");
                pieces.body(phone, length, width, thick, true);
                pieces.keys(phone, length, width, thick);
                yield phone.harmless();
            }
            case 1 -> {
                var phone = new Assembly("flip phone");
                var lower = new Assembly("lower half");
                pieces.body(lower, length * 0.8, width, thick * 0.7, true);
                pieces.keys(lower, length, width, thick * 0.7);
                var upper = new Assembly("upper half");
                pieces.body(upper, length * 0.8, width, thick * 0.5, false);
                boolean open = dice.chance(0.5);
                double shift = open ? length * 0.83 : 0;
                phone.with(lower.harmless(), Pose.ORIGIN)
                        .with(upper.harmless(), Pose.at(shift, 0, thick * 0.65))
                        .rod(Material.STEEL, length * 0.41, -width * 0.4, 4, length * 0.41, width * 0.4, 4, 2);
                yield phone.harmless();
            }
            default -> {
                var phone = new Assembly("slider phone");
                var lower = new Assembly("lower half");
                pieces.body(lower, length, width, thick * 0.6, true);
                pieces.keys(lower, length, width, thick * 0.6);
                var upper = new Assembly("upper half");
                pieces.body(upper, length, width, thick * 0.5, false);
                phone.with(lower.harmless(), Pose.ORIGIN)
                        .with(upper.harmless(), Pose.at(length * dice.between(0, 0.45), 0, thick * 0.6));
                yield phone.harmless();
            }
        };
    }
}
