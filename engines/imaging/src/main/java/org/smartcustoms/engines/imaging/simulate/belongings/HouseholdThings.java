package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Bottles, cans, books, fruit, cutlery and what else a household packs.
final class HouseholdThings {
    private final Dice dice;

    HouseholdThings(Dice dice) {
        this.dice = dice;
    }

    Thing bottle() {
        double r = dice.between(14, 42);
        double l = r * dice.between(3, 6);
        var wall = dice.pick(Material.POLYETHYLENE, Material.POLYETHYLENE, Material.GLASS, Material.ALUMINIUM);
        double thickness = wall == Material.GLASS ? dice.between(2, 4) : 0.7;
        var fluid = dice.pick(Material.WATER, Material.ALCOHOL, Material.SUGAR, Material.FOOD);
        return new Assembly("bottle")
                .tube(wall, -l / 2, 0, l / 2, 0, 0, r, r - thickness)
                .rod(fluid, -l / 2, 0, 0, l * dice.between(0.1, 0.48), 0, 0, r - thickness)
                .tube(wall, l / 2, 0, l * 0.62, 0, 0, r * 0.4, r * 0.4 - thickness * 0.6)
                .rod(dice.pick(Material.ABS, Material.ALUMINIUM), l * 0.62, 0, 0, l * 0.7, 0, 0, r * 0.45)
                .harmless();
    }

    Thing can() {
        double r = dice.between(17, 38);
        double l = dice.between(90, 200);
        var can = new Assembly("can");
        var wall = dice.pick(Material.ALUMINIUM, Material.STEEL);
        can.tube(wall, -l / 2, 0, l / 2, 0, 0, r, r - 0.3)
                .rod(dice.pick(Material.WATER, Material.FOOD), -l / 2, 0, 0, l * 0.4, 0, 0, r - 0.4);
        can.rod(wall, -l / 2, 0, 0, -l / 2 + 1, 0, 0, r).rod(wall, l / 2 - 1, 0, 0, l / 2, 0, 0, r);
        if (dice.chance(0.5)) {
            can.rod(Material.STEEL, l / 2, 0, 0, l / 2 + 10, 0, 0, r * 0.3)
                    .rod(Material.ABS, l / 2 + 10, 0, 0, l / 2 + 25, 0, 0, r * 0.5);
        }
        return can.harmless();
    }

    Thing book() {
        return new Assembly("book")
                .box(Material.PAPER, 0, 0, 0, dice.between(130, 300), dice.between(100, 215), dice.between(5, 45))
                .harmless();
    }

    Thing notebook() {
        double l = dice.between(140, 260);
        double w = dice.between(100, 190);
        var book = new Assembly("spiral notebook").box(Material.PAPER, 0, 0, 0, l, w, dice.between(4, 16));
        int coils = (int) (l / 8);
        for (int i = 0; i < coils; i++) {
            double x = -l / 2 + 5 + i * 8;
            book.rod(Material.STEEL, x, -w / 2 - 5, 4, x + 2, -w / 2 + 5, 4, 0.7);
        }
        return book.harmless();
    }

    /// A vacuum flask: two tubes of steel in each other, with a stopper.
    Thing flask() {
        double r = dice.between(26, 42);
        double l = dice.between(150, 270);
        double wall = dice.between(0.4, 0.8);
        return new Assembly("vacuum flask")
                .tube(Material.STAINLESS, -l / 2, 0, l / 2, 0, 0, r, r - wall)
                .tube(Material.STAINLESS, -l / 2 + 6, 0, l / 2 - 8, 0, 0, r - 5, r - 5 - wall)
                .rod(Material.STAINLESS, -l / 2, 0, 0, -l / 2 + 1, 0, 0, r)
                .rod(Material.STAINLESS, -l / 2 + 6, 0, 0, -l / 2 + 7, 0, 0, r - 5)
                .rod(dice.pick(Material.ABS, Material.STAINLESS), l / 2, 0, 0, l / 2 + 12, 0, 0, r * 0.8)
                .rod(Material.ABS, l / 2 - 22, 0, 0, l / 2 + 24, 0, 0, r * 0.55)
                .harmless();
    }

    /// Nuts, sweets, grain or pills, loose in a bag or jar.
    Thing morsels() {
        var bag = new Assembly("bag of morsels");
        var stuff = dice.pick(Material.FOOD, Material.SUGAR, Material.WOOD, Material.GLASS);
        double r = dice.between(4, 11);
        int n = dice.whole(20, 55);
        double spread = r * Math.sqrt(n) * dice.between(0.6, 0.9);
        for (int i = 0; i < n; i++) {
            double a = dice.angle();
            double from = spread * Math.sqrt(dice.between(0, 1));
            bag.ball(
                    stuff,
                    from * Math.cos(a),
                    0.8 * from * Math.sin(a),
                    dice.between(-2, 2) * r,
                    r * dice.between(0.8, 1.2),
                    r * dice.between(0.8, 1.2),
                    r);
        }
        return bag.harmless();
    }

