package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Frames and receivers are what the rest of a firearm is mounted in, and are found without it.
final class FramesAndReceivers {
    private final Dice dice;
    private final GunPieces pieces;
    private final HandgunPieces handgun;

    FramesAndReceivers(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        this.handgun = new HandgunPieces(dice);
    }

    /// A grip with its guard and rails, no slide on it.
    Thing frame() {
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
        handgun.grip(part, metal, depth * 0.5, 2, depth, dice.between(60, 105), width, dice.chance(0.25));
        pieces.guard(part, metal, depth + length * 0.16, high / 2, dice.between(14, 22), dice.between(12, 17));
        part.box(Material.STEEL, length * 0.5, -high * 0.3, 0, length * 0.8, 2.5, width * 0.8);
        part.disc(Material.STEEL, length * dice.between(0.3, 0.5), 0, 0, 3, width + 4);
        return part.of(Contraband.FIREARM_PART);
    }

    /// A housing of sheet or forged metal, open above or below, with a well for the magazine and holes
    /// for pins.
    Thing receiver() {
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
}
