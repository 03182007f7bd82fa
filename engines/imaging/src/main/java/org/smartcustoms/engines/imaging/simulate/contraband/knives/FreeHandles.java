package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Handles of any form for blades of any form: what makes a knife of a plate is that it can be held, and
/// hands are content with much. A handle ends at x = 0 and reaches towards smaller x.
final class FreeHandles {
    private final Dice dice;

    FreeHandles(Dice dice) {
        this.dice = dice;
    }

    /// @param metal of the blade, which goes on as the tang
    /// @param thick of the tang
    Thing any(double depth, Material metal, double thick) {
        double length = dice.chance(0.15) ? dice.between(28, 65) : dice.between(75, 150);
        var outline = Contour.free(dice, -length, 4, depth, dice.between(0.03, 0.22));
        if (dice.chance(0.35)) {
            outline = outline.bent(dice.normal(0, 0.06) * length);
        }
        var handle = new Assembly("handle");
        switch (dice.whole(0, 7)) {
            case 0 -> handle.plate(metal, 0, dice.between(Math.max(2.5, thick), 8), outline.ring());
            case 1 -> skeleton(handle, outline, metal, Math.max(2, thick));
            case 2, 3 -> scales(handle, outline, length, metal, thick);
            case 4 -> wrapped(handle, outline, length, depth, metal, thick);
            case 5 -> round(handle, length, depth, metal);
            case 6 -> hollow(handle, outline);
            default -> twoPiece(handle, outline, length, depth, metal, thick);
        }
        if (dice.chance(0.12)) {
            double r = Math.min(15, depth * dice.between(0.3, 0.6));
            double bore = r * dice.between(0.55, 0.8);
            handle.plate(metal, 0, Math.max(2, thick), ring(-length, 0, r, r, 16), ring(-length, 0, bore, bore, 16));
        }
        return handle.harmless();
    }

    /// Bare metal, cut out to be lighter.
    private void skeleton(Assembly handle, Contour outline, Material metal, double thick) {
        int holes = dice.whole(1, 5);
        double share = dice.between(0.4, 0.75);
        List<double[]> rings = new ArrayList<>(List.of(outline.ring()));
        for (int i = 0; i < holes; i++) {
            double from = 0.08 + 0.84 * i / holes;
            rings.add(outline.cutOut(from, from + 0.84 / holes * dice.between(0.5, 0.85), share));
        }
        handle.plate(metal, 0, thick, rings.toArray(double[][]::new));
    }

    /// Two scales on a tang as deep as they are, or on a thinner one, with pins or screws.
    private void scales(Assembly handle, Contour outline, double length, Material metal, double thick) {
        var stuff = dice.pick(
                Material.WOOD, Material.NYLON, Material.ABS, Material.RUBBER, Material.ALUMINIUM, Material.LEATHER);
        double spare = dice.chance(0.5) ? 0 : dice.between(0.1, 0.3);
        handle.plate(metal, 0, thick, outline.ground(spare, spare).ring());
        double scale = dice.between(4, 9);
        for (int side = -1; side <= 1; side += 2) {
            handle.plate(stuff, side * (thick + scale) / 2, scale, outline.ring());
        }
        int pins = dice.whole(0, 4);
        var pin = dice.pick(Material.BRASS, Material.STEEL, Material.STAINLESS);
        for (int i = 0; i < pins; i++) {
            double along = (i + 0.6) / (pins + 0.2);
            double y = (outline.upper(along) + outline.lower(along)) / 2;
            handle.disc(pin, -length * (1 - along), y, 0, dice.between(1.5, 4), thick + 2 * scale);
        }
    }

    /// Cord or tape round a bare tang.
    private void wrapped(Assembly handle, Contour outline, double length, double depth, Material metal, double thick) {
        double tang = dice.between(0.15, 0.3);
        handle.plate(metal, 0, thick, outline.ground(tang, tang).ring());
        var stuff = dice.pick(Material.NYLON, Material.CLOTH, Material.LEATHER, Material.PVC, Material.RUBBER);
        double pitch = dice.between(4, 9);
        double half = depth * dice.between(0.36, 0.5);
        for (double x = -length * dice.between(0.85, 0.98); x < -6; x += pitch) {
            double lean = dice.normal(0, 0.5) * pitch;
            handle.rod(stuff, x - lean, -half, thick, x + lean, half, thick, pitch * 0.42)
                    .rod(stuff, x + lean, -half, -thick, x - lean, half, -thick, pitch * 0.42);
        }
    }

    /// Turned, round a tang that ends half way or at the pommel.
    private void round(Assembly handle, double length, double depth, Material metal) {
        var stuff = dice.pick(Material.WOOD, Material.ABS, Material.NYLON, Material.ALUMINIUM);
        double tang = length * dice.between(0.3, 1);
        int pieces = dice.whole(1, 4);
        double r = Math.min(17, depth / 2);
        for (int i = 0; i < pieces; i++) {
            double x = -length * (i + 1) / pieces;
            handle.rod(stuff, x, 0, 0, x + length / pieces, 0, 0, r * dice.between(0.75, 1.1));
        }
        handle.rod(metal, -tang, 0, 0, 4, 0, 0, dice.between(1.8, 4));
        if (dice.chance(0.4)) {
            double cap = dice.between(5, 22);
            handle.rod(
                    dice.pick(Material.STEEL, Material.BRASS, Material.ZINC), -length - 4, 0, 0, cap - length, 0, 0, r);
        }
    }

    /// Sheet steel or cast light metal, hollow.
    private void hollow(Assembly handle, Contour outline) {
        var metal = dice.pick(Material.STAINLESS, Material.STAINLESS, Material.ALUMINIUM, Material.ZINC);
        double thick = dice.between(9, 18);
        double wall = dice.between(0.8, 2.2);
        handle.plate(metal, 0, thick, outline.ring())
                .packed(-1)
                .plate(metal, 0, thick - 2 * wall, outline.inset(2).ring())
                .packed(1);
    }

    /// A bolster of metal and a grip of something else, its butt bare or capped.
    private void twoPiece(Assembly handle, Contour outline, double length, double depth, Material metal, double thick) {
        double bolster = length * dice.between(0.1, 0.4);
        handle.plate(
                dice.pick(Material.STEEL, Material.BRASS, Material.STAINLESS, Material.ZINC),
                0,
                dice.between(6, 15),
                moved(rounded(bolster, depth * dice.between(0.7, 1), 4), -bolster / 2, 0));
        double tang = dice.between(0.05, 0.35);
        handle.plate(metal, 0, thick, outline.ground(tang, tang).ring());
        handle.plate(
                dice.pick(Material.WOOD, Material.ABS, Material.NYLON, Material.RUBBER),
                0,
                dice.between(13, 22),
                outline.ring());
    }
}
