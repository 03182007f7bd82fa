package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Magazines without their firearm, box or drum; several in one place are of one make.
final class LooseMagazines {
    private final Dice dice;

    LooseMagazines(Dice dice) {
        this.dice = dice;
    }

    /// What all magazines of one lot have in common; `sweep` is the angle of their curve in radians.
    private record Make(
            double length,
            double depth,
            double width,
            double sweep,
            int rounds,
            boolean twoRows,
            Material shell,
            double wall) {
        int sections() {
            return sweep > 0 ? 6 : 1;
        }
    }

    /// One box magazine or several, straight or curved, single or double stack, of steel or polymer.
    Thing boxes() {
        var lot = new Assembly("magazines");
        int n = dice.pick(1, 1, 2, 3, 4);
        var make = make();
        for (int i = 0; i < n; i++) {
            var one = box(make);
            double lie = dice.normal(0, 0.12) + (dice.chance(0.3) ? Math.PI : 0);
            lot.with(
                    one.harmless(),
                    Pose.turned(lie, 0, 0).moved((i - (n - 1) / 2.0) * make.depth() * 1.25, dice.normal(0, 6), 0));
        }
        return lot.of(Contraband.FIREARM_PART);
    }

    private Make make() {
        double length = dice.between(70, 230);
        double depth = dice.between(22, 62);
        double width = dice.between(13, 26);
        double sweep = dice.chance(0.4) ? dice.between(0.1, 0.9) : 0;
        int rounds = dice.whole(0, 15);
        boolean twoRows = dice.chance(0.6);
        var shell = dice.pick(Material.STEEL, Material.STEEL, Material.NYLON, Material.ALUMINIUM);
        return new Make(length, depth, width, sweep, rounds, twoRows, shell, shell == Material.STEEL ? 1 : 2.4);
    }

    /// A curve is made of straight sections, each turned a little further.
    private static Assembly box(Make make) {
        var one = new Assembly("magazine");
        double sweep = make.sweep();
        double length = make.length();
        for (int piece = 0; piece < make.sections(); piece++) {
            double along = (piece + 0.5) / make.sections();
            double angle = sweep * (along - 0.5);
            double aside = length * sweep * (along - 0.5) * (along - 0.5) * 0.5;
            one.with(section(make, piece), Pose.turned(-angle, 0, 0).moved(aside, length * (along - 0.5), 0));
        }
        return one.box(
                Material.STEEL, length * sweep * 0.12, length / 2 + 2, 0, make.depth() * 1.12, 5, make.width() * 1.1);
    }

    private static Thing section(Make make, int piece) {
        int sections = make.sections();
        double length = make.length() / sections;
        double depth = make.depth();
        var part = new Assembly("section");
        part.shell(make.shell(), 0, 0, 0, depth, length + make.wall(), make.width(), make.wall());
        int here = make.rounds() / sections + (piece < make.rounds() % sections ? 1 : 0);
        double pitch = length / Math.max(1, here);
        for (int row = 0; row < (make.twoRows() ? 2 : 1); row++) {
            double z = make.twoRows() ? (row - 0.5) * make.width() * 0.36 : 0;
            for (int k = 0; k < here; k++) {
                double y = (k + 0.5 + 0.5 * row) * pitch - length / 2;
                double r = Math.min(make.width() * 0.22, pitch * 0.48);
                part.rod(Material.BRASS, -depth * 0.42, y, z, depth * 0.12, y, z, r)
                        .rod(Material.LEAD, depth * 0.12, y, z, depth * 0.42, y, z, r * 0.8);
            }
        }
        return part.harmless();
    }

    /// A round box whose rounds stand in a spiral, with a neck.
    Thing drum() {
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
}
