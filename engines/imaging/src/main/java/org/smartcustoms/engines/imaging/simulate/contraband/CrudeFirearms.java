package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.luggage.Fastenings;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Firearms of few parts: several barrels in one block, shotguns that break open, cut short, tubes of
/// plumbing on a piece of wood, and tubes that look like a pen. Outer shapes only.
final class CrudeFirearms {
    private final Dice dice;
    private final GunPieces pieces;

    CrudeFirearms(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    Thing any() {
        return switch (dice.whole(0, 6)) {
            case 0 -> bundle();
            case 1, 2 -> breakOpen();
            case 3, 4 -> pipes();
            case 5 -> pen();
            default -> stocked();
        };
    }

    /// Three or four barrels in a ring, or two beside each other, as long as a hand or longer, on a
    /// straight wooden grip.
    private Thing bundle() {
        var gun = new Assembly("pistol of several barrels");
        int barrels = dice.whole(2, 4);
        double length = dice.between(130, 280);
        double r = dice.between(6, 9);
        double bore = r - dice.between(1.5, 3);
        double apart = barrels == 2 ? r : r / Math.sin(Math.PI / barrels);
        double twist = barrels == 2 ? Math.PI / 2 : dice.angle();
        for (int i = 0; i < barrels; i++) {
            double angle = twist + 2 * Math.PI * i / barrels;
            double y = apart * Math.cos(angle);
            gun.tube(Material.STEEL, 0, y, length, y, apart * Math.sin(angle), r, bore);
        }
        double reach = apart + r;
        double lock = dice.between(35, 70);
        double[] block = Contour.free(dice, -lock, 6, 2 * reach, 0.1).ring();
        gun.plate(Material.STEEL, 0, dice.between(12, 2 * reach), block);
        for (int i = 0; i < dice.whole(0, 2); i++) {
            double x = length * dice.between(0.3, 0.98);
            gun.tube(Material.BRASS, x, 0, x + 6, 0, 0, reach + 2, reach);
        }
        new FreePistols(dice)
                .grip(
                        gun,
                        Material.WOOD,
                        -lock * 0.6,
                        reach * 0.6,
                        dice.between(26, 36),
                        dice.between(85, 120),
                        28,
                        false);
        pieces.guard(gun, Material.STEEL, -lock * 0.1, reach, 17, 14);
        pieces.hammer(gun, -lock, -reach, dice.between(120, 220));
        return gun.of(Contraband.FIREARM);
    }

    /// One barrel or two, side by side or above each other, hinged before the guard, with fore-end and
    /// short stock.
    private Thing breakOpen() {
        var gun = new Assembly("shotgun cut short");
        int barrels = dice.whole(1, 2);
        boolean above = barrels == 2 && dice.chance(0.4);
        double length = dice.between(230, 430);
        double r = dice.between(10, 13);
        double bore = r - dice.between(1.4, 2.8);
        var tubes = new Assembly("barrels");
        for (int i = 0; i < barrels; i++) {
            double aside = barrels == 1 ? 0 : (i - 0.5) * 2 * r;
            double y = above ? aside : 0;
            tubes.tube(Material.STEEL, 0, y, length, y, above ? 0 : aside, r, bore);
        }
        double high = above ? 2 * r : r;
        double fore = length * dice.between(0.25, 0.55);
        var wood = dice.pick(Material.WOOD, Material.WOOD, Material.NYLON);
        tubes.plate(
                wood,
                0,
                dice.between(28, 42),
                moved(Contour.free(dice, 14, fore, 26, 0.1).ring(), 0, high + 8));
        tubes.box(Material.STEEL, 24, high + 4, 0, 32, 14, 10);
        double open = dice.chance(0.25) ? dice.between(0.2, 0.6) : 0;
        gun.with(tubes.harmless(), Pose.turned(open, 0, 0).moved(0, 0, 0));
        double action = dice.between(55, 85);
        gun.plate(
                Material.STEEL,
                0,
                dice.between(20, 40),
                Contour.free(dice, -action, 2, 2 * high + 18, 0.08).ring());
        pieces.guard(gun, Material.STEEL, -action * 0.4, high + 9, 24, 17);
        var stock = Contour.free(dice, -6, dice.between(90, 190), dice.between(32, 46), 0.12);
        var grip = new Assembly("stock").plate(wood, 0, dice.between(28, 40), stock.ring());
        gun.with(
                grip.harmless(),
                Pose.turned(Math.PI - dice.between(0.3, 0.9), 0, 0).moved(-action + 6, high * 0.4, 0));
        for (int i = 0; i < dice.whole(0, 2); i++) {
            pieces.hammer(gun, -action * 0.8, -high - 8, 260);
        }
        return gun.of(Contraband.FIREARM);
    }

    /// A pipe that slides in a pipe, with caps, clamps and a nail to strike with, on a grip of wood or
    /// of more pipe.
    private Thing pipes() {
        var gun = new Assembly("home-made pipe gun");
        double length = dice.between(110, 380);
        double r = dice.between(6, 11);
        double wall = dice.between(1.2, 3);
        gun.tube(Material.STEEL, 0, 0, length, 0, 0, r, r - wall);
        double outer = r + wall + 0.3;
        double sleeve = length * dice.between(0.3, 0.6);
        double slid = dice.between(-0.2, 0.3) * length;
        gun.tube(Material.STEEL, slid - sleeve / 2, 0, slid + sleeve / 2, 0, 0, outer, r + 0.3);
        gun.rod(
                dice.pick(Material.STEEL, Material.BRASS),
                slid - sleeve / 2 - 12,
                0,
                0,
                slid - sleeve / 2 + 6,
                0,
                0,
                outer + 3);
        gun.rod(Material.STEEL, slid - sleeve / 2 - 30, 0, 0, slid - sleeve / 2 + 20, 0, 0, 2);
        if (dice.chance(0.5)) {
            new Fastenings(dice).spring(gun, slid - sleeve / 2 + 6, 0, 0, 0);
        }
        if (dice.chance(0.4)) {
            pieces.cartridges(gun, length * 0.12, 0, 1, dice.between(25, 60), r);
        }
        double grip = dice.between(75, 115);
        double x = slid - sleeve * dice.between(0, 0.4);
        double rake = dice.between(0, 0.5);
        if (dice.chance(0.6)) {
            double[] body = Contour.free(dice, x - 40, x + length * dice.between(0.2, 0.6), dice.between(20, 32), 0.12)
                    .ring();
            gun.plate(Material.WOOD, 0, dice.between(18, 30), moved(body, 0, outer + 10));
            var handle = new Assembly("grip");
            handle.plate(
                    Material.WOOD,
                    0,
                    dice.between(20, 30),
                    Contour.free(dice, 0, grip, 34, 0.14).ring());
            gun.with(handle.harmless(), Pose.turned(Math.PI / 2 + rake, 0, 0).moved(x - 18, outer + 8, 0));
        } else {
            double down = grip * Math.cos(rake);
            double back = grip * Math.sin(rake);
            gun.rod(Material.STEEL, x, outer, 0, x - back, outer + down, 0, dice.between(7, 12));
            gun.packed(-1)
                    .rod(Material.STEEL, x, outer, 0, x - back, outer + down, 0, 5.5)
                    .packed(1);
            gun.ball(Material.STEEL, x, outer, 0, 13, 13, 13);
        }
        for (int i = 0; i < dice.whole(1, 4); i++) {
            double at = length * dice.between(0, 0.9);
            gun.tube(dice.pick(Material.STEEL, Material.ZINC), at, 0, at + 9, 0, 0, outer + 2.5, outer)
                    .box(Material.STEEL, at + 4, -outer - 4, 0, 7, 8, 7);
        }
        if (dice.chance(0.6)) {
            gun.wire(Material.STEEL, 0, 2, x + 20, outer + 4, x + 24, outer + 24, x + 34, outer + 30);
        }
        return gun.of(Contraband.FIREARM);
    }

    /// A tube to be taken for a pen, a torch or a key ring: thick-walled, with a striker, a spring and
    /// one round.
    private Thing pen() {
        var gun = new Assembly("pen gun");
        double length = dice.between(105, 170);
        double r = dice.between(5.5, 12);
        double bore = r - dice.between(2, 4);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.BRASS, Material.STAINLESS);
        double half = length * dice.between(0.4, 0.6);
        gun.tube(metal, 0, 0, half, 0, 0, r, bore)
                .tube(metal, half, 0, length, 0, 0, r * dice.between(0.85, 1.1), bore * 0.8);
        double round = Math.min(38, half * 0.6);
        gun.rod(Material.BRASS, half, 0, 0, half + round * 0.7, 0, 0, bore * 0.78)
                .rod(Material.LEAD, half + round * 0.6, 0, 0, half + round, 0, 0, bore * 0.7);
        double striker = half * dice.between(0.2, 0.5);
        gun.rod(Material.STEEL, half - striker - 8, 0, 0, half - 8, 0, 0, bore * 0.85)
                .rod(Material.STEEL, -dice.between(6, 18), 0, 0, half - 6, 0, 0, 1.6);
        int coils = dice.whole(6, 11);
        for (int i = 0; i < coils; i++) {
            double x = 5 + (half - striker - 16) * i / coils;
            gun.rod(Material.STEEL, x, -bore * 0.8, 0, x + 2.5, bore * 0.8, 0, 0.8);
        }
        if (dice.chance(0.5)) {
            gun.box(Material.STEEL, length * 0.7, -r - 3, 0, length * 0.3, 1.2, 4);
        }
        double knob = dice.between(0.6, 1.2) * r;
        gun.rod(metal, -dice.between(8, 20), 0, 0, 0, 0, 0, knob);
        if (dice.chance(0.5)) {
            double x = half - dice.between(8, 30);
            gun.rod(Material.STEEL, x, 0, 0, x, r + dice.between(3, 9), 0, 2.2);
        }
        return gun.of(Contraband.FIREARM);
    }

