package org.smartcustoms.engines.imaging.detect;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.imaging.Box;

/// What the network made of one picture: its findings, and the feature maps from which any part of the picture gets a
/// vector that lies near those of things that look alike.
public final class Sight {
    private static final double SAME_PLACE = 0.5;
    private static final double SURE = 5;
    private static final double LEAST_WINDOW = 0.05;
    private final List<Detection> found;
    private final List<Features> features;
    private final List<String> labels;
    private final int width;
    private final int height;

    /// One feature map, channel by channel.
    ///
    /// @param perPixel cells per pixel of the original picture
    record Features(float[] values, int channels, int height, int width, double perPixel) {}

    Sight(List<Detection> found, List<Features> features, List<String> labels, int width, int height) {
        this.found = found;
        this.features = features;
        this.labels = labels;
        this.width = width;
        this.height = height;
    }

    /// The labels that the network knows.
    public List<String> labels() {
        return labels;
    }

    /// Windows of one size, a third of a window apart, that cover the picture; at least a twentieth of its longer side
    /// wide and high, for smaller ones are less than a few cells, and tens of thousands.
    ///
    /// @param widthShare width as a share of the picture's longer side
    /// @param heightShare height likewise
    public List<Box> windows(double widthShare, double heightShare) {
        double longSide = Math.max(width, height);
        double least = LEAST_WINDOW * longSide;
        double w = Math.min(Math.max(widthShare * longSide, least), width);
        double h = Math.min(Math.max(heightShare * longSide, least), height);
        int across = 1 + (int) Math.ceil((width - w) / (w / 3));
        int down = 1 + (int) Math.ceil((height - h) / (h / 3));
        var windows = new ArrayList<Box>();
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                double left = across == 1 ? 0 : (width - w) * column / (across - 1);
                double top = down == 1 ? 0 : (height - h) * row / (down - 1);
                windows.add(new Box(left, top, left + w, top + h));
            }
        }
        return windows;
    }

    /// The findings, surest first, each thing once.
    public List<Detection> found() {
        return found;
    }

    /// Whether the network gives feature maps, without which no part of the picture has a vector.
    public boolean describes() {
        return !features.isEmpty();
    }

    /// The vector of the whole picture; see [#embedding(Box)].
    public float[] embedding() {
        return embedding(new Box(0, 0, width, height));
    }

    /// The part of a box that lies in the picture.
    public Box within(Box box) {
        return box.within(width, height);
    }

    /// The vector of a part of the picture, of length 1: for each map the mean and the greatest value of each channel
    /// over the box, and for each label how sure the network is that such a thing lies there.
    ///
    /// @throws IllegalStateException when the network gives no feature maps
    public float[] embedding(Box box) {
        if (features.isEmpty()) {
            throw new IllegalStateException(
                    "This detector gives no feature maps; export it anew with training/train.py");
        }
        int length = features.stream().mapToInt(map -> 2 * map.channels()).sum();
        var vector = new float[length + labels.size()];
        int at = 0;
        for (var map : features) {
            pool(map, box, vector, at);
            normalise(vector, at, 2 * map.channels());
            at += 2 * map.channels();
        }
        said(box, vector, length);
        normalise(vector, 0, vector.length);
        return vector;
    }

    /// The log-odds of each label's surest frame that lies over the box by half, from 0 where the network says as good
    /// as nothing to 1 where it is certain. A kind that has no name in the network is framed under others, and
    /// how surely tells it from what is around it better than all channels do.
    private void said(Box box, float[] vector, int from) {
        for (var one : found) {
            if (one.box().overlap(box) > SAME_PLACE) {
                double p = Math.clamp(one.score(), 1e-6, 1 - 1e-6);
                double share = Math.clamp((Math.log(p / (1 - p)) + SURE) / (2 * SURE), 0, 1);
                int at = from + labels.indexOf(one.label());
                vector[at] = Math.max(vector[at], (float) share);
            }
        }
    }

    private static void pool(Features map, Box box, float[] vector, int at) {
        int left = Math.clamp((int) Math.floor(box.left() * map.perPixel()), 0, map.width() - 1);
        int right = Math.clamp((int) Math.ceil(box.right() * map.perPixel()), left + 1, map.width());
        int top = Math.clamp((int) Math.floor(box.top() * map.perPixel()), 0, map.height() - 1);
        int bottom = Math.clamp((int) Math.ceil(box.bottom() * map.perPixel()), top + 1, map.height());
        for (int channel = 0; channel < map.channels(); channel++) {
            float sum = 0;
            float most = Float.NEGATIVE_INFINITY;
            for (int y = top; y < bottom; y++) {
                int row = (channel * map.height() + y) * map.width();
                for (int x = left; x < right; x++) {
                    float value = map.values()[row + x];
                    sum += value;
                    most = Math.max(most, value);
                }
            }
            vector[at + 2 * channel] = sum / ((right - left) * (bottom - top));
            vector[at + 2 * channel + 1] = most * 0.5f;
        }
    }

    private static void normalise(float[] vector, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += vector[i] * vector[i];
        }
        float factor = (float) (1 / Math.sqrt(Math.max(1e-12, sum)));
        for (int i = from; i < from + count; i++) {
            vector[i] *= factor;
        }
    }
}
