package org.smartcustoms.engines.imaging.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;
import org.smartcustoms.engines.imaging.scene.Block;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.ShadowMap;

class VisibilityTests {
    private static final BasisTable TABLE = new BasisTable(ScannerBeam.baggageLane());
    private final ShadowMap map = new ShadowMap(80, 80, 1);

    @Test
    void aBladeInAClothesBagShows() {
        lay(Material.CLOTH, 30, 0.2);
        assertThat(shows(Material.STAINLESS, 2)).isTrue();
    }

    @Test
    void aBladeBehindFiveCentimetresOfSteelDoesNotShow() {
        lay(Material.STEEL, 50, 1);
        assertThat(shows(Material.STAINLESS, 2)).isFalse();
    }

    @Test
    void ofABladeUnderAPlateTheRestIsBoxed() {
        map.add(
                new Block(30, 80, 60),
                Pose.at(-25, 0, 0),
                TABLE.mixture(Material.STEEL),
                Material.STEEL.density(),
                Optional.empty());
        var footprint = new Footprint(map.width());
        var seen = drawn(new Block(60, 10, 3), Material.STAINLESS, footprint)
                .seen()
                .orElseThrow();
        assertThat(seen.box().left()).isBetween(28.0, 32.0);
        assertThat(seen.box().right()).isEqualTo(footprint.right());
        assertThat(seen.pixels().cardinality())
                .isLessThan(footprint.pixels().cardinality())
                .isEqualTo((int) seen.box().area());
    }

    @Test
    void whatIsLaidOverABladeLaterHidesItToo() {
        var visibility = drawn(new Block(30, 10, 2), Material.STAINLESS, new Footprint(map.width()));
        assertThat(visibility.seen()).isPresent();
        lay(Material.STEEL, 50, 1);
        assertThat(visibility.seen()).isEmpty();
    }

    @Test
    void aSheetOfPaperUnderABookDoesNotShow() {
        lay(Material.PAPER, 40, 1);
        assertThat(shows(Material.PAPER, 0.3)).isFalse();
    }

    @Test
    void lessMatterIsFoundBesideAThingThanOnIt() {
        map.add(
                new Block(20, 20, 10),
                Pose.at(-20, 0, 0),
                TABLE.mixture(Material.STEEL),
                Material.STEEL.density(),
                Optional.empty());
        assertThat(map.matterAround(Pose.at(-20, 0, 0), 8)).isGreaterThan(map.matterAround(Pose.at(20, 0, 0), 8));
    }

    private boolean shows(Material material, double thickness) {
        return drawn(new Block(30, 10, thickness), material, new Footprint(map.width()))
                .seen()
                .isPresent();
    }

    private Visibility drawn(Block thing, Material material, Footprint footprint) {
        var visibility = new Visibility(map, TABLE);
        map.add(thing, Pose.ORIGIN, TABLE.mixture(material), material.density(), Optional.of(footprint));
        visibility.drawn(footprint);
        return visibility;
    }

    private void lay(Material material, double thickness, double packing) {
        map.add(
                new Block(70, 70, thickness),
                Pose.ORIGIN,
                TABLE.mixture(material),
                material.density() * packing,
                Optional.empty());
    }
}
