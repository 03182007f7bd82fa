package org.smartcustoms.engines.imaging.simulate;

import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Truth;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.colour.EffectiveNumber;
import org.smartcustoms.engines.imaging.colour.PseudoColour;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.ShadowMap;
import org.smartcustoms.engines.imaging.simulate.contraband.Threats;
import org.smartcustoms.engines.imaging.simulate.contraband.World;
import org.smartcustoms.engines.imaging.simulate.luggage.Luggage;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// Makes scans of packed bags and parcels. The same seed gives the same scan on any machine.
/// Thread-safe.
///
/// Sizes are real: everything is modelled in millimetres, and the scale follows from the container
/// filling the picture.
public final class ScanSimulator {
    private final BasisTable table = new BasisTable(ScannerBeam.baggageLane());
    private final EffectiveNumber numbers = new EffectiveNumber(table);
    private final Settings settings;

    /// What to make.
    ///
    /// @param longSide the picture's longer side in pixels
    /// @param colours the colour table; empty for any table in any manner
    /// @param threatShare share of scans that hold contraband
    public record Settings(int longSide, Optional<ColourTable> colours, double threatShare, World world) {
        /// Pixels that a scan has at most on a side.
        static final int LONGEST = 4_096;

        /// In the world that detectors are trained on.
        public Settings(int longSide, Optional<ColourTable> colours, double threatShare) {
            this(longSide, colours, threatShare, World.TRAINING);
        }

        public Settings {
            if (longSide < 64 || longSide > LONGEST) {
                throw new IllegalArgumentException("The longer side has 64 to " + LONGEST + " pixels");
            }
            if (!(threatShare >= 0 && threatShare <= 1)) {
                throw new IllegalArgumentException("The share with contraband lies between 0 and 1");
            }
        }
    }

    public ScanSimulator(Settings settings) {
        this.settings = settings;
    }

    /// The scan of a seed.
    public SimulatedScan scan(long seed) {
        var dice = new Dice(seed);
        var luggage = new Luggage(dice);
        var container = settings.world() == World.HELD_BACK && dice.chance(0.5) ? luggage.tray() : luggage.any();
        double turn = dice.pick(0, 0, 1, 2, 3) * Math.PI / 2
                + (dice.chance(0.7) ? dice.normal(0, 0.12) : dice.between(-0.7, 0.7));
        double margin = dice.between(4, 30);
        double outer = 30 + margin;
        double l = container.length() + 2 * outer;
        double w = container.width() + 2 * outer;
        double extentX = Math.abs(l * Math.cos(turn)) + Math.abs(w * Math.sin(turn));
        double extentY = Math.abs(l * Math.sin(turn)) + Math.abs(w * Math.cos(turn));
        double scale = settings.longSide() / Math.max(extentX, extentY);
        var map = new ShadowMap((int) Math.round(extentX * scale), (int) Math.round(extentY * scale), scale);
        var bag = Pose.turned(turn, 0, dice.chance(0.5) ? Math.PI : 0);
        var packing = new Packing(dice, settings.world(), table, map, container, bag);
        packing.fill();
        var truths = dice.chance(settings.threatShare()) ? packing.hide() : List.<Truth>of();
        var scanner = new LineScanner(
                table,
                Math.exp(dice.between(Math.log(8e3), Math.log(8e4))),
                dice.between(1e-4, 8e-4),
                dice.between(0.002, 0.02),
                dice.between(0.05, 0.2),
                Math.exp(dice.between(Math.log(4e-4), Math.log(8e-3))));
        var scan = scanner.scan(map, dice);
        var manner = manner(dice);
        return new SimulatedScan(
                scan,
                new PseudoColour(numbers, manner).render(scan),
                manner.table().name(),
                truths);
    }

    /// A piece of contraband by itself, lying as it may in a bag, with nothing around it: what is
    /// needed to lay it over a real clean image. The same seed gives the same piece.
    ///
    /// @param pixelsPerMillimetre scale of the image it is meant for
    public LoneThreat threat(Contraband kind, long seed, double pixelsPerMillimetre) {
        var dice = new Dice(seed);
        var thing = new Threats(dice, settings.world()).of(kind);
        int side = (int) Math.clamp(Math.ceil(2.2 * thing.radius() * pixelsPerMillimetre) + 4, 8, 1600);
        var map = new ShadowMap(side, side, pixelsPerMillimetre);
        var turn = dice.chance(0.75)
                ? Pose.turned(dice.angle(), dice.normal(0, 0.2), dice.normal(0, 0.2))
                : Pose.turned(dice.angle(), dice.between(-1.2, 1.2), dice.angle());
        var footprint = new Footprint(side);
        Packing.draw(map, table, thing, turn, Optional.of(footprint));
        return LoneThreat.of(kind, thing.name(), map, footprint, table);
    }

    private PseudoColour.Manner manner(Dice dice) {
        if (settings.colours().isPresent()) {
            return PseudoColour.Manner.plain(settings.colours().get());
        }
        if (settings.world() == World.HELD_BACK) {
            return new PseudoColour.Manner(
                    ColourTable.HARBOUR,
                    0.7,
                    dice.between(0.9, 1.3),
                    0.8,
                    2,
                    dice.normal(0, 0.3),
                    dice.between(0.3, 0.9),
                    dice.between(4.5, 6),
                    0);
        }
        var base = dice.chance(0.45)
                ? ColourTable.NOON
                : dice.pick(ColourTable.AMBER, ColourTable.AMBER, ColourTable.MEADOW, ColourTable.DUSK);
        return new PseudoColour.Manner(
                base.toned(
                        dice.normal(0, 0.12),
                        dice.normal(0, 0.18),
                        dice.normal(0, 0.14),
                        Math.exp(dice.normal(0.03, 0.18))),
                dice.between(0.55, 0.9),
                dice.between(0.65, 1.5),
                dice.between(0.2, 1.4),
                dice.whole(1, 5),
                dice.normal(0.3, 1.2),
                Math.exp(dice.between(Math.log(0.08), Math.log(2.5))),
                dice.between(3.6, 7),
                dice.chance(0.4) ? 0 : dice.between(0, 1));
    }
}
