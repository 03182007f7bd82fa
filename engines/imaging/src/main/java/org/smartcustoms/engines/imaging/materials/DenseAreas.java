package org.smartcustoms.engines.imaging.materials;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;

/// Finds where nothing can be seen through. "Can't see here" is an alarm, not silence: such an area may hide anything.
///
/// @param leastShare an area counts from this share of the image's pixels
public record DenseAreas(double leastShare) {
    /// High-energy attenuation past which a usual lane shows no structure: about 25 mm of steel, under one percent of
    /// the beam.
    public static final float OPAQUE_ATTENUATION = 4.6f;

    /// Brightness under which a coloured picture shows no structure, of 255.
    public static final int OPAQUE_BRIGHTNESS = 24;

    /// From 1.5 thousandths of the picture: about 25 mm by 25 mm in a suitcase.
    public static final DenseAreas USUAL = new DenseAreas(0.0015);

    /// One dense area.
    ///
    /// @param pixels how many pixels belong to it
    public record Area(Box box, int pixels) {}

    public DenseAreas {
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException("The least share lies above 0 and at most at 1");
        }
    }

    /// Dense areas of a raw scan, largest first.
    public List<Area> in(DualEnergyScan scan) {
        float[] attenuation = scan.highAttenuation();
        var dense = new BitSet(attenuation.length);
        for (int i = 0; i < attenuation.length; i++) {
            dense.set(i, attenuation[i] >= OPAQUE_ATTENUATION);
        }
        return areas(dense, scan.width(), scan.height());
    }

    /// Dense areas of a coloured picture, largest first.
    public List<Area> in(Picture picture) {
        var dense = new BitSet(picture.pixels().length);
        for (int i = 0; i < picture.pixels().length; i++) {
            dense.set(i, picture.brightness(i) <= OPAQUE_BRIGHTNESS);
        }
        return areas(dense, picture.width(), picture.height());
    }

    private List<Area> areas(BitSet dense, int width, int height) {
        var areas = new ArrayList<Area>();
        var open = (BitSet) dense.clone();
        for (int start = open.nextSetBit(0); start >= 0; start = open.nextSetBit(start)) {
            var area = flood(open, start, width, height);
            if (area.pixels() >= leastShare * width * height) {
                areas.add(area);
            }
        }
        areas.sort(Comparator.comparingInt(Area::pixels).reversed());
        return List.copyOf(areas);
    }

    private static Area flood(BitSet open, int start, int width, int height) {
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        open.clear(start);
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        int pixels = 0;
        while (!queue.isEmpty()) {
            int at = queue.remove();
            int x = at % width;
            int y = at / width;
            pixels++;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            visit(open, queue, x > 0, at - 1);
            visit(open, queue, x + 1 < width, at + 1);
            visit(open, queue, y > 0, at - width);
            visit(open, queue, y + 1 < height, at + width);
        }
        return new Area(new Box(left, top, right, bottom), pixels);
    }

    private static void visit(BitSet open, ArrayDeque<Integer> queue, boolean inside, int at) {
        if (inside && open.get(at)) {
            open.clear(at);
            queue.add(at);
        }
    }
}
