package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// A self-loading pistol of the common make, 105 to 225 mm long, its muzzle to the right: a slide over a frame, and a
/// grip that holds the magazine.
final class CommonPistol {
    private final Dice dice;
    private final GunPieces pieces;
    private final Assembly pistol = new Assembly("pistol");
    private final double length;
    private final double slideHeight;
    private final double width;
    private final Material frame;
    private final double rake;
    private final double grip;
    private final double gripWidth;
    private final double left;
    private final double top;
    private final double slideEnd;

    CommonPistol(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        length = dice.between(105, 225);
        slideHeight = length * dice.between(0.11, 0.17);
        width = dice.between(17, 27);
        frame = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM, Material.NYLON);
        rake = dice.between(0.08, 0.4);
        grip = length * dice.between(0.42, 0.62);
        gripWidth = length * dice.between(0.2, 0.28);
        left = -length / 2;
        top = -length * 0.3;
        slideEnd = dice.chance(0.35) ? length * dice.between(0.72, 0.9) : length;
    }

    Thing made() {
        slide();
        barrel();
        double frameHeight = length * dice.between(0.07, 0.12);
        frame(frameHeight);
        grip(top + slideHeight + frameHeight * 0.3);
        pieces.hammer(pistol, left, top + slideHeight * 0.6, length);
        pistol.box(Material.STEEL, left + length * 0.06, top - 2, 0, 5, 4, width * 0.5);
        pistol.box(Material.STEEL, left + slideEnd * 0.95, top - 2, 0, 4, 4, 3);
        return pistol.of(Contraband.FIREARM);
    }

    /// Hollow, with an ejection port.
    private void slide() {
        pistol.plate(Material.STEEL, 0, width, rectangle(left, top, left + slideEnd, top + slideHeight));
        double[] hollow = rectangle(
                left + length * 0.3, top + slideHeight * 0.22, left + slideEnd * 0.97, top + slideHeight * 1.01);
        double[] port = rectangle(left + length * 0.4, top - 1, left + length * 0.55, top + slideHeight * 0.2);
        pistol.packed(-1)
                .plate(Material.STEEL, 0, width * 0.78, hollow)
                .plate(Material.STEEL, width * 0.3, width * 0.5, port)
                .packed(1);
    }

    /// The barrel in the slide, and the recoil spring's guide under it.
    private void barrel() {
        double bore = top + slideHeight * 0.45;
        double muzzle = left + length;
        pistol.tube(
                Material.STEEL,
                left + length * 0.35,
                bore,
                muzzle,
                bore,
                0,
                dice.between(6, 8),
                dice.between(2.8, 5.6));
        double guide = bore + slideHeight * 0.45;
        pistol.rod(Material.STEEL, left + length * 0.4, guide, 0, left + length * 0.9, guide, 0, 2.5);
    }

    private void frame(double height) {
        double y = top + slideHeight;
        double[] outer = rectangle(left + length * 0.03, y, left + length * dice.between(0.72, 0.98), y + height);
        double[] inner = rectangle(left + length * 0.12, y, left + length * 0.7, y + height * 0.8);
        pistol.plate(frame, 0, width * 0.92, outer);
        pistol.packed(-1).plate(frame, 0, width * 0.74, inner).packed(1);
        pieces.guard(pistol, frame, left + gripWidth + length * 0.16, y + height, length * 0.15, length * 0.13);
    }

    private void grip(double y) {
        double x = left + length * 0.02;
        double back = grip * rake;
        double[] outline = {x + 2, y, x + gripWidth, y, x + gripWidth - back, y + grip, x - back - 2, y + grip};
        var scales = dice.pick(Material.NYLON, Material.WOOD, Material.NYLON, Material.ALUMINIUM);
        pistol.plate(frame, 0, width * 0.8, outline);
        pistol.packed(-1)
                .plate(frame, 0, width * 0.7, GunPieces.inset(outline, 2))
                .packed(1);
        pistol.plate(scales, width * 0.48, 5, GunPieces.inset(outline, 4))
                .plate(scales, -width * 0.48, 5, GunPieces.inset(outline, 4));
        if (dice.chance(0.8)) {
            int rounds = dice.chance(0.7) ? dice.whole(3, 8) : 0;
            pieces.magazine(pistol, x + gripWidth * 0.5, y, grip * 1.04, gripWidth * 0.72, width * 0.58, back, rounds);
        }
    }
}
