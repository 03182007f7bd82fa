package org.smartcustoms.engines.imaging.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartcustoms.engines.imaging.physics.BasisTable.Mixture;

class SolidTests {
    static Stream<Arguments> solids() {
        return Stream.of(
                Arguments.of(new Block(40, 30, 20), 24_000.0),
                Arguments.of(new Cylinder(10, 50), Math.PI * 100 * 50),
                Arguments.of(new Ellipsoid(20, 15, 10), 4 / 3.0 * Math.PI * 3000),
                Arguments.of(
                        new Prism(10, new double[] {-20, -20, 20, -20, 20, 20, -20, 20}, new double[] {
                            -10, -10, 10, -10, 10, 10, -10, 10
                        }),
                        12_000.0));
    }

    @ParameterizedTest
    @MethodSource("solids")
    void weighsTheSameFromEverySide(Solid solid, double cubicMillimetres) {
        for (var pose :
                new Pose[] {Pose.ORIGIN, Pose.turned(0.3, 0.7, -0.4), Pose.turned(1, 1.57, 0), Pose.turned(-2, 0.1, 1.2)
                }) {
            var map = new ShadowMap(400, 400, 4);
            map.add(solid, pose, new Mixture(1, 0), 1, Optional.empty());
            double grams = 0;
            for (float areal : map.light()) {
                grams += areal / (4 * 4 * 100);
            }
            // the fan magnifies by less than one percent at this size
            assertThat(grams).isCloseTo(cubicMillimetres / 1000, Percentage.withPercentage(1.5));
        }
    }

    @Test
    void aRayThroughAHoleMeetsNothing() {
        var ring = new Prism(
                10, new double[] {-20, -20, 20, -20, 20, 20, -20, 20}, new double[] {-10, -10, 10, -10, 10, 10, -10, 10
                });
        assertThat(ring.chord(0, 0, -50, 0, 0, 1)).isZero();
        assertThat(ring.chord(15, 0, -50, 0, 0, 1)).isCloseTo(10, within(1e-6));
        assertThat(ring.chord(-50, 0, 0, 1, 0, 0)).isCloseTo(20, within(1e-6));
    }

    private static List<Solid> solidsCutByRows() {
        var ring = new Prism(
                14, new double[] {-60, -40, 55, -45, 60, 40, -20, 48}, new double[] {-30, -10, 10, -25, 30, 30, -10, 10
                });
        return List.of(ring, new Cylinder(25, 90), new Cylinder(1.5, 160), new Block(90.3, 50.2, 14));
    }

    @ParameterizedTest
    @MethodSource("solidsCutByRows")
    void aRowOfRaysIsCutAsRayByRay(Solid solid) {
        for (var pose :
                new Pose[] {Pose.ORIGIN, Pose.turned(0.3, 0.7, -0.4), Pose.turned(1, 1.4, 0.3), Pose.turned(0, 1.57, 0)
                }) {
            double[] r = pose.r();
            for (int line = -40; line < 40; line++) {
                double y = line * 1.37;
                var row = new Solid.Row(
                        r[0] * -80 + r[3] * y,
                        r[1] * -80 + r[4] * y,
                        r[2] * -80 + r[5] * y,
                        r[0] * 0.7,
                        r[1] * 0.7,
                        r[2] * 0.7,
                        r[6] + r[3] * 0.05,
                        r[7] + r[4] * 0.05,
                        r[8] + r[5] * 0.05);
                var chords = new float[230];
                solid.chords(row, 230, chords);
                for (int i = 0; i < chords.length; i++) {
                    double alone = solid.chord(
                            row.ox() + i * row.ux(),
                            row.oy() + i * row.uy(),
                            row.oz() + i * row.uz(),
                            row.dx(),
                            row.dy(),
                            row.dz());
                    assertThat((double) chords[i]).isCloseTo(alone, within(1e-3));
                }
            }
        }
    }

    @Test
    void theFootprintBoundsTheShadow() {
        var map = new ShadowMap(100, 80, 1);
        var footprint = new Footprint(100);
        map.add(new Block(20, 10, 1), Pose.at(10, 5, 0), new Mixture(1, 0), 1, Optional.of(footprint));
        assertThat(new int[] {footprint.left(), footprint.top(), footprint.right(), footprint.bottom()})
                .containsExactly(50, 40, 70, 50);
        assertThat(footprint.pixels().cardinality()).isEqualTo(200);
    }
}
