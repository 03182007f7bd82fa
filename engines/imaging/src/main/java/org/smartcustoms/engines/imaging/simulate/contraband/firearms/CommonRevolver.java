package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// A revolver of the common make, its barrel 45 to 200 mm, around the middle of its drum of six chambers.
final class CommonRevolver {
    private static final int CHAMBERS = 6;
    private final Dice dice;
    private final GunPieces pieces;
    private final Assembly revolver = new Assembly("revolver");
    private final double barrel;
    private final double drum;
    private final double drumLength;
    private final Material steel;

    CommonRevolver(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        barrel = dice.chance(0.3) ? dice.between(110, 200) : dice.between(45, 130);
        drum = dice.between(16, 22);
        drumLength = dice.between(32, 44);
        steel = dice.pick(Material.STEEL, Material.STAINLESS, Material.STAINLESS, Material.ALUMINIUM);
    }

    Thing made() {
        drum();
        frameAroundTheDrum();
        barrel();
        pieces.guard(revolver, steel, drumLength * 0.05, drum * 1.4, 20, 17);
        grip();
        pieces.hammer(revolver, -drumLength * 0.9, -drum * 0.8, 150);
        return revolver.of(Contraband.FIREARM);
    }

    private void drum() {
        double end = drumLength / 2;
        revolver.rod(steel, -end, 0, 0, end, 0, 0, drum);
        boolean loaded = dice.chance(0.6);
        for (int i = 0; i < CHAMBERS; i++) {
            double y = Math.cos(i * Math.PI / 3) * drum * 0.66;
            double z = Math.sin(i * Math.PI / 3) * drum * 0.66;
            revolver.packed(-1).rod(steel, -end, y, z, end, y, z, drum * 0.24).packed(1);
            if (loaded) {
                revolver.rod(Material.BRASS, -end, y, z, drumLength * 0.2, y, z, drum * 0.2);
                revolver.rod(Material.LEAD, drumLength * 0.1, y, z, drumLength * 0.4, y, z, drum * 0.18);
            }
        }
    }

    private void frameAroundTheDrum() {
        double top = -drum * 1.15;
        revolver.plate(
                steel,
                0,
                dice.between(10, 14),
                rectangle(-drumLength * 0.9, top - 6, drumLength * 0.75, drum * 1.45),
                rectangle(-drumLength / 2, top, drumLength / 2, drum * 1.1));
    }

    /// The barrel in line with the upmost chamber, the ejector's housing under it, the front sight on it.
    private void barrel() {
        double bore = -drum * 0.66;
        double breech = drumLength * 0.5;
        double front = drumLength * 0.6;
        revolver.tube(steel, breech, bore, front + barrel, bore, 0, dice.between(6.2, 10), dice.between(3, 5.5));
        if (dice.chance(0.7)) {
            double end = front + barrel * dice.between(0.5, 0.95);
            revolver.rod(steel, breech, bore + 13, 0, end, bore + 13, 0, 5);
        }
        revolver.box(steel, front + barrel * 0.93, bore - 11, 0, 14, 5, 3);
    }

    private void grip() {
        double grip = dice.between(65, 105);
        double back = grip * dice.between(0.35, 0.65);
        double x = -drumLength * 0.9;
        double[] front = {x, -drum * 0.6, x + 26, drum * 1.2, x + 22 - back * 0.5, drum + grip * 0.5};
        double[] butt = {x + 20 - back, drum + grip * 0.95, x - 16 - back, drum + grip};
        double[] rear = {x - 18 - back * 0.6, drum + grip * 0.5, x - 12, drum * 0.6};
        double[] outline = Outlines.joined(front, butt, rear);
        revolver.plate(steel, 0, 8, outline);
        var scales = dice.pick(Material.WOOD, Material.RUBBER, Material.NYLON);
        revolver.plate(scales, 8, 9, outline).plate(scales, -8, 9, outline);
    }
}
