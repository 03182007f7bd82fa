package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telephones of any build: with keys, folded, slid open, for satellites, cordless on their bases, as
/// wide as a tablet; one, or many of one kind in rows, layers and cartons.
public final class Handsets {
    private final Dice dice;

    public Handsets(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 8)) {
            case 0, 1 -> alone(new KeyedPhones(dice).any());
            case 2 -> new GlassPhones(dice).tablet();
            case 3 -> new OffNetworkPhones(dice).satellite();
            case 4 -> new OffNetworkPhones(dice).cordless();
            default -> new PhoneLots(dice).any();
        };
    }

    private static Thing alone(Thing phone) {
        return new Assembly(phone.name()).with(phone, Pose.ORIGIN).of(Contraband.TELECOM);
    }
}
