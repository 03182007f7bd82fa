package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.luggage.Fastenings;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Pipe guns are made of what a plumber has, so only their arrangement gives them away.
final class PipeGuns {
    private final Dice dice;
    private final GunPieces pieces;

    PipeGuns(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
    }

    /// A pipe that slides in a pipe, with caps, clamps and a nail to strike with, on a grip of wood or
    /// of more pipe.
    Thing any() {
        var gun = new Assembly("home-made pipe gun");
        double length = dice.between(110, 380);
        double r = dice.between(6, 11);
        double wall = dice.between(1.2, 3);
        gun.tube(Material.STEEL, 0, 0, length, 0, 0, r, r - wall);
        double outer = r + wall + 0.3;
        double sleeve = length * dice.between(0.3, 0.6);
        double slid = dice.between(-0.2, 0.3) * length;
        sleeve(gun, slid, sleeve, r, outer);
        if (dice.chance(0.4)) {
            pieces.cartridges(gun, length * 0.12, 0, 1, dice.between(25, 60), r);
        }
        double grip = dice.between(75, 115);
        double x = slid - sleeve * dice.between(0, 0.4);
        double rake = dice.between(0, 0.5);
        if (dice.chance(0.6)) {
            woodenGrip(gun, length, grip, x, rake, outer);
        } else {
            pipeGrip(gun, grip, x, rake, outer);
        }
        clamps(gun, length, outer);
        if (dice.chance(0.6)) {
            gun.wire(Material.STEEL, 0, 2, x + 20, outer + 4, x + 24, outer + 24, x + 34, outer + 30);
        }
        return gun.of(Contraband.FIREARM);
    }

    /// The outer pipe with its cap, the nail in it, and now and then a spring that drives it.
    private void sleeve(Assembly gun, double slid, double sleeve, double r, double outer) {
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
    }

    private void woodenGrip(Assembly gun, double length, double grip, double x, double rake, double outer) {
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
    }

    private void pipeGrip(Assembly gun, double grip, double x, double rake, double outer) {
        double down = grip * Math.cos(rake);
        double back = grip * Math.sin(rake);
        gun.rod(Material.STEEL, x, outer, 0, x - back, outer + down, 0, dice.between(7, 12));
        gun.packed(-1)
                .rod(Material.STEEL, x, outer, 0, x - back, outer + down, 0, 5.5)
                .packed(1);
        gun.ball(Material.STEEL, x, outer, 0, 13, 13, 13);
    }

    private void clamps(Assembly gun, double length, double outer) {
        for (int i = 0; i < dice.whole(1, 4); i++) {
            double at = length * dice.between(0, 0.9);
            gun.tube(dice.pick(Material.STEEL, Material.ZINC), at, 0, at + 9, 0, 0, outer + 2.5, outer)
                    .box(Material.STEEL, at + 4, -outer - 4, 0, 7, 8, 7);
        }
    }
}
