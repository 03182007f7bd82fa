package org.smartcustoms.engines.imaging.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// The second network (`training/verify.py`): it looks closely at what the detector framed, says what is in the
/// frame and draws it anew. Scores are the mean of both networks' log-odds, frames the mean of both frames: neither
/// decides alone.
final class Verifier implements AutoCloseable {
    // pixels of a look's side; the side as a share of the frame's longer one, at least of the picture's longer one:
    // as in training/verifier.py
    private static final int SIDE = 128;
    private static final double AROUND = 1.5;
    private static final double LEAST = 0.09;
    // docs/decisions/0009, item 22
    private static final double WORTH_A_LOOK = 0.1;
    private static final int MOST_LOOKS = 8;
    private static final double SAME_LOOK = 0.8;
    // frames drawn anew lie closer to their things than those they were drawn from, and to each other's only where
    // they are of one
    private static final double SAME = 0.7;
    private static final double UNSEEN = 0.02;
    private final OrtSession session;
    private final DetectorCard card;

    private Verifier(OrtSession session, DetectorCard card) {
        this.session = session;
        this.card = card;
    }

    /// The verifier of a detector.
    ///
    /// @param name of the detector
    /// @throws IOException when the bytes are no verifier, or one of a detector with other classes
    static Verifier of(String name, byte[] model, DetectorCard card) throws IOException {
        var complaint = name + " has no good verifier";
        var verifier = new Verifier(Network.session(complaint, model), card);
        try {
            verifier.check(complaint);
            return verifier;
        } catch (IOException e) {
            verifier.close();
            throw e;
        }
    }

    private void check(String complaint) throws IOException {
        try {
            var said = said(new float[4 * SIDE * SIDE], 1);
            int classes = card.classes().size();
            if (said.scores().length != classes || said.sides().length != 4) {
                throw new IOException(complaint + ": it is not one of a detector with " + classes + " classes");
            }
        } catch (OrtException e) {
            throw new IOException(complaint + ": " + e.getMessage(), e);
        }
    }

    /// A square around a frame that is looked at, and what is seen in it.
    private record Look(Box frame, double left, double top, double side) {
        static Look at(Box frame, Picture picture) {
            double side = Math.max(
                    AROUND * Math.max(frame.width(), frame.height()),
                    LEAST * Math.max(picture.width(), picture.height()));
            return new Look(
                    frame, (frame.left() + frame.right() - side) / 2, (frame.top() + frame.bottom() - side) / 2, side);
        }

        /// The mean of a frame and of what the verifier drew in its place.
        Box redrawn(Box given, float[] sides, int from) {
            return new Box(
                    (given.left() + left + side * sides[from]) / 2,
                    (given.top() + top + side * sides[from + 1]) / 2,
                    (given.right() + left + side * sides[from + 2]) / 2,
                    (given.bottom() + top + side * sides[from + 3]) / 2);
        }
    }

    /// A finding and the number of the look at it.
    private record Seen(Detection found, int look) {}

    /// The findings as they are after a close look, surest first, each thing once. Not worth one are the least sure, of
    /// which it is supposed that little would be seen.
    ///
    /// @param found surest first
    List<Detection> verified(Picture picture, List<Detection> found) {
        var looks = new ArrayList<Look>();
        var seen = new ArrayList<Seen>();
        var all = new ArrayList<Detection>();
        for (var one : found) {
            int look = one.score() < WORTH_A_LOOK ? -1 : lookAt(one.box(), looks, picture);
            if (look >= 0) {
                seen.add(new Seen(one, look));
            } else {
                all.add(one.scored(fused(one, UNSEEN)));
            }
        }
        all.addAll(judged(picture, looks, seen));
        all.sort(Comparator.comparingDouble(Detection::score).reversed());
        return SameThing.each(all, SAME);
    }

    /// The number of the look at a frame, or -1 when there have been enough.
    private static int lookAt(Box frame, List<Look> looks, Picture picture) {
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i).frame().overlap(frame) > SAME_LOOK) {
                return i;
            }
        }
        if (looks.size() == MOST_LOOKS) {
            return -1;
        }
        looks.add(Look.at(frame, picture));
        return looks.size() - 1;
    }

    private List<Detection> judged(Picture picture, List<Look> looks, List<Seen> seen) {
        if (looks.isEmpty()) {
            return List.of();
        }
        var input = new float[looks.size() * 4 * SIDE * SIDE];
        for (int i = 0; i < looks.size(); i++) {
            draw(picture, looks.get(i), input, i * 4 * SIDE * SIDE);
        }
        try {
            var said = said(input, looks.size());
            return seen.stream()
                    .map(one -> judged(one, looks.get(one.look()), said, picture))
                    .toList();
        } catch (OrtException e) {
            throw new IllegalStateException("The verifier failed: " + e.getMessage(), e);
        }
    }

    private Detection judged(Seen seen, Look look, Said said, Picture picture) {
        var found = seen.found();
        int label = card.classes().indexOf(found.label());
        double second = said.scores()[seen.look() * card.classes().size() + label];
        var box = look.redrawn(found.box(), said.sides(), 4 * seen.look()).within(picture.width(), picture.height());
        return new Detection(found.label(), box, fused(found, second), OptionalDouble.of(found.score()));
    }

    /// What the network says of looks.
    ///
    /// @param scores a probability for each look and class
    /// @param sides left, top, right, bottom for each look, as shares of its side
    private record Said(float[] scores, float[] sides) {}

    private Said said(float[] input, int count) throws OrtException {
        try (var tensor = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), FloatBuffer.wrap(input), new long[] {count, 4, SIDE, SIDE});
                var result = session.run(Map.of("looks", tensor), Set.of("scores", "sides"))) {
            return new Said(
                    Network.floats(result.get("scores").orElseThrow()),
                    Network.floats(result.get("sides").orElseThrow()));
        }
    }

    private double fused(Detection first, double second) {
        double odds = (logOdds(first.score()) + logOdds(second)) / 2;
        return card.verified(first.label()).probability(1 / (1 + Math.exp(-odds)));
    }

    private static double logOdds(double probability) {
        double p = Math.clamp(probability, 1e-5, 1 - 1e-5);
        return Math.log(p / (1 - p));
    }

    /// Red, green, blue, and 1 inside the frame.
    private static void draw(Picture picture, Look look, float[] input, int from) {
        Shrinking.square(picture, look.left(), look.top(), look.side(), SIDE, input, from);
        int left = cell(look.frame().left() - look.left(), look);
        int top = cell(look.frame().top() - look.top(), look);
        int right = Math.max(left + 1, cell(look.frame().right() - look.left(), look));
        int bottom = Math.max(top + 1, cell(look.frame().bottom() - look.top(), look));
        int plane = from + 3 * SIDE * SIDE;
        for (int y = top; y < Math.min(SIDE, bottom); y++) {
            Arrays.fill(input, plane + y * SIDE + left, plane + y * SIDE + Math.min(SIDE, right), 1);
        }
    }

    private static int cell(double at, Look look) {
        return Math.clamp((int) (SIDE * at / look.side() + 0.5), 0, SIDE);
    }

    @Override
    public void close() {
        Network.close(session);
    }
}
