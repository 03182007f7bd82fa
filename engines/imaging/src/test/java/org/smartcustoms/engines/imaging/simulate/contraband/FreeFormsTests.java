package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.ShadowMap;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.Ammunition;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.CrudeFirearms;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.FreePistols;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.LooseGunParts;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.TurnedParts;
import org.smartcustoms.engines.imaging.simulate.contraband.knives.FreeBlades;
import org.smartcustoms.engines.imaging.simulate.contraband.knives.OddBlades;
import org.smartcustoms.engines.imaging.simulate.contraband.telecom.Handsets;
import org.smartcustoms.engines.imaging.simulate.contraband.telecom.NetworkBoxes;
import org.smartcustoms.engines.imaging.simulate.contraband.tobacco.OddTobacco;
import org.smartcustoms.engines.imaging.simulate.contraband.weapons.HandWeapons;
import org.smartcustoms.engines.imaging.simulate.contraband.weapons.ThrownAndSprayed;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

class FreeFormsTests {
    private static final Map<Function<Dice, Thing>, Contraband> CONTRABAND = Map.ofEntries(
            Map.entry(dice -> new FreeBlades(dice).any(), Contraband.KNIFE),
            Map.entry(dice -> new OddBlades(dice).any(), Contraband.KNIFE),
            Map.entry(dice -> new FreePistols(dice).any(), Contraband.FIREARM),
            Map.entry(dice -> new CrudeFirearms(dice).any(), Contraband.FIREARM),
            Map.entry(dice -> new TurnedParts(dice).any(), Contraband.FIREARM_PART),
            Map.entry(dice -> new LooseGunParts(dice).any(), Contraband.FIREARM_PART),
            Map.entry(dice -> new Ammunition(dice).any(), Contraband.FIREARM_PART),
            Map.entry(dice -> new HandWeapons(dice).any(), Contraband.OTHER_WEAPON),
            Map.entry(dice -> new ThrownAndSprayed(dice).any(), Contraband.OTHER_WEAPON),
            Map.entry(dice -> new Handsets(dice).any(), Contraband.TELECOM),
            Map.entry(dice -> new NetworkBoxes(dice).any(), Contraband.TELECOM),
            Map.entry(dice -> new OddTobacco(dice).any(), Contraband.CIGARETTES));

    @Test
    void contrabandOfFreeFormIsOfItsKindAndOfASizeThatIsCarried() {
        CONTRABAND.forEach((draw, kind) -> {
            for (long seed = 0; seed < 400; seed++) {
                var thing = draw.apply(new Dice(seed));
                assertThat(thing.kind()).as("%s of seed %d", thing.name(), seed).contains(kind);
                assertThat(longest(thing))
                        .as("%s of seed %d", thing.name(), seed)
                        .isBetween(15.0, 800.0);
            }
        });
    }

    @Test
    void everyDrawHasAnotherShape() {
        for (var draw : CONTRABAND.keySet()) {
            var shapes = new HashSet<Long>();
            for (long seed = 0; seed < 200; seed++) {
                shapes.add(Math.round(1e6 * sizes(draw.apply(new Dice(seed)))));
            }
            assertThat(shapes).hasSizeGreaterThan(190);
        }
    }

    @Test
    void twoBladesOfOneSizeDifferInOutlineAndNoOutlineCrossesItself() {
        double[] one = new FreeBlades(new Dice(1)).outline(200, 30).ring();
        double[] other = new FreeBlades(new Dice(2)).outline(200, 30).ring();
        assertThat(one).isNotEqualTo(other);
        for (long seed = 0; seed < 300; seed++) {
            var outline = new FreeBlades(new Dice(seed)).outline(200, 30);
            for (double along = 0; along <= 1; along += 0.01) {
                assertThat(outline.lower(along)).as("seed %d", seed).isGreaterThanOrEqualTo(outline.upper(along));
            }
        }
    }

    @Test
    void hollowsTakeAwayNoMoreThanThereIs() {
        for (var draw : CONTRABAND.keySet()) {
            for (long seed = 0; seed < 40; seed++) {
                var thing = draw.apply(new Dice(seed));
                var map = new ShadowMap(400, 400, 0.5);
                for (var part : thing.parts()) {
                    double density = part.material().density() * part.packing();
                    map.add(part.solid(), part.pose(), new BasisTable.Mixture(1, 0), density, Optional.empty());
                }
                float least = 0;
                double all = 0;
                for (float light : map.light()) {
                    least = Math.min(least, light);
                    all += light;
                }
                assertThat(least).as("%s of seed %d", thing.name(), seed).isGreaterThan(-0.5f);
                assertThat(all).as("%s of seed %d", thing.name(), seed).isPositive();
            }
        }
    }

    /// The sizes of all parts together, which tells shapes of one length apart.
    private static double sizes(Thing thing) {
        return thing.parts().stream()
                .flatMapToDouble(part -> Arrays.stream(part.solid().halfExtents()))
                .sum();
    }

    private static double longest(Thing thing) {
        double[] extent = thing.extent(Pose.ORIGIN);
        return Math.max(extent[1] - extent[0], extent[3] - extent[2]);
    }
}