    /// Packs, bars or jars of one kind in rows.
    Thing row() {
        var row = new Assembly("row of packs");
        int columns = dice.whole(2, 6);
        int rows = dice.whole(1, 3);
        double l = dice.between(40, 140);
        double w = dice.between(18, 60);
        double t = dice.between(8, 40);
        var stuff = dice.pick(Material.FOOD, Material.SUGAR, Material.WATER, Material.PAPER);
        boolean round = dice.chance(0.4);
        double packing = dice.between(0.4, 1);
        for (int i = 0; i < columns * rows; i++) {
            double x = (i / columns - (rows - 1) / 2.0) * (l + 4);
            double y = (i % columns - (columns - 1) / 2.0) * (w + 3) + dice.normal(0, 1);
            row.packed(packing);
            if (round) {
                row.rod(stuff, x - l / 2, y, 0, x + l / 2, y, 0, w / 2);
            } else {
                row.box(stuff, x, y, 0, l, w, t);
            }
            row.packed(1).box(Material.ALUMINIUM, x, y, 0, l, w, 0.05);
            if (round && dice.chance(0.5)) {
                row.rod(Material.STEEL, x + l / 2 - 0.5, y, 0, x + l / 2, y, 0, w / 2);
            }
        }
        return row.harmless();
    }

    /// A bundle of tubes that fold or slide into each other: a tripod, a stool, tent poles.
    Thing poles() {
        var bundle = new Assembly("poles");
        double l = dice.between(180, 420);
        int n = dice.whole(3, 9);
        var metal = dice.pick(Material.ALUMINIUM, Material.STEEL);
        double r = dice.between(3, 9);
        double wall = metal == Material.STEEL ? dice.between(0.5, 1) : dice.between(0.8, 1.6);
        for (int i = 0; i < n; i++) {
            double y = (i - n / 2.0) * 1.4 * r + dice.normal(0, 2);
            double fan = dice.normal(0, 6);
            bundle.tube(metal, -l / 2, y - fan, l / 2 - dice.between(0, 30), y + fan, dice.normal(0, 8), r, r - wall);
            bundle.box(Material.ABS, l * dice.between(-0.5, 0.5), y, 0, 16, 2.6 * r, 2.6 * r);
        }
        return bundle.rod(Material.STEEL, -l * 0.48, -n * r, 0, -l * 0.48, n * r, 0, 2.5)
                .harmless();
    }

    Thing fruit() {
        var fruit = new Assembly("fruit");
        int n = dice.whole(1, 5);
        for (int i = 0; i < n; i++) {
            double r = dice.between(25, 48);
            fruit.ball(
                    dice.pick(Material.FOOD, Material.WATER),
                    dice.normal(0, 45),
                    dice.normal(0, 45),
                    0,
                    r,
                    r * dice.between(0.8, 1.1),
                    r);
        }
        return fruit.harmless();
    }

    Thing cutlery() {
        var set = new Assembly("cutlery");
        int n = dice.whole(1, 4);
        for (int i = 0; i < n; i++) {
            double y = i * 17;
            set.plate(Material.STAINLESS, i * 2, dice.between(1.2, 2.5), rectangle(-95, y - 4, 45, y + 4));
            set.plate(Material.STAINLESS, i * 2, 1.6, ring(66, y, 28, 17, 14));
        }
        return set.harmless();
    }

    Thing toiletries() {
        var bag = new Assembly("toiletry bag");
        int n = dice.whole(4, 9);
        for (int i = 0; i < n; i++) {
            double l = dice.between(50, 150);
            double r = dice.between(6, 22);
            double x = dice.normal(0, 50);
            double y = dice.normal(0, 35);
            double a = dice.angle();
            bag.packed(dice.between(0.7, 1.1))
                    .rod(
                            dice.pick(Material.WATER, Material.FOOD, Material.CERAMIC, Material.ABS, Material.SUGAR),
                            x,
                            y,
                            dice.between(-20, 20),
                            x + l * Math.cos(a),
                            y + l * Math.sin(a),
                            dice.between(-20, 20),
                            r);
        }
        bag.packed(1)
                .rod(Material.ZINC, -30, 20, 0, 50, 26, 0, 3.5)
                .plate(Material.STEEL, 5, 0.5, rectangle(48, 15, 66, 38));
        return bag.harmless();
    }

    Thing scissors() {
        double l = dice.between(90, 180);
        var scissors = new Assembly("scissors");
        for (int side = -1; side <= 1; side += 2) {
            scissors.plate(Material.STAINLESS, side, 2, new double[] {
                -l * 0.3, side * 14 - 4, l * 0.5, side * -3, l * 0.1, side * -9, -l * 0.3, side * 14 + 4
            });
            scissors.plate(
                    Material.ABS,
                    side,
                    7,
                    ring(-l * 0.45, side * 20, l * 0.16, 15, 14),
                    ring(-l * 0.45, side * 20, l * 0.11, 10, 14));
        }
        return scissors.disc(Material.STEEL, 0, 0, 0, 4, 6).harmless();
    }
}
