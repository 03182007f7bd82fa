package org.smartcustoms.engines.imaging.simulate.luggage;

import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.ShadowMap;
import org.smartcustoms.engines.imaging.simulate.luggage.Textiles.Edge;
import org.smartcustoms.engines.imaging.simulate.luggage.Textiles.Patch;
import org.smartcustoms.engines.imaging.simulate.luggage.Textiles.Weave;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// The clothes in a bag: spread out, crumpled up, folded in stacks or rolled in rows.
public final class Wardrobe {
    private final Dice dice;
    private final BasisTable table;
    private final Textiles textiles;

    public Wardrobe(Dice dice, BasisTable table, ShadowMap map) {
        this.dice = dice;
        this.table = table;
        this.textiles = new Textiles(map);
    }

    public void pack(Luggage.Container container, Pose bag, double fullness) {
        int layers = (int) Math.round(2 + fullness * dice.between(2, 8));
        double turn = Math.atan2(bag.r()[3], bag.r()[0]);
        lining(container, bag, turn);
        for (int i = 0; i < layers; i++) {
            switch (dice.whole(0, 9)) {
                case 0, 1, 2 -> spread(container, bag, turn);
                case 3, 4 -> stack(container, bag, turn);
                case 5 -> rolls(container, bag, turn);
                default -> heap(container, bag, turn);
            }
        }
    }

    /// Thin stuff that wrinkles over the whole length.
    private void lining(Luggage.Container container, Pose bag, double turn) {
        textiles.add(
                new Patch(
                        bag.x(),
                        bag.y(),
                        container.length() * 0.49,
                        container.width() * 0.49,
                        turn,
                        Math.exp(dice.between(Math.log(0.04), Math.log(0.3))),
                        0.95,
                        Weave.CRUMPLED,
                        Edge.HEMMED,
                        dice.bits()),
                table.mixture(dice.pick(Material.NYLON, Material.CLOTH, Material.PVC)));
    }

    private void spread(Luggage.Container container, Pose bag, double turn) {
        double hl = container.length() * dice.between(0.46, 0.5);
        double hw = container.width() * dice.between(0.45, 0.49);
        add(bag, hl, hw, turn, dice.between(0.1, 0.6), weave(), dice.pick(Edge.SOFT, Edge.HEMMED));
    }

    private void heap(Luggage.Container container, Pose bag, double turn) {
        double hl = container.length() * dice.between(0.12, 0.36);
        double hw = container.width() * dice.between(0.14, 0.36);
        double askew = dice.normal(0, 0.4);
        add(place(container, bag, hl, hw, askew), hl, hw, turn + askew, dice.between(0.12, 1.1), weave(), Edge.SOFT);
    }

    /// The same garment over and over, edges nearly above each other.
    private void stack(Luggage.Container container, Pose bag, double turn) {
        double hl = Math.min(0.42 * container.width(), dice.between(90, 190));
        double hw = Math.min(0.42 * container.width(), dice.between(70, 150));
        double askew = dice.pick(0.0, Math.PI / 2) + dice.normal(0, 0.12);
        var at = place(container, bag, hl, hw, askew);
        double along = turn + askew;
        int n = dice.whole(2, 5);
        var weave = weave();
        for (int i = 0; i < n; i++) {
            double half = dice.chance(0.3) ? 0.5 : 1;
            add(
                    at.moved(dice.normal(0, 5), dice.normal(0, 5), 0),
                    hl * dice.between(0.92, 1),
                    hw * half * dice.between(0.92, 1),
                    along + dice.normal(0, 0.03),
                    dice.between(0.06, 0.32),
                    weave,
                    Edge.HEMMED);
        }
    }

    private void rolls(Luggage.Container container, Pose bag, double turn) {
        double hl = Math.min(0.4 * container.length(), dice.between(80, 150));
        double hw = dice.between(28, 52);
        int n = Math.max(1, Math.min(dice.whole(2, 6), (int) (0.45 * container.width() / hw)));
        double askew = dice.normal(0, 0.08);
        var at = place(container, bag, hl, n * hw, askew);
        double along = turn + askew;
        for (int i = 0; i < n; i++) {
            double aside = (2 * i - n + 1) * hw;
            add(
                    at.moved(-aside * Math.sin(along), aside * Math.cos(along), 0),
                    hl * dice.between(0.8, 1.05),
                    hw * dice.between(0.9, 1.1),
                    along + dice.normal(0, 0.05),
                    dice.between(0.5, 1.3),
                    weave(),
                    Edge.ROLLED);
        }
    }

    /// Where a patch that lies askew stays inside, as far as it can.
    private Pose place(Luggage.Container container, Pose bag, double hl, double hw, double askew) {
        double cos = Math.abs(Math.cos(askew));
        double sin = Math.abs(Math.sin(askew));
        double freeX = container.length() - 2 * (hl * cos + hw * sin);
        double freeY = container.width() - 2 * (hl * sin + hw * cos);
        return bag.compose(
                Pose.at(dice.between(-0.5, 0.5) * Math.max(0, freeX), dice.between(-0.5, 0.5) * Math.max(0, freeY), 0));
    }

    private void add(Pose at, double hl, double hw, double turn, double areal, Weave weave, Edge edge) {
        var material = dice.pick(
                Material.CLOTH, Material.CLOTH, Material.CLOTH, Material.NYLON, Material.LEATHER, Material.PAPER);
        double contrast = dice.between(0.3, 0.95);
        textiles.add(
                new Patch(at.x(), at.y(), hl, hw, turn, areal, contrast, weave, edge, dice.bits()),
                table.mixture(material));
    }

    private Weave weave() {
        return dice.pick(Weave.CRUMPLED, Weave.CRUMPLED, Weave.CRUMPLED, Weave.RIBBED, Weave.QUILTED, Weave.GRAINY);
    }
}
