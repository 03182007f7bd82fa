package org.smartcustoms.inspection.internal.images;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.inspection.internal.scans.Colours;
import org.smartcustoms.inspection.internal.scans.Found;
import org.smartcustoms.inspection.internal.scans.Line;
import org.smartcustoms.inspection.internal.scans.ScanImage;
import org.smartcustoms.inspection.internal.scans.SecondLook;
import org.smartcustoms.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what was taught from a few examples: windows of the examples' own sizes walk over the picture, and one that is
/// like an example beyond the class's threshold is an alarm.
@Component
class Likeness implements SecondLook {

    private static final int MOST_EXAMPLES = 20;
    private static final int STEPS = 5;
    private static final double WORTH_A_CLOSER_LOOK = 0.2;
    private static final double SAME_PLACE = 0.3;
    private static final int MOST_FINDS = 6;

    private final Crops crops;
    private final TaughtClasses classes;
    private final Colours colours;
    private final JdbcClient jdbc;
    private volatile @Nullable List<Taught> known;

    Likeness(Crops crops, TaughtClasses classes, Colours colours, JdbcClient jdbc) {
        this.crops = crops;
        this.classes = classes;
        this.colours = colours;
        this.jdbc = jdbc;
    }

    private record Size(double width, double height) {}

    private record Taught(TaughtClasses.TaughtClass kind, List<float[]> examples, List<Size> sizes) {}

    /// Reads the classes again at the next scan.
    void forget() {
        known = null;
    }

    @Override
    public String name() {
        var taught = taught();
        return taught.isEmpty() ? "" : "likeness to " + taught.size() + " taught classes (" + ShapeDescriber.NAME + ")";
    }

    private List<Taught> taught() {
        var all = known;
        if (all == null) {
            all = classes.list().stream()
                    .map(kind -> new Taught(kind, crops.examples(kind.code(), MOST_EXAMPLES), sizes(kind.code())))
                    .filter(one -> !one.examples().isEmpty())
                    .toList();
            known = all;
        }
        return all;
    }

    private List<Size> sizes(String label) {
        return jdbc.sql("""
                        SELECT DISTINCT round((box_right - box_left) / 8) * 8 AS width,
                               round((box_bottom - box_top) / 8) * 8 AS height
                          FROM inspection.crop WHERE label = :label AND outcome = 'CONFIRMED' LIMIT 6""")
                .param("label", label)
                .query((row, number) ->
                        new Size(Math.max(12, row.getDouble("width")), Math.max(12, row.getDouble("height"))))
                .list();
    }

    @Override
    public List<Found> look(ScanImage image) {
        var picture = colours.picture(image);
        var found = new ArrayList<Found>();
        for (var one : taught()) {
            found.addAll(windows(picture, one));
        }
        return found;
    }

    private static List<Found> windows(Picture picture, Taught taught) {
        var candidates = new ArrayList<Found>();
        for (var size : taught.sizes()) {
            double stepX = size.width() / STEPS;
            double stepY = size.height() / STEPS;
            for (double top = 0; top + size.height() <= picture.height(); top += stepY) {
                for (double left = 0; left + size.width() <= picture.width(); left += stepX) {
                    var box = new Box(left, top, left + size.width(), top + size.height());
                    if (holdsMatter(picture, box)) {
                        var near = new Near(box, likeness(picture, box, taught.examples()));
                        if (near.likeness() >= taught.kind().threshold() - WORTH_A_CLOSER_LOOK) {
                            near = closer(picture, near, taught.examples(), stepX, stepY);
                        }
                        if (near.likeness() >= taught.kind().threshold()) {
                            candidates.add(found(taught.kind(), near.box(), near.likeness()));
                        }
                    }
                }
            }
        }
        return best(candidates);
    }

    private record Near(Box box, double likeness) {}

    /// Shifts the window by a half and then a quarter of its step, as long as it gets more alike.
    private static Near closer(Picture picture, Near start, List<float[]> examples, double stepX, double stepY) {
        var best = start;
        for (double share = 0.5; share >= 0.25; share /= 2) {
            var from = best.box();
            for (int side = 0; side < 9; side++) {
                double dx = (side % 3 - 1) * share * stepX;
                double dy = (side / 3 - 1) * share * stepY;
                var box = new Box(from.left() + dx, from.top() + dy, from.right() + dx, from.bottom() + dy);
                boolean inside = box.left() >= 0
                        && box.top() >= 0
                        && box.right() <= picture.width()
                        && box.bottom() <= picture.height();
                double likeness = inside && side != 4 ? likeness(picture, box, examples) : -1;
                if (likeness > best.likeness()) {
                    best = new Near(box, likeness);
                }
            }
        }
        return best;
    }

    /// Spares describing air: a coarse look at whether a fifth of the place is darker than air.
    private static boolean holdsMatter(Picture picture, Box box) {
        int dark = 0;
        for (int j = 0; j < 5; j++) {
            for (int i = 0; i < 5; i++) {
                int x = (int) (box.left() + (i + 0.5) * box.width() / 5);
                int y = (int) (box.top() + (j + 0.5) * box.height() / 5);
                dark += picture.brightness(y * picture.width() + x) < 225 ? 1 : 0;
            }
        }
        return dark >= 5;
    }

    private static double likeness(Picture picture, Box box, List<float[]> examples) {
        float[] vector = ShapeDescriber.describe(picture, box);
        double best = -1;
        for (var example : examples) {
            best = Math.max(best, ShapeDescriber.likeness(vector, example));
        }
        return best;
    }

    private static List<Found> best(List<Found> candidates) {
        var kept = new ArrayList<Found>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .filter(one -> kept.stream().noneMatch(other -> other.box().overlap(one.box()) > SAME_PLACE))
                .limit(MOST_FINDS)
                .forEach(kept::add);
        return kept;
    }

    private static Found found(TaughtClasses.TaughtClass kind, Box box, double likeness) {
        var share = String.format(Locale.ROOT, "%.0f", likeness * 100);
        return new Found(
                kind.code(),
                Line.SIMILAR,
                box,
                Math.clamp(likeness, 0, 1),
                List.of(new Text(
                        "Looks like confirmed examples of " + kind.nameEn() + ", " + share + " of 100",
                        "與已證實的「" + kind.nameZh() + "」樣本相似，相似度 " + share + "／100")));
    }
}
