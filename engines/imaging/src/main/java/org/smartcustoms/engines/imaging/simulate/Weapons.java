package org.smartcustoms.engines.imaging.simulate;

import static org.smartcustoms.engines.imaging.simulate.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;

/// Weapons that are neither firearms nor knives: batons, shuriken, knuckle-dusters.
final class Weapons {
    private final Dice dice;

    Weapons(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 3)) {
            case 0 -> baton();
            case 1 -> shuriken();
            default -> knuckles();
        };
    }

    private Thing baton() {
        var baton = new Assembly("baton");
        double closed = dice.between(140, 245);
        double r = dice.between(10, 15);
        baton.tube(Material.STEEL, -closed / 2, 0, closed / 2, 0, 0, r, r - 1.8);
        baton.packed(0.8)
                .rod(Material.RUBBER, -closed / 2, 0, 0, closed * 0.1, 0, 0, r + 3)
                .packed(-0.8)
                .rod(Material.RUBBER, -closed / 2, 0, 0, closed * 0.1, 0, 0, r)
                .packed(1);
        double out = dice.chance(0.5) ? closed * 0.05 : closed * 0.85;
        baton.tube(Material.STEEL, -closed / 2 + out + 8, 0, closed / 2 + out, 0, 0, r - 2.5, r - 4.2);
        baton.rod(Material.STEEL, -closed / 2 + out * 1.9 + 12, 0, 0, closed / 2 + out * 1.8, 0, 0, r - 5);
        baton.ball(Material.STEEL, closed / 2 + out * 1.8, 0, 0, r * 0.8, r * 0.8, r * 0.8);
        return baton.of(Contraband.OTHER_WEAPON);
    }

    private Thing shuriken() {
        double outer = dice.between(32, 58);
        int points = dice.pick(3, 4, 4, 5, 6, 8);
        var hole = ring(0, 0, dice.between(3, 10), dice.between(3, 10), 12);
        return new Assembly("shuriken")
                .plate(
                        Material.STEEL,
                        0,
                        dice.between(1.5, 4),
                        Outlines.star(points, outer, outer * dice.between(0.25, 0.5)),
                        hole)
                .of(Contraband.OTHER_WEAPON);
    }

    private Thing knuckles() {
        double w = dice.between(95, 125);
        double hole = w / 9.2;
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL, Material.ALUMINIUM);
        double arc = dice.between(4, 12);
        double[] outer = {
            -w / 2, -4, -w * 0.3, -20 - arc, 0, -23 - arc, w * 0.3, -20 - arc, w / 2, -4, w * 0.44, 12, w * 0.22, 20,
            w * 0.15, 42, -w * 0.15, 42, -w * 0.22, 20, -w * 0.44, 12
        };
        return new Assembly("knuckle-duster")
                .plate(
                        metal,
                        0,
                        dice.between(7, 14),
                        outer,
                        ring(-w * 0.35, -3, hole, hole, 14),
                        ring(-w * 0.12, -6 - arc * 0.6, hole, hole, 14),
                        ring(w * 0.12, -6 - arc * 0.6, hole, hole, 14),
                        ring(w * 0.35, -3, hole, hole, 14))
                .of(Contraband.OTHER_WEAPON);
    }
}
