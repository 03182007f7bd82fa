package org.smartcustoms.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Detection;
import org.smartcustoms.engines.imaging.detect.Evaluation;
import org.smartcustoms.engines.imaging.files.Scans;
import tools.jackson.databind.json.JsonMapper;

/// Known things that raised no alarm, the worst first: those that the detector gave the least score to, measured by how
/// far that lies below their class's threshold; of equals the larger ones, since a large thing missed is the worse.
final class WorstMisses {
    private static final int MOST = 10;
    private static final double SEEN = 0.3;
    private static final Color MISSED = new Color(0xD81B60);
    private static final Color FOUND = new Color(0x0B7A75);

    private final List<Miss> misses = new ArrayList<>();

    /// @param score the greatest score that a finding of the right class got at this place; 0 when there was none
    /// @param share of the class's threshold that the score reaches
    /// @param others what did raise an alarm in the picture
    private record Miss(Path image, String label, Box box, double score, double share, List<Detection> others) {}

    void add(Path path, Evaluation.Image image, ToDoubleFunction<String> thresholds) {
        var alarms = image.found().stream()
                .filter(one -> one.score() >= thresholds.applyAsDouble(one.label()))
                .toList();
        image.known().forEach((label, boxes) -> {
            double threshold = thresholds.applyAsDouble(label);
            for (var box : boxes) {
                double score = image.found().stream()
                        .filter(one -> one.label().equals(label) && one.box().overlap(box) >= SEEN)
                        .mapToDouble(Detection::score)
                        .max()
                        .orElse(0);
                if (score < threshold) {
                    misses.add(new Miss(path, label, box, score, score / threshold, alarms));
                }
            }
        });
    }

    /// Writes the pictures, and `worst.json` that says what is on each.
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        misses.sort(Comparator.comparingDouble(Miss::share)
                .thenComparing(
                        Comparator.comparingDouble((Miss miss) -> miss.box().area())
                                .reversed()));
        var list = JsonMapper.shared().createArrayNode();
        int rank = 0;
        for (var miss : misses.subList(0, Math.min(MOST, misses.size()))) {
            var name = String.format(Locale.ROOT, "%02d-%s.png", ++rank, miss.label());
            ImageIO.write(
                    drawn(Scans.read(miss.image()).picture(), miss),
                    "png",
                    folder.resolve(name).toFile());
            list.addObject()
                    .put("picture", name)
                    .put("image", String.valueOf(miss.image().getFileName()))
                    .put("missed", miss.label())
                    .put("score", miss.score())
                    .put("shareOfThreshold", miss.share())
                    .putArray("bbox")
                    .add(miss.box().left())
                    .add(miss.box().top())
                    .add(miss.box().width())
                    .add(miss.box().height());
        }
        Files.writeString(folder.resolve("worst.json"), list.toPrettyString());
    }

    private static BufferedImage drawn(Picture picture, Miss miss) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(11, picture.width() / 60)));
        float width = Math.max(2, picture.width() / 400f);
        for (var one : miss.others()) {
            frame(graphics, one.box(), FOUND, new BasicStroke(width), words(one.label(), one.score()));
        }
        var dashes = new BasicStroke(
                1.5f * width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6 * width, 3 * width}, 0);
        frame(graphics, miss.box(), MISSED, dashes, "missed " + words(miss.label(), miss.score()));
        graphics.dispose();
        return image;
    }

    private static String words(String label, double score) {
        return String.format(Locale.ROOT, "%s %.2f", label, score);
    }

    private static void frame(Graphics2D graphics, Box box, Color colour, BasicStroke stroke, String words) {
        graphics.setColor(colour);
        graphics.setStroke(stroke);
        graphics.drawRect((int) box.left(), (int) box.top(), (int) box.width(), (int) box.height());
        var metrics = graphics.getFontMetrics();
        int top = Math.max(0, (int) box.top() - metrics.getHeight());
        graphics.fillRect((int) box.left(), top, metrics.stringWidth(words) + 6, metrics.getHeight());
        graphics.setColor(Color.WHITE);
        graphics.drawString(words, (int) box.left() + 3, top + metrics.getAscent());
    }
}
