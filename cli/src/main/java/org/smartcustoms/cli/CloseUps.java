package org.smartcustoms.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// A picture as a scanner with another belt would show it. With a narrower one in parts: one around each known box,
/// or of a clean picture its middle; what lies in a part by half or more is known of it too. With a wider one whole,
/// air around.
///
/// @param picture the part, or the picture with its air
/// @param known the boxes in it by label, cut at its edges
record CloseUps(Picture picture, Map<String, List<Box>> known) {
    private static final double LEAST_PART = 0.5;
    private static final int AIR = 0xFFFFFF;
    private static final long MOST_PIXELS = 200_000_000;

    /// @param times how much larger things are in the parts; 1 for the picture as it is, less for air around it
    /// @throws IOException when a picture with its air would have more than 200 million pixels
    static List<CloseUps> of(Picture picture, Map<String, List<Box>> known, double times) throws IOException {
        if (times == 1) {
            return List.of(new CloseUps(picture, known));
        }
        if (times < 1) {
            return List.of(inAir(picture, known, times));
        }
        var middles = known.values().stream().flatMap(List::stream).toList();
        var whole = new Box(0, 0, picture.width(), picture.height());
        return (middles.isEmpty() ? List.of(whole) : middles)
                .stream().map(box -> around(box, picture, known, times)).toList();
    }

    private static CloseUps inAir(Picture picture, Map<String, List<Box>> known, double times) throws IOException {
        int width = (int) Math.round(picture.width() / times);
        int height = (int) Math.round(picture.height() / times);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException("a picture of " + picture.width() + " × " + picture.height()
                    + " is too large for so much air around it (--closer " + times + ")");
        }
        return within(picture, known, width, height, AIR);
    }

    /// The picture in the middle of a larger one of one colour.
    static CloseUps within(Picture picture, Map<String, List<Box>> known, int width, int height, int colour) {
        int left = (width - picture.width()) / 2;
        int top = (height - picture.height()) / 2;
        var pixels = new int[width * height];
        Arrays.fill(pixels, colour);
        for (int y = 0; y < picture.height(); y++) {
            int to = (top + y) * width + left;
            System.arraycopy(picture.pixels(), y * picture.width(), pixels, to, picture.width());
        }
        var moved = new TreeMap<String, List<Box>>();
        known.forEach((label, boxes) ->
                moved.put(label, boxes.stream().map(box -> box.moved(left, top)).toList()));
        return new CloseUps(new Picture(width, height, pixels), moved);
    }

    private static CloseUps around(Box box, Picture picture, Map<String, List<Box>> known, double times) {
        int width = Math.max(1, (int) Math.round(picture.width() / times));
        int height = Math.max(1, (int) Math.round(picture.height() / times));
        int left = beginning((box.left() + box.right()) / 2, width, picture.width());
        int top = beginning((box.top() + box.bottom()) / 2, height, picture.height());
        var inside = new TreeMap<String, List<Box>>();
        known.forEach((label, boxes) -> {
            for (var one : boxes) {
                var seen = one.moved(-left, -top).within(width, height);
                if (seen.area() > 0 && seen.area() >= LEAST_PART * one.area()) {
                    inside.computeIfAbsent(label, _ -> new ArrayList<>()).add(seen);
                }
            }
        });
        return new CloseUps(picture.cut(left, top, left + width, top + height), inside);
    }

    private static int beginning(double middle, int length, int of) {
        return Math.clamp(Math.round(middle - length / 2.0), 0, of - length);
    }
}
