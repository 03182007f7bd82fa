package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

class BelongingsTests {
    @Test
    void belongingsAreHarmlessAndOfAHandsToASuitcasesSize() {
        for (long seed = 0; seed < 400; seed++) {
            var thing = new Belongings(new Dice(seed)).any();
            assertThat(thing.kind()).as("seed %d", seed).isEmpty();
            assertThat(longest(thing)).as("%s of seed %d", thing.name(), seed).isBetween(2.0, 800.0);
        }
    }

    @Test
    void steelThingsOfAHouseholdAreHarmlessWhateverTheirForm() {
        for (long seed = 0; seed < 300; seed++) {
            for (var thing : List.of(
                    new KitchenTools(new Dice(seed)).any(),
                    new Ironmongery(new Dice(seed)).any(),
                    new DressingTable(new Dice(seed)).any())) {
                assertThat(thing.kind()).as("%s of seed %d", thing.name(), seed).isEmpty();
                assertThat(longest(thing))
                        .as("%s of seed %d", thing.name(), seed)
                        .isBetween(15.0, 500.0);
            }
        }
    }

    private static double longest(Thing thing) {
        double[] extent = thing.extent(Pose.ORIGIN);
        return Math.max(extent[1] - extent[0], extent[3] - extent[2]);
    }
}
