package org.smartcustoms.engines.imaging.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Truth;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.ShadowMap;
import org.smartcustoms.engines.imaging.simulate.belongings.Belongings;
import org.smartcustoms.engines.imaging.simulate.contraband.Threats;
import org.smartcustoms.engines.imaging.simulate.contraband.World;
import org.smartcustoms.engines.imaging.simulate.luggage.Luggage;
import org.smartcustoms.engines.imaging.simulate.luggage.Room;
import org.smartcustoms.engines.imaging.simulate.luggage.Wardrobe;
import org.smartcustoms.engines.imaging.simulate.luggage.Wrappings;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// One bag being packed: cloth first, then belongings, then contraband among them, each where it fits.
final class Packing {
    private static final int FITTING_TRIES = 4;
    private final Dice dice;
    private final World world;
    private final BasisTable table;
    private final ShadowMap map;
    private final Luggage.Container container;
    private final Pose bag;
    private final List<Hidden> hidden = new ArrayList<>();

    /// @param bag where the container lies in the image, and how it is turned
    Packing(Dice dice, World world, BasisTable table, ShadowMap map, Luggage.Container container, Pose bag) {
        this.dice = dice;
        this.world = world;
        this.table = table;
        this.map = map;
        this.container = container;
        this.bag = bag;
    }

    /// A thing of its final size and where it is to lie.
    private record Laid(Thing thing, Pose pose) {}

    /// Contraband in the bag.
    private record Hidden(Thing thing, Visibility visibility) {
        Optional<Truth> truth() {
            return visibility
                    .seen()
                    .map(seen -> new Truth(thing.kind().orElseThrow(), thing.name(), seen.box(), seen.pixels()));
        }
    }

    /// Which way a thing lies in its container, and where its middle is.
    private record Spot(double angle, double x, double y) {}

    void fill() {
        draw(container.thing(), bag);
        double fullness = dice.chance(0.35)
                ? dice.between(0, 0.2)
                : dice.chance(0.15) ? dice.between(0.8, 1.3) : dice.between(0.15, 0.9);
        double room = container.length() * container.width() / 250_000;
        new Wardrobe(dice, table, map).pack(container, bag, fullness);
        var belongings = new Belongings(dice);
        int n = (int) Math.round((3 + fullness * dice.between(8, 26)) * Math.max(0.5, room));
        for (int i = 0; i < n; i++) {
            var laid = anywhere(belongings.any(), 0.75);
            draw(laid.thing(), laid.pose());
        }
    }

    /// Puts contraband in and says what of it can be seen in the end.
    List<Truth> hide() {
        var threats = new Threats(dice, world);
        int n = dice.pick(1, 1, 2, 2, 3, 4, 5);
        for (int i = 0; i < n; i++) {
            var thing = fitting(threats);
            int copies = thing.kind().equals(Optional.of(Contraband.KNIFE)) && dice.chance(0.4) ? dice.whole(2, 4) : 1;
            if (copies > 1 && world == World.TRAINING && dice.chance(0.65)) {
                bundle(threats, thing, copies);
                continue;
            }
            for (int copy = 0; copy < copies; copy++) {
                var next = copy == 0 ? thing : threats.of(Contraband.KNIFE);
                hide(clearer(next.scaled(size(next))));
            }
        }
        return hidden.stream().flatMap(one -> one.truth().stream()).toList();
    }

    private void hide(Laid laid) {
        if (laid.thing().kind().equals(Optional.of(Contraband.FIREARM)) && dice.chance(0.22)) {
            draw(new Wrappings(dice).around(laid.thing()), laid.pose());
        }
        var visibility = new Visibility(map, table);
        var footprint = new Footprint(map.width());
        draw(map, table, laid.thing(), laid.pose(), Optional.of(footprint));
        visibility.drawn(footprint);
        hidden.add(new Hidden(laid.thing(), visibility));
    }

    /// Contraband that goes into the container; in a small one the last of a few tries, which sticks
    /// out.
    private Thing fitting(Threats threats) {
        var thing = threats.any();
        for (int attempt = 0; attempt < FITTING_TRIES && !fits(thing); attempt++) {
            thing = threats.any();
        }
        return thing;
    }

    private boolean fits(Thing thing) {
        double[] extent = thing.extent(Pose.ORIGIN);
        double x = extent[1] - extent[0];
        double y = extent[3] - extent[2];
        return Math.max(x, y) < 0.95 * container.length() && Math.min(x, y) < 0.8 * container.width();
    }

