package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Parts of firearms, and ammunition boxed and loose.
public final class FirearmParts {
    private final Dice dice;
    private final GunPieces pieces;

    public FirearmParts(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    /// A part, or ammunition.
    public Thing any() {
        var made = switch (dice.whole(0, 6)) {
            case 0 -> barrel();
            case 1 -> slide();
            case 2, 3 -> magazine();
            case 4 -> boxOfCartridges();
            default -> looseCartridges();
        };
        return made.of(Contraband.FIREARM_PART);
    }

    private Assembly barrel() {
        var part = new Assembly("barrel");
        double l = dice.between(80, 420);
        part.tube(Material.STEEL, -l / 2, 0, l / 2, 0, 0, dice.between(7, 11), dice.between(2.8, 5));
        part.rod(Material.STEEL, -l / 2, 0, 0, -l / 2 + l * 0.14, 0, 0, dice.between(10, 13));
        return part;
    }

    private Assembly slide() {
        var part = new Assembly("slide");
        double l = dice.between(120, 205);
        double h = dice.between(20, 30);
        double w = dice.between(20, 27);
        part.plate(Material.STEEL, 0, w, rectangle(-l / 2, -h / 2, l / 2, h / 2));
        part.packed(-1)
                .plate(Material.STEEL, 0, w * 0.64, rectangle(-l * 0.2, -h * 0.28, l * 0.47, h * 0.51))
                .plate(Material.STEEL, w * 0.3, w * 0.5, rectangle(-l * 0.1, -h * 0.51, l * 0.08, 0))
                .packed(1);
        return part;
    }

    private Assembly magazine() {
        var part = new Assembly("magazine");
        double l = dice.between(90, 210);
        double depth = dice.between(24, 60);
        double width = dice.between(16, 25);
        double lean = dice.between(-40, 15);
        pieces.magazine(part, 0, -l / 2, l, depth, width, lean, dice.whole(0, 12));
        return part;
    }

    private Assembly boxOfCartridges() {
        var box = new Assembly("box of cartridges");
        int rows = dice.whole(4, 6);
        int columns = dice.whole(5, 10);
        double r = dice.between(3, 6);
        double l = dice.between(24, 62);
        double apart = r * 2.3;
        box.shell(Material.PAPER, 0, 0, 0, columns * apart + 4, rows * apart + 4, l + 4, 1);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (column - (columns - 1) / 2.0) * apart;
                double y = (row - (rows - 1) / 2.0) * apart;
                pieces.cartridge(box, Pose.at(x, y, 0), r, l);
            }
        }
        return box;
    }

    private Assembly looseCartridges() {
        var heap = new Assembly("loose cartridges");
        double r = dice.between(2.9, 6);
        double l = dice.between(18, 60);
        int n = dice.whole(4, 22);
        double spread = 6 + r * Math.sqrt(n) * 2;
        for (int i = 0; i < n; i++) {
            var pose = Pose.turned(dice.angle(), Math.PI / 2 + dice.normal(0, 0.4), 0)
                    .moved(dice.normal(0, spread * 0.6), dice.normal(0, spread * 0.6), dice.between(-8, 8));
            pieces.cartridge(heap, pose, r, l);
        }
        return heap;
    }
}
