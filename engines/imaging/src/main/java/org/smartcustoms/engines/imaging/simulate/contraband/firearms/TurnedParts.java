package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Barrels and other turned parts of firearms: sections of several diameters on one axis with a bore
/// through them, and what is milled into or stands out of them. The axis is x.
public final class TurnedParts {
    private final Dice dice;

    public TurnedParts(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 6)) {
            case 0, 1, 2 -> barrel();
            case 3 -> suppressor();
            case 4, 5 -> stepped();
            default -> gasPiston();
        };
    }

    /// A long bore in steel that tapers or steps, with chamber, thread, lugs, rib or flutes.
    private Thing barrel() {
        var part = new Assembly("barrel of free form");
        double length = Math.exp(dice.between(Math.log(60), Math.log(480)));
        double bore = dice.between(2.2, 4.8);
        double breech = bore + dice.between(2.5, 8);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.STEEL, Material.STAINLESS);
        double muzzle = tapered(part, metal, length, bore, breech);
        if (dice.chance(0.55)) {
            lug(part, metal, length, breech);
        }
        if (dice.chance(0.35)) {
            double at = -length / 2 + dice.between(4, 24);
            collar(part, metal, at, dice.between(5, 14), breech + dice.between(2, 6), breech);
        }
        if (dice.chance(0.3)) {
            thread(part, metal, length / 2, length / 2 + dice.between(10, 22), bore + 1.4, bore);
        }
        if (dice.chance(0.25)) {
            double rib = muzzle + dice.between(0.5, 2);
            part.box(metal, 0, -rib, 0, length * dice.between(0.5, 0.98), dice.between(1.5, 4), dice.between(4, 9));
        }
        if (dice.chance(0.25)) {
            double at = length * dice.between(0, 0.4);
            part.box(metal, at, -muzzle - 5, 0, dice.between(10, 26), 12, dice.between(9, 16));
        }
        return part.of(Contraband.FIREARM_PART);
    }

    /// The barrel itself, from its chamber to its muzzle in sections that grow thinner.
    ///
    /// @return its radius at the muzzle
    private double tapered(Assembly part, Material metal, double length, double bore, double breech) {
        int sections = dice.whole(1, 5);
        double x = -length / 2 + Math.min(dice.between(15, 50), length / 3);
        part.tube(metal, -length / 2, 0, x, 0, 0, breech, Math.min(breech - 1.2, bore * dice.between(1, 1.4)));
        double r = breech;
        for (int i = 0; i < sections; i++) {
            double next = x + (length / 2 - x) / (sections - i);
            r = Math.max(bore + 1.6, r * dice.between(0.75, 1.03));
            part.tube(metal, x, 0, next, 0, 0, r, bore);
            x = next;
        }
        return r;
    }

    /// What links the barrel to its frame.
    private void lug(Assembly part, Material metal, double length, double breech) {
        double lug = dice.between(12, 40);
        double aside = breech * dice.between(0.7, 1.6);
        double at = -length / 2 + length * dice.between(0, 0.2);
        part.plate(metal, 0, dice.between(6, 14), rectangle(at, breech * 0.6, at + lug, breech * 0.6 + aside));
        if (dice.chance(0.5)) {
            part.packed(-1)
                    .disc(metal, at + lug / 2, breech * 0.6 + aside / 2, 0, aside * 0.28, 6)
                    .packed(1);
        }
    }

    private static void collar(Assembly part, Material metal, double x, double wide, double outer, double inner) {
        part.tube(metal, x, 0, x + wide, 0, 0, outer, inner);
    }

    private static void thread(Assembly part, Material metal, double from, double to, double r, double bore) {
        part.tube(metal, from, 0, to, 0, 0, r, bore);
        for (double x = from; x < to; x += 1.6) {
            part.tube(metal, x, 0, x + 0.8, 0, 0, r + 0.8, r);
        }
    }

    /// A can with baffles: discs or cones that leave a hole on the axis.
    private Thing suppressor() {
        var part = new Assembly("suppressor");
        double length = dice.between(75, 230);
        double r = dice.between(12, 24);
        var metal = dice.pick(Material.STEEL, Material.ALUMINIUM, Material.ALUMINIUM, Material.STAINLESS);
        double wall = metal == Material.ALUMINIUM ? dice.between(1.5, 3) : dice.between(0.8, 2);
        double bore = dice.between(3, 6);
        part.tube(metal, -length / 2, 0, length / 2, 0, 0, r, r - wall);
        int baffles = dice.whole(3, 11);
        double chamber = length * dice.between(0, 0.35);
        boolean cones = dice.chance(0.5);
        var inside = dice.pick(metal, Material.STEEL, Material.ALUMINIUM);
        for (int i = 0; i < baffles; i++) {
            double x = -length / 2 + chamber + (length - chamber - 6) * (i + 0.5) / baffles;
            part.tube(inside, x, 0, x + dice.between(1.2, 3), 0, 0, r - wall, bore);
            for (int step = 1; cones && step <= 4; step++) {
                double narrower = r - wall - (r - wall - bore - 2) * step / 4;
                part.tube(inside, x - 2.2 * step, 0, x - 2.2 * step + 2.2, 0, 0, narrower, narrower - 1.6);
            }
        }
        for (int end = -1; end <= 1; end += 2) {
            double x = end * (length / 2 - 3);
            part.tube(metal, x - 3, 0, x + 3, 0, 0, r - wall, end < 0 ? bore + 2 : bore);
        }
        if (dice.chance(0.5)) {
            part.tube(Material.STEEL, -length / 2 - dice.between(8, 24), 0, -length / 2, 0, 0, bore + 5, bore + 2);
        }
        return part.of(Contraband.FIREARM_PART);
    }

    /// Any part that a lathe and a mill make: sections, a bore, flats, slots, lugs.
    private Thing stepped() {
        var part = new Assembly("turned part");
        double length = Math.exp(dice.between(Math.log(35), Math.log(210)));
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.STAINLESS);
        double widest = Math.min(17, length * dice.between(0.08, 0.22));
        int sections = dice.whole(2, 7);
        boolean through = dice.chance(0.6);
        double least = widest * dice.between(0.3, 0.6);
        double bore = least * dice.between(0.4, 0.8);
        double x = -length / 2;
        for (int i = 0; i < sections; i++) {
            double next =
                    i == sections - 1 ? length / 2 : x + (length / 2 - x) / (sections - i) * dice.between(0.5, 1.5);
            double r = dice.between(least, widest);
            if (through) {
                part.tube(metal, x, 0, next, 0, 0, r, bore);
            } else {
                part.rod(metal, x, 0, 0, next, 0, 0, r);
            }
            if (dice.chance(0.22)) {
                double out = r * dice.between(0.3, 0.9) + 2;
                double side = dice.pick(-1, 1) * (r * 0.9 + out / 2);
                part.box(metal, (x + next) / 2, side, 0, (next - x) * dice.between(0.3, 0.9), out, dice.between(3, r));
            }
            if (dice.chance(0.25)) {
                double slot = (next - x) * dice.between(0.3, 0.7);
                double from = x + (next - x - slot) / 2;
                double deep = dice.between(0.25, 0.6) * (r - (through ? bore : 0));
                part.packed(-1)
                        .plate(metal, 0, r * 0.8, rectangle(from, r * 0.9 - deep, from + slot, r * 0.9))
                        .packed(1);
            }
            x = next;
        }
        if (dice.chance(0.3)) {
            thread(part, metal, -length / 2 - dice.between(6, 18), -length / 2, least * 0.95, bore);
        }
        return part.of(Contraband.FIREARM_PART);
    }

    /// A slim tube and the rod with rings that runs in it.
    private Thing gasPiston() {
        var part = new Assembly("gas tube and piston");
        double length = dice.between(120, 380);
        double r = dice.between(5, 9);
        part.tube(Material.STEEL, -length / 2, 0, length * dice.between(0, 0.4), 0, 0, r, r - dice.between(0.8, 1.6));
        double y = dice.chance(0.5) ? 0 : r + dice.between(8, 25);
        double out = dice.between(0, 0.3) * length;
        part.rod(Material.STEEL, -length / 2 + out, y, 0, length / 2 + out, y, 0, r * dice.between(0.35, 0.6));
        for (int i = 0; i < dice.whole(2, 5); i++) {
            double x = -length / 2 + out + 5 * i;
            part.rod(Material.STEEL, x, y, 0, x + 2.6, y, 0, r * 0.85);
        }
        double head = dice.between(12, 30);
        part.box(Material.STEEL, length / 2 + out - head / 2, y, 0, head, 2.2 * r, 2 * r);
        return part.of(Contraband.FIREARM_PART);
    }
}
