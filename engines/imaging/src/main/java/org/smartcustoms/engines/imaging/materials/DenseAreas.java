package org.smartcustoms.engines.imaging.materials;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Extent;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.Surroundings;

/// Finds where nothing can be seen through. "Can't see here" is an alarm, not silence: such an area may hide anything.
///
/// Small dark things (batteries, hinges, a lens) lie in every bag, and nothing hides behind them. So an area
/// counts only when it is broad: a square of a certain side must fit into it somewhere, and it must take up a
/// certain share.
///
/// @param leastShare an area counts from this share of the scan's pixels
/// @param leastBreadth side of the square that must fit into it, as a share of the scan's longer side
public record DenseAreas(double leastShare, double leastBreadth) {
    /// High-energy attenuation past which a usual lane shows no structure: about 25 mm of steel, under one percent of
    /// the beam.
    public static final float OPAQUE_ATTENUATION = 4.6f;

    /// Brightness under which a coloured picture shows no structure, of 255. Makers' blacks lie between 5 and 36.
    public static final int OPAQUE_BRIGHTNESS = 36;

    /// From four thousandths of the picture with a breadth of 35 thousandths: in a suitcase about 12 cm² and 25 mm.
    public static final DenseAreas USUAL = new DenseAreas(0.004, 0.035);

    /// One dense area.
    ///
    /// @param pixels how many pixels belong to it
    public record Area(Box box, int pixels) {}

    public DenseAreas {
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException("The least share lies above 0 and at most at 1");
        }
        if (!(leastBreadth >= 0 && leastBreadth <= 1)) {
            throw new IllegalArgumentException("The least breadth lies between 0 and 1");
        }
    }

    /// Dense areas of a raw scan, largest first.
    public List<Area> in(DualEnergyScan scan) {
        float[] attenuation = scan.highAttenuation();
        var dense = new BitSet(attenuation.length);
        for (int i = 0; i < attenuation.length; i++) {
            dense.set(i, attenuation[i] >= OPAQUE_ATTENUATION);
        }
        return areas(dense, scan.width(), scan.height(), new Box(0, 0, scan.width(), scan.height()));
    }

    /// Dense areas of a coloured picture, largest first. What lies around a scan is none.
    public List<Area> in(Picture given) {
        var picture = Surroundings.whitened(given);
        var dense = new BitSet(picture.pixels().length);
        for (int i = 0; i < picture.pixels().length; i++) {
            dense.set(i, picture.brightness(i) <= OPAQUE_BRIGHTNESS);
        }
        return areas(dense, picture.width(), picture.height(), kept(given, picture));
    }

    /// Where the scan itself lies, without what was made white around it; the whole picture where nothing was.
    private static Box kept(Picture given, Picture whitened) {
        var whole = new Box(0, 0, given.width(), given.height());
        return given == whitened
                ? whole
                : Extent.of(given, at -> given.pixels()[at] == whitened.pixels()[at], 0)
                        .orElse(whole);
    }

    private List<Area> areas(BitSet dense, int width, int height, Box scan) {
        var areas = new ArrayList<Area>();
        var breadths = breadths(dense, width, height);
        double breadth = leastBreadth * Math.max(scan.width(), scan.height());
        double share = leastShare * scan.area();
        var open = (BitSet) dense.clone();
        for (int start = open.nextSetBit(0); start >= 0; start = open.nextSetBit(start)) {
            var flooded = flood(open, breadths, start, width, height);
            if (flooded.area().pixels() >= share && flooded.breadth() >= breadth) {
                areas.add(flooded.area());
            }
        }
        areas.sort(Comparator.comparingInt(Area::pixels).reversed());
        return List.copyOf(areas);
    }

    private record Flooded(Area area, int breadth) {}

    /// For each pixel the side of the greatest dense square whose lower right corner it is.
    private static int[] breadths(BitSet dense, int width, int height) {
        var side = new int[width * height];
        for (int i = dense.nextSetBit(0); i >= 0; i = dense.nextSetBit(i + 1)) {
            boolean inner = i % width > 0 && i >= width;
            side[i] = inner ? 1 + Math.min(side[i - width - 1], Math.min(side[i - 1], side[i - width])) : 1;
        }
        return side;
    }

    private static Flooded flood(BitSet open, int[] breadths, int start, int width, int height) {
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        open.clear(start);
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        int pixels = 0;
        int breadth = 0;
        while (!queue.isEmpty()) {
            int at = queue.remove();
            int x = at % width;
            int y = at / width;
            pixels++;
            breadth = Math.max(breadth, breadths[at]);
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            visit(open, queue, x > 0, at - 1);
            visit(open, queue, x + 1 < width, at + 1);
            visit(open, queue, y > 0, at - width);
            visit(open, queue, y + 1 < height, at + width);
        }
        return new Flooded(new Area(new Box(left, top, right, bottom), pixels), breadth);
    }

    private static void visit(BitSet open, ArrayDeque<Integer> queue, boolean inside, int at) {
        if (inside && open.get(at)) {
            open.clear(at);
            queue.add(at);
        }
    }
}