    /// The place with less matter around it, of two.
    private Laid clearer(Thing thing) {
        var one = anywhere(thing, 0.8);
        var other = anywhere(thing, 0.8);
        double reach = 0.6 * thing.radius();
        return map.matterAround(other.pose(), reach) < map.matterAround(one.pose(), reach) ? other : one;
    }

    /// Somewhere inside, now and then along the rim: mostly flat, sometimes on any side.
    private Laid anywhere(Thing thing, double flat) {
        boolean alongRim = dice.chance(0.15);
        double spin = alongRim ? dice.pick(0.0, Math.PI) + dice.normal(0, 0.08) : dice.angle();
        var turn = dice.chance(flat)
                ? Pose.turned(spin, dice.normal(0, 0.22), dice.normal(0, 0.22) + side(thing))
                : Pose.turned(spin, dice.between(-1.2, 1.2), dice.angle());
        double[] flatExtent = thing.extent(Pose.ORIGIN);
        if (flatExtent[1] - flatExtent[0] > 0.9 * container.length()) {
            turn = Pose.turned(dice.normal(0, 0.1), 0, dice.chance(0.5) ? Math.PI : 0);
        }
        var room = new Room(container, thing.extent(turn));
        double freeZ = Math.max(0, container.depth() / 2 - 0.3 * thing.radius());
        double y = alongRim ? room.nearY(dice.pick(-1e4, 1e4)) : room.y(dice);
        return new Laid(thing, bag.compose(turn.moved(room.x(dice), y, dice.between(-freeZ, freeZ))));
    }

    /// Which side is up; a gun stands on its back now and then, as a narrow dark bar.
    private double side(Thing thing) {
        if (thing.kind().equals(Optional.of(Contraband.FIREARM)) && dice.chance(0.15)) {
            return dice.pick(-1, 1) * Math.PI / 2;
        }
        return dice.chance(0.5) ? Math.PI : 0;
    }

    /// Knives as they lie rolled up together: side by side, nearly along one another, some across.
    private void bundle(Threats threats, Thing first, int copies) {
        Spot beside = null;
        for (int copy = 0; copy < copies; copy++) {
            var next = copy == 0 ? first : threats.of(Contraband.KNIFE);
            beside = layBeside(next.scaled(size(next)), beside);
        }
    }

    private Spot layBeside(Thing thing, @Nullable Spot beside) {
        double angle = beside == null
                ? dice.chance(0.6) ? dice.normal(0, 0.25) : dice.angle()
                : beside.angle() + dice.normal(0, dice.chance(0.25) ? 0.8 : 0.2) + (dice.chance(0.3) ? Math.PI : 0);
        var turn = Pose.turned(angle, dice.normal(0, 0.12), dice.normal(0, 0.12) + (dice.chance(0.5) ? Math.PI : 0));
        double[] extent = thing.extent(turn);
        var room = new Room(container, extent);
        double middleX = (extent[0] + extent[1]) / 2;
        double middleY = (extent[2] + extent[3]) / 2;
        double x = room.x(dice);
        double y = beside == null && dice.chance(0.3) ? room.nearY(dice.pick(-1e3, 1e3)) : room.y(dice);
        if (beside != null) {
            double aside = dice.between(8, 75) * dice.pick(-1, 1);
            double along = dice.normal(0, 45);
            double cos = Math.cos(beside.angle());
            double sin = Math.sin(beside.angle());
            x = room.nearX(beside.x() + along * cos - aside * sin - middleX);
            y = room.nearY(beside.y() + along * sin + aside * cos - middleY);
        }
        double z = dice.between(-0.3, 0.3) * container.depth();
        hide(new Laid(thing, bag.compose(turn.moved(x, y, z))));
        return new Spot(angle, x + middleX, y + middleY);
    }

    /// Firearms come as pocket pistols and small test pieces too.
    private double size(Thing thing) {
        return thing.kind().equals(Optional.of(Contraband.FIREARM))
                ? Math.exp(dice.between(Math.log(0.42), Math.log(1.1)))
                : dice.between(0.75, 1.12);
    }

    private void draw(Thing thing, Pose pose) {
        draw(map, table, thing, pose, Optional.empty());
    }

    /// Adds all parts of a thing to the scan.
    static void draw(ShadowMap map, BasisTable table, Thing thing, Pose pose, Optional<Footprint> footprint) {
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
