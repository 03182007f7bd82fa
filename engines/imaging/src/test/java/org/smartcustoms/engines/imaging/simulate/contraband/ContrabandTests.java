package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.Firearms;
import org.smartcustoms.engines.imaging.simulate.luggage.Wrappings;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

class ContrabandTests {
    @Test
    void contrabandIsOfTheKindAskedForInBothWorlds() {
        for (var world : World.values()) {
            for (var kind : Contraband.values()) {
                for (long seed = 0; seed < 40; seed++) {
                    var thing = new Threats(new Dice(seed), world).of(kind);
                    assertThat(thing.kind()).as("seed %d", seed).contains(kind);
                    assertThat(longest(thing))
                            .as("%s of seed %d", thing.name(), seed)
                            .isBetween(15.0, 900.0);
                }
            }
        }
    }

    @Test
    void shapesHeldBackAreNeverAmongThoseTrainedOn() {
        var heldBack = new HashSet<String>();
        for (long seed = 0; seed < 40; seed++) {
            for (var kind : Contraband.values()) {
                heldBack.add(new HeldBackThreats(new Dice(seed)).of(kind).name());
            }
        }
        assertThat(heldBack).hasSize(10).doesNotContainAnyElementsOf(trainedOn());
    }

    @Test
    void handgunsWithSlenderBarrelsAreAmongThoseTrainedOn() {
        assertThat(trainedOn()).contains("old pistol", "slender pistol", "long revolver", "single-shot pistol");
    }

    @Test
    void aCaseIsLargerThanTheGunInIt() {
        for (long seed = 0; seed < 20; seed++) {
            var dice = new Dice(seed);
            var gun = new Firearms(dice).any();
            double[] inner = gun.extent(Pose.ORIGIN);
            double[] outer = new Wrappings(dice).around(gun).extent(Pose.ORIGIN);
            assertThat(outer[0]).as("seed %d", seed).isLessThan(inner[0]);
            assertThat(outer[1]).as("seed %d", seed).isGreaterThan(inner[1]);
        }
    }

    private static Set<String> trainedOn() {
        var names = new HashSet<String>();
        for (long seed = 0; seed < 300; seed++) {
            for (var kind : Contraband.values()) {
                names.add(new Threats(new Dice(seed), World.TRAINING).of(kind).name());
            }
        }
        return names;
    }

    private static double longest(Thing thing) {
        double[] extent = thing.extent(Pose.ORIGIN);
        return Math.max(extent[1] - extent[0], extent[3] - extent[2]);
    }
}
