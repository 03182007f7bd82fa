package org.smartcustoms.engines.imaging.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Truth;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.colour.EffectiveNumber;
import org.smartcustoms.engines.imaging.colour.PseudoColour;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.ShadowMap;
import org.smartcustoms.engines.imaging.simulate.Textiles.Patch;

/// Makes scans of packed bags and parcels. The same seed gives the same scan on any machine. Thread-safe.
///
/// Sizes are real: everything is modelled in millimetres, and the scale follows from the container filling the picture.
public final class ScanSimulator {
    private static final int FITTING_TRIES = 4;
    private static final int PLACES_LOOKED_AT = 1;
    private final BasisTable table = new BasisTable(ScannerBeam.baggageLane());
    private final EffectiveNumber numbers = new EffectiveNumber(table);
    private final Settings settings;

    /// What to make.
    ///
    /// @param longSide the picture's longer side in pixels
    /// @param colours the colour table; empty for any table in any manner
    /// @param threatShare share of scans that hold contraband
    public record Settings(int longSide, Optional<ColourTable> colours, double threatShare, World world) {
        /// In the world that detectors are trained on.
        public Settings(int longSide, Optional<ColourTable> colours, double threatShare) {
            this(longSide, colours, threatShare, World.TRAINING);
        }

        public Settings {
            if (longSide < 64 || longSide > 4096) {
                throw new IllegalArgumentException("The longer side has 64 to 4096 pixels");
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
        var packing = new Packing(dice, map, container, bag);
        packing.draw(container.thing(), bag);
        packing.fill();
        var truths = dice.chance(settings.threatShare()) ? packing.hide() : List.<Truth>of();
        var scanner = new LineScanner(
                table,
                Math.exp(dice.between(Math.log(8e3), Math.log(8e4))),
                dice.between(1e-4, 8e-4),
                dice.between(0.002, 0.02),
                dice.between(0.05, 0.2),
                dice.between(0.0005, 0.003));
        var scan = scanner.scan(map, dice);
        var manner = manner(dice);
        return new SimulatedScan(
                scan,
                new PseudoColour(numbers, manner).render(scan),
                manner.table().name(),
                truths);
    }

    /// A piece of contraband by itself, lying as it may in a bag, with nothing around it: what is needed to lay it over
    /// a
    /// real clean image. The same seed gives the same piece.
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
        new Packing(dice, map, new Luggage.Container(thing, 1, 1, 1), turn)
                .drawAll(thing, turn, Optional.of(footprint));
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
                    dice.between(4.5, 6));
        }
        var base = dice.chance(0.6) ? ColourTable.AMBER : dice.pick(ColourTable.MEADOW, ColourTable.DUSK);
        return new PseudoColour.Manner(
                base,
                dice.between(0.55, 0.9),
                dice.between(0.7, 1.6),
                dice.between(0.2, 1.4),
                dice.whole(1, 5),
                dice.normal(0.3, 1.2),
                Math.exp(dice.between(Math.log(0.08), Math.log(2.5))),
                dice.between(3.6, 7));
    }

    /// Which way a thing lies in its container, and where its middle is.
    private record Spot(double angle, double x, double y) {}

    /// One bag being packed.
    private final class Packing {
        private final Dice dice;
        private final ShadowMap map;
        private final Luggage.Container container;
        private final Pose bag;

        Packing(Dice dice, ShadowMap map, Luggage.Container container, Pose bag) {
            this.dice = dice;
            this.map = map;
            this.container = container;
            this.bag = bag;
        }

        void fill() {
            double fullness = dice.chance(0.35) ? dice.between(0, 0.2) : dice.between(0.15, 0.9);
            double room = container.length() * container.width() / 250_000;
            textiles(fullness, room);
            var belongings = new Belongings(dice);
            int n = (int) Math.round((3 + fullness * dice.between(8, 26)) * Math.max(0.5, room));
            for (int i = 0; i < n; i++) {
                place(belongings.any(), false, Optional.empty());
            }
        }

        List<Truth> hide() {
            var truths = new ArrayList<Truth>();
            var threats = new Threats(dice, settings.world());
            int n = dice.pick(1, 1, 2, 2, 3, 4, 5);
            for (int i = 0; i < n; i++) {
                var thing = fitting(threats);
                int copies =
                        thing.kind().equals(Optional.of(Contraband.KNIFE)) && dice.chance(0.35) ? dice.whole(2, 4) : 1;
                boolean bundle = copies > 1 && settings.world() == World.TRAINING && dice.chance(0.6);
                Spot first = null;
                for (int copy = 0; copy < copies; copy++) {
                    var footprint = new Footprint(map.width());
                    var laid = copy == 0 ? thing : threats.of(Contraband.KNIFE);
                    var before = new Visibility(map, table);
                    if (bundle) {
                        first = lay(laid, first, footprint);
                    } else {
                        place(laid, true, Optional.of(footprint));
                    }
                    if (!footprint.isEmpty() && before.shows(footprint)) {
                        truths.add(new Truth(
                                laid.kind().orElseThrow(),
                                laid.name(),
                                new Box(footprint.left(), footprint.top(), footprint.right(), footprint.bottom()),
                                footprint.pixels()));
                    }
                }
            }
            return List.copyOf(truths);
        }

        /// Contraband that goes into the container; in a small one the last of a few tries, which sticks out.
        private Thing fitting(Threats threats) {
            var thing = threats.any();
            for (int attempt = 0; attempt < FITTING_TRIES && 1.6 * thing.radius() > container.length(); attempt++) {
                thing = threats.any();
            }
            return thing;
        }

        private void textiles(double fullness, double room) {
            var textiles = new Textiles(map);
            int layers = (int) Math.round(2 + fullness * dice.between(2, 8));
            for (int i = 0; i < layers; i++) {
                boolean whole = dice.chance(0.4);
                double hl = container.length() * (whole ? 0.49 : dice.between(0.12, 0.36));
                double hw = container.width() * (whole ? 0.48 : dice.between(0.14, 0.36));
                double x = whole ? 0 : dice.between(-0.5, 0.5) * (container.length() - 2 * hl);
                double y = whole ? 0 : dice.between(-0.5, 0.5) * (container.width() - 2 * hw);
                var middle = bag.compose(Pose.at(x, y, 0));
                double turn = Math.atan2(bag.r()[3], bag.r()[0]) + (whole ? 0 : dice.normal(0, 0.4));
                var material = dice.pick(
                        Material.CLOTH,
                        Material.CLOTH,
                        Material.CLOTH,
                        Material.NYLON,
                        Material.LEATHER,
                        Material.PAPER);
                double areal = dice.between(0.15, whole ? 0.8 : 1.3);
                textiles.add(
                        new Patch(middle.x(), middle.y(), hl, hw, turn, areal, dice.between(0.3, 0.9), dice.bits()),
                        table.mixture(material));
            }
        }

        /// Lays a thing somewhere inside: mostly flat, sometimes on any side.
        void place(Thing thing, boolean threat, Optional<Footprint> footprint) {
            double flat = threat ? 0.8 : 0.75;
            Pose turn;
            if (dice.chance(flat)) {
                turn = Pose.turned(
                        dice.angle(), dice.normal(0, 0.22), dice.normal(0, 0.22) + (dice.chance(0.5) ? Math.PI : 0));
            } else {
                turn = Pose.turned(dice.angle(), dice.between(-1.2, 1.2), dice.angle());
            }
            var scaled = threat ? thing.scaled(size(thing)) : thing;
            double reach = scaled.radius();
            double[] flatExtent = scaled.extent(Pose.ORIGIN);
            if (flatExtent[1] - flatExtent[0] > 0.9 * container.length()) {
                turn = Pose.turned(dice.normal(0, 0.1), 0, dice.chance(0.5) ? Math.PI : 0);
            }
            var room = new Room(container, scaled.extent(turn));
            double freeZ = Math.max(0, container.depth() / 2 - 0.3 * reach);
            var where = bag.compose(turn.moved(room.x(dice), room.y(dice), dice.between(-freeZ, freeZ)));
            for (int look = 0; threat && look < PLACES_LOOKED_AT; look++) {
                var other = bag.compose(turn.moved(room.x(dice), room.y(dice), dice.between(-freeZ, freeZ)));
                if (map.matterAround(other, 0.6 * reach) < map.matterAround(where, 0.6 * reach)) {
                    where = other;
                }
            }
            drawAll(scaled, where, footprint);
        }

        /// Lays a long thing flat: somewhere, or beside and nearly along another, as knives rolled up together lie.
        private Spot lay(Thing thing, @Nullable Spot beside, Footprint footprint) {
            var scaled = thing.scaled(size(thing));
            double angle = beside == null
                    ? dice.chance(0.6) ? dice.normal(0, 0.25) : dice.angle()
                    : beside.angle() + dice.normal(0, 0.22) + (dice.chance(0.3) ? Math.PI : 0);
            var turn =
                    Pose.turned(angle, dice.normal(0, 0.12), dice.normal(0, 0.12) + (dice.chance(0.5) ? Math.PI : 0));
            double[] extent = scaled.extent(turn);
            var room = new Room(container, extent);
            double middleX = (extent[0] + extent[1]) / 2;
            double middleY = (extent[2] + extent[3]) / 2;
            double x = room.x(dice);
            double y = room.y(dice);
            if (beside != null) {
                double aside = dice.between(12, 75) * dice.pick(-1, 1);
                double along = dice.normal(0, 45);
                double cos = Math.cos(beside.angle());
                double sin = Math.sin(beside.angle());
                x = room.nearX(beside.x() + along * cos - aside * sin - middleX);
                y = room.nearY(beside.y() + along * sin + aside * cos - middleY);
            }
            double z = dice.between(-0.3, 0.3) * container.depth();
            drawAll(scaled, bag.compose(turn.moved(x, y, z)), Optional.of(footprint));
            return new Spot(angle, x + middleX, y + middleY);
        }

        /// Firearms come as pocket pistols and small test pieces too.
        private double size(Thing thing) {
            return thing.kind().equals(Optional.of(Contraband.FIREARM))
                    ? Math.exp(dice.between(Math.log(0.42), Math.log(1.1)))
                    : dice.between(0.75, 1.12);
        }

        void draw(Thing thing, Pose pose) {
            drawAll(thing, pose, Optional.empty());
        }

        private void drawAll(Thing thing, Pose pose, Optional<Footprint> footprint) {
            for (var part : thing.parts()) {
                map.add(
                        part.solid(),
                        pose.compose(part.pose()),
                        table.mixture(part.material()),
                        part.material().density() * part.packing(),
                        part.packing() > 0 ? footprint : Optional.empty());
            }
        }
    }
}
