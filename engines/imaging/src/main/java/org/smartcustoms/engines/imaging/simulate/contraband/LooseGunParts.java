package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.luggage.Fastenings;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// What a firearm comes apart into, each of free form: frames and receivers, drums, trigger groups,
/// springs, magazines. Outer shapes only.
final class LooseGunParts {
    private final Dice dice;
    private final GunPieces pieces;

    LooseGunParts(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0, 1 -> frame();
            case 2, 3 -> receiver();
            case 4 -> loneDrum();
            case 5 -> triggerGroup();
            case 6 -> springs();
            case 7 -> drumMagazine();
            default -> magazines();
        };
    }

    /// A grip with its guard and rails, no slide on it.
    private Thing frame() {
        var part = new Assembly("pistol frame");
        double length = dice.between(95, 175);
        double width = dice.between(16, 26);
        var metal = dice.pick(Material.STEEL, Material.NYLON, Material.ALUMINIUM, Material.ZINC, Material.STAINLESS);
        double high = dice.between(12, 22);
        var bar = Contour.free(dice, 0, length, high, 0.14);
        part.plate(metal, 0, width, bar.ring())
                .packed(-1)
                .plate(metal, 0, width - dice.between(4, 7), bar.inset(2.5).ring())
                .packed(1);
        double depth = length * dice.between(0.25, 0.36);
        new FreePistols(dice).grip(part, metal, depth * 0.5, 2, depth, dice.between(60, 105), width, dice.chance(0.25));
        pieces.guard(part, metal, depth + length * 0.16, high / 2, dice.between(14, 22), dice.between(12, 17));
        part.box(Material.STEEL, length * 0.5, -high * 0.3, 0, length * 0.8, 2.5, width * 0.8);
        part.disc(Material.STEEL, length * dice.between(0.3, 0.5), 0, 0, 3, width + 4);
        return part.of(Contraband.FIREARM_PART);
    }

    /// A housing of sheet or forged metal, open above or below, with a well for the magazine and holes
    /// for pins.
    private Thing receiver() {
        var part = new Assembly("receiver");
        double length = dice.between(120, 290);
        double high = dice.between(26, 58);
        double width = dice.between(20, 40);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM, Material.NYLON);
        double wall = metal == Material.STEEL ? dice.between(1.2, 3) : dice.between(2.5, 5);
        var outline = Contour.free(dice, -length / 2, length / 2, high, dice.between(0.05, 0.22));
        double[] port = outline.cutOut(dice.between(0.3, 0.4), dice.between(0.5, 0.7), dice.between(0.2, 0.5));
        part.plate(metal, width / 2 - wall, wall, outline.ring(), port);
        part.plate(metal, wall - width / 2, wall, outline.ring());
        part.plate(
                metal,
                0,
                width - 3 * wall,
                outline.ring(),
                outline.inset(wall + 1).ring());
        for (int i = 0; i < dice.whole(2, 5); i++) {
            part.disc(Material.STEEL, length * dice.between(-0.4, 0.4), high * dice.between(-0.2, 0.3), 0, 2.5, width);
        }
        if (dice.chance(0.5)) {
            double well = dice.between(26, 60);
            double drop = dice.between(20, 45);
            part.shell(metal, length * dice.between(0, 0.25), high / 2 + drop / 2 - 4, 0, well, drop, width, wall);
        }
        if (dice.chance(0.5)) {
            pieces.guard(part, Material.STEEL, -length * 0.15, high / 2 - 2, 20, 16);
        }
        if (dice.chance(0.3)) {
            part.tube(Material.STEEL, length / 2 - 20, 0, length / 2 + 12, 0, 0, high * 0.3, high * 0.3 - 3);
        }
        return part.of(Contraband.FIREARM_PART);
    }

    private Thing loneDrum() {
        var part = new Assembly("drum");
        double r = dice.between(14, 24);
        double length = dice.between(26, 55);
        boolean upright = dice.chance(0.5);
        drum(part, dice.pick(Material.STEEL, Material.STAINLESS), r, length);
        part.rod(Material.STEEL, -length / 2 - dice.between(2, 12), 0, 0, length / 2 + dice.between(5, 40), 0, 0, 2.4);
        if (dice.chance(0.5)) {
            part.plate(Material.STEEL, 0, 6, rectangle(length / 2 + 2, 0, length / 2 + 8, r * dice.between(1.2, 2)));
        }
        var thing = part.of(Contraband.FIREARM_PART);
        return upright
                ? new Assembly("drum")
                        .with(thing, Pose.turned(0, Math.PI / 2, 0))
                        .of(Contraband.FIREARM_PART)
                : thing;
    }

    /// A drum with its chambers about the x axis, loaded or not, fluted or not.
    void drum(Assembly into, Material metal, double r, double length) {
        int chambers = dice.whole(5, 9);
        into.rod(metal, -length / 2, 0, 0, length / 2, 0, 0, r);
        boolean loaded = dice.chance(0.5);
        double at = r * 0.66;
        double bore = Math.min(r * 0.27, at * Math.sin(Math.PI / chambers) * 0.82);
        double turn = dice.angle();
        for (int i = 0; i < chambers; i++) {
            double y = at * Math.cos(turn + 2 * Math.PI * i / chambers);
            double z = at * Math.sin(turn + 2 * Math.PI * i / chambers);
            into.packed(-1)
                    .rod(metal, -length / 2, y, z, length / 2, y, z, bore)
                    .packed(1);
            if (loaded) {
                into.rod(Material.BRASS, -length / 2, y, z, length * 0.15, y, z, bore * 0.85)
                        .rod(Material.LEAD, length * 0.1, y, z, length * 0.36, y, z, bore * 0.75);
            }
        }
    }

    /// Sear, trigger, hammer and springs on their pins between two plates.
    private Thing triggerGroup() {
        var part = new Assembly("trigger group");
        double length = dice.between(55, 130);
        double high = dice.between(18, 38);
        var housing = Contour.free(dice, -length / 2, length / 2, high, 0.18);
        double width = dice.between(12, 24);
        for (int side = -1; side <= 1; side += 2) {
            part.plate(
                    dice.pick(Material.STEEL, Material.ALUMINIUM),
                    side * width / 2,
                    dice.between(1.2, 2.5),
                    housing.ring(),
                    housing.cutOut(0.55, dice.between(0.7, 0.85), dice.between(0.3, 0.6)));
        }
        int levers = dice.whole(2, 4);
        for (int i = 0; i < levers; i++) {
            double x = length * ((i + 0.5) / levers - 0.5);
            var lever = new Assembly("lever");
            double reach = dice.between(18, 42);
            lever.plate(
                    Material.STEEL,
                    0,
                    dice.between(4, 8),
                    Contour.free(dice, -8, reach, dice.between(6, 13), 0.3).ring());
            part.with(lever.harmless(), Pose.turned(dice.angle(), 0, 0).moved(x, 0, 0));
            part.disc(Material.STEEL, x, 0, 0, 2.2, width + 5);
        }
        new Fastenings(dice).spring(part, 0, high * 0.2, 0, dice.angle());
        double[] trigger = {-4, high * 0.3, 4, high * 0.3, 8, high * 0.5 + 18, 4, high * 0.5 + 20};
        part.plate(Material.STEEL, 0, 6, moved(trigger, length * dice.between(-0.2, 0.2), 0));
        return part.of(Contraband.FIREARM_PART);
    }

    /// Recoil springs with their guide rods, one to three of them.
    private Thing springs() {
        var part = new Assembly("recoil springs");
        int n = dice.whole(1, 3);
        for (int i = 0; i < n; i++) {
            double length = dice.between(70, 190);
            double r = dice.between(4, 9);
            double wire = dice.between(0.6, 1.3);
            double y = i * dice.between(20, 30);
            double pitch = dice.between(3, 6.5);
            for (double x = -length / 2; x < length / 2; x += pitch) {
                part.rod(Material.STEEL, x, y - r, -r * 0.4, x + pitch / 2, y + r, -r * 0.4, wire)
                        .rod(Material.STEEL, x + pitch / 2, y + r, r * 0.4, x + pitch, y - r, r * 0.4, wire);
            }
            double rod = length * dice.between(0.5, 1.05);
            part.tube(Material.STEEL, -length / 2 - 4, y, -length / 2 + rod, y, 0, r * 0.6, r * dice.between(0.1, 0.4))
                    .rod(Material.STEEL, -length / 2 - 6, y, 0, -length / 2 - 3, y, 0, r * 1.15);
        }
        return part.of(Contraband.FIREARM_PART);
    }

    /// A round box whose rounds stand in a spiral, with a neck.
    private Thing drumMagazine() {
        var part = new Assembly("drum magazine");
        double r = dice.between(42, 90);
        double thick = dice.between(22, 60);
        var shell = dice.pick(Material.STEEL, Material.NYLON, Material.ALUMINIUM);
        double wall = shell == Material.STEEL ? 1 : 2.5;
        part.plate(shell, 0, thick, ring(0, 0, r, r, 30))
                .packed(-1)
                .plate(shell, 0, thick - 2 * wall, ring(0, 0, r - wall, r - wall, 30))
                .packed(1);
        part.plate(Material.STEEL, 0, 3, ring(0, 0, r * 0.25, r * 0.25, 16), ring(0, 0, r * 0.2, r * 0.2, 16));
        double round = dice.between(4, 6.5);
        int n = dice.whole(0, (int) (2 * Math.PI * (r - 2 * round) / (2.4 * round)));
        double reach = thick * 0.42;
        for (int i = 0; i < n; i++) {
            double angle = i * 2.4 * round / (r - 2 * round);
            double x = (r - 2 * round) * Math.cos(angle);
            double y = (r - 2 * round) * Math.sin(angle);
            part.rod(Material.BRASS, x, y, -reach, x, y, reach * 0.3, round)
                    .rod(Material.LEAD, x, y, reach * 0.3, x, y, reach, round * 0.7);
        }
        double neck = dice.between(25, 70);
        part.shell(shell, 0, -r - neck / 2 + 12, 0, dice.between(26, 60), neck, dice.between(18, 26), wall);
        return part.of(Contraband.FIREARM_PART);
    }

    /// One box magazine or several, straight or curved, single or double stack, of steel or polymer.
    private Thing magazines() {
        var lot = new Assembly("magazines");
        int n = dice.pick(1, 1, 2, 3, 4);
        double length = dice.between(70, 230);
        double depth = dice.between(22, 62);
        double width = dice.between(13, 26);
        double sweep = dice.chance(0.4) ? dice.between(0.1, 0.9) : 0;
        int rounds = dice.whole(0, 15);
        boolean twoRows = dice.chance(0.6);
        var shell = dice.pick(Material.STEEL, Material.STEEL, Material.NYLON, Material.ALUMINIUM);
        double wall = shell == Material.STEEL ? 1 : 2.4;
        for (int i = 0; i < n; i++) {
            var one = new Assembly("magazine");
            int pieceCount = sweep > 0 ? 6 : 1;
            for (int piece = 0; piece < pieceCount; piece++) {
                double along = (piece + 0.5) / pieceCount;
                double angle = sweep * (along - 0.5);
                var part = new Assembly("section");
                part.shell(shell, 0, 0, 0, depth, length / pieceCount + wall, width, wall);
                int here = rounds / pieceCount + (piece < rounds % pieceCount ? 1 : 0);
                double pitch = length / pieceCount / Math.max(1, here);
                for (int row = 0; row < (twoRows ? 2 : 1); row++) {
                    double z = twoRows ? (row - 0.5) * width * 0.36 : 0;
                    for (int k = 0; k < here; k++) {
                        double y = (k + 0.5 + 0.5 * row) * pitch - length / pieceCount / 2;
                        double r = Math.min(width * 0.22, pitch * 0.48);
                        part.rod(Material.BRASS, -depth * 0.42, y, z, depth * 0.12, y, z, r)
                                .rod(Material.LEAD, depth * 0.12, y, z, depth * 0.42, y, z, r * 0.8);
                    }
                }
                double aside = length * sweep * (along - 0.5) * (along - 0.5) * 0.5;
                one.with(part.harmless(), Pose.turned(-angle, 0, 0).moved(aside, length * (along - 0.5), 0));
            }
            one.box(Material.STEEL, length * sweep * 0.12, length / 2 + 2, 0, depth * 1.12, 5, width * 1.1);
            double lie = dice.normal(0, 0.12) + (dice.chance(0.3) ? Math.PI : 0);
            lot.with(
                    one.harmless(),
                    Pose.turned(lie, 0, 0).moved((i - (n - 1) / 2.0) * depth * 1.25, dice.normal(0, 6), 0));
        }
        return lot.of(Contraband.FIREARM_PART);
    }
}
