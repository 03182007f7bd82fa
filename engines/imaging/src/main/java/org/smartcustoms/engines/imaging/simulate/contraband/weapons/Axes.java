package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Axes that fit into luggage: hatchets with a wooden or plastic handle, and those of one piece of steel, with a blade
/// on one side and a flat poll, a spike or a second blade on the other.
final class Axes {
    private final Dice dice;

    Axes(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        var axe = new Assembly("axe");
        double length = dice.between(210, 420);
        double eye = dice.between(16, 26);
        boolean onePiece = dice.chance(0.3);
        double handle = onePiece ? dice.between(12, 20) : dice.between(22, 32);
        head(axe, length / 2 - dice.between(0.4, 1) * eye, eye);
        if (onePiece) {
            axe.plate(Material.STEEL, 0, dice.between(4, 7), Outlines.rounded(length, handle, 5));
            axe.plate(dice.pick(Material.NYLON, Material.RUBBER), 0, dice.between(10, 18), grip(length, handle + 6));
        } else {
            axe.plate(
                    dice.pick(Material.WOOD, Material.WOOD, Material.NYLON),
                    0,
                    dice.between(16, 22),
                    Outlines.rounded(length, handle, handle / 3));
            if (dice.chance(0.4)) {
                axe.plate(Material.RUBBER, 0, dice.between(24, 28), grip(length, handle + 3));
            }
            if (dice.chance(0.3)) {
                axe.box(Material.STEEL, length * 0.1, 0, 0, length * 0.75, handle * 0.3, 4);
            }
        }
        return axe.of(Contraband.OTHER_WEAPON);
    }

    private double[] grip(double length, double depth) {
        double reach = length * dice.between(0.3, 0.5);
        return Outlines.moved(Outlines.rounded(reach, depth, 7), (reach - length) / 2 + 4, 0);
    }

    /// The head around `x`: towards -y the blade, towards +y what is opposite.
    private void head(Assembly axe, double x, double eye) {
        double reach = dice.between(45, 95);
        double bit = dice.between(50, 130) / 2;
        double beard = dice.between(0.6, 1.5);
        double[] upper = {x + eye, -8, x + eye * 0.7, -reach * 0.5, x + bit * 0.7, -reach * 0.9};
        double[] edge = {x + bit * 0.35, -reach * 1.04, x - bit * 0.35, -reach * 1.04};
        double[] lower = {x - bit * beard, -reach * 0.9, x - eye * 0.8, -reach * 0.45, x - eye, -8};
        double[] blade = Outlines.joined(upper, edge, lower);
        double thick = dice.between(5, 18);
        axe.plate(Material.STEEL, 0, thick * 0.45, blade);
        double[] right = {x + eye, 14, x + eye, -10, x + eye * 0.75, -reach * 0.5};
        double[] left = {x - eye * 0.75, -reach * 0.5, x - eye, -10, x - eye, 14};
        axe.plate(Material.STEEL, 0, thick, Outlines.joined(right, left));
        behind(axe, x, eye, thick, blade);
    }

    /// What is opposite to the blade: a spike, a second blade or a hammer.
    private void behind(Assembly axe, double x, double eye, double thick, double[] blade) {
        double back = dice.between(18, 40);
        switch (dice.whole(0, 3)) {
            case 0 ->
                axe.plate(Material.STEEL, 0, thick * 0.6, new double[] {
                    x + eye * 0.7, 12, x + dice.between(-4, 4), 20 + back * 1.4, x - eye * 0.7, 12
                });
            case 1 -> {
                var second = blade.clone();
                for (int i = 1; i < second.length; i += 2) {
                    second[i] = -second[i];
                }
                axe.plate(Material.STEEL, 0, thick * 0.45, second);
            }
            default -> axe.box(Material.STEEL, x, 12 + back / 2, 0, eye * dice.between(0.9, 1.7), back, thick);
        }
    }
}