    /// A carbine of any outline, taken down or whole: receiver, barrel, fore-end, stock folded or none.
    private Thing stocked() {
        var gun = new Assembly("carbine of free form");
        double action = dice.between(140, 260);
        double high = dice.between(30, 56);
        double width = dice.between(24, 40);
        var outline = Contour.free(dice, 0, action, high, 0.1);
        var metal = dice.pick(Material.STEEL, Material.ALUMINIUM);
        gun.plate(metal, 0, width, outline.ring())
                .packed(-1)
                .plate(metal, 0, width * 0.8, outline.cutOut(0.06, 0.94, 0.55))
                .packed(1);
        double at = action * dice.between(0.2, 0.5);
        gun.rod(Material.STEEL, at, -4, 0, at + dice.between(50, 90), -4, 0, dice.between(7, 11));
        double barrel = dice.between(90, 330);
        double r = dice.between(7, 11);
        gun.tube(Material.STEEL, action * 0.8, -4, action + barrel, -4, 0, r, r - dice.between(2.5, 5));
        var wood = dice.pick(Material.WOOD, Material.NYLON, Material.ALUMINIUM);
        double fore = barrel * dice.between(0.3, 0.8);
        gun.plate(
                wood,
                0,
                width,
                moved(
                        Contour.free(dice, action, action + fore, high * 0.75, 0.1)
                                .ring(),
                        0,
                        4));
        pieces.guard(gun, Material.STEEL, action * 0.3 + 26, high / 2, 22, 18);
        new FreePistols(dice)
                .grip(gun, Material.NYLON, action * 0.12 + 18, high * 0.4, 38, dice.between(80, 110), 30, false);
        if (dice.chance(0.8)) {
            double x = action * dice.between(0.6, 0.8);
            pieces.magazine(
                    gun,
                    x,
                    high * 0.45,
                    dice.between(50, 220),
                    dice.between(28, 64),
                    24,
                    -dice.between(-5, 60),
                    dice.whole(3, 14));
        }
        if (dice.chance(0.5)) {
            double reach = dice.between(120, 230);
            var stock = new Assembly("stock");
            if (dice.chance(0.5)) {
                stock.plate(
                        wood,
                        0,
                        28,
                        Contour.free(dice, 0, reach, dice.between(30, 60), 0.25).ring());
            } else {
                stock.wire(Material.STEEL, 0, 4, 0, -8, reach, -8, reach, 50, 0, 14);
            }
            // folded, it lies along the receiver's side; otherwise it stands out behind
            gun.with(stock.harmless(), dice.chance(0.5) ? Pose.at(0, 0, width) : Pose.turned(0, Math.PI, 0));
        }
        gun.box(Material.STEEL, action + barrel - 14, -r - 10, 0, 6, 12, 3)
                .box(metal, action * 0.3, -high * 0.6, 0, 12, 8, 10);
        return gun.of(Contraband.FIREARM);
    }
}
