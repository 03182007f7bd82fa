package org.smartcustoms.engines.imaging.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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

    Verifier(OrtSession session, DetectorCard card) {
        this.session = session;
        this.card = card;
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

    /// The findings as they are after a close look, surest first, each thing once. Not worth one are the least sure, of
    /// which it is supposed that little would be seen.
    ///
    /// @param found surest first
    List<Detection> verified(Picture picture, List<Detection> found) {
        var looks = new ArrayList<Look>();
        var looked = new ArrayList<Detection>();
        var others = new ArrayList<Detection>();
        var which = new ArrayList<Integer>();
        for (var one : found) {
            int look = one.score() < WORTH_A_LOOK ? -1 : lookAt(one.box(), looks, picture);
            if (look >= 0) {
                looked.add(one);
                which.add(look);
            } else {
                others.add(one.scored(fused(one, UNSEEN)));
            }
        }
        var verified = looks.isEmpty() ? Stream.<Detection>empty() : judged(picture, looks, looked, which);
        var all = Stream.concat(verified, others.stream())
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList();
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

    private Stream<Detection> judged(Picture picture, List<Look> looks, List<Detection> found, List<Integer> which) {
        var input = new float[looks.size() * 4 * SIDE * SIDE];
        for (int i = 0; i < looks.size(); i++) {
            draw(picture, looks.get(i), input, i * 4 * SIDE * SIDE);
        }
        try (var tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(input), new long[] {
                    looks.size(), 4, SIDE, SIDE
                });
                var result = session.run(Map.of("looks", tensor))) {
            float[] scores = Network.floats(result, 0);
            float[] sides = Network.floats(result, 1);
            var judged = new ArrayList<Detection>();
            for (int i = 0; i < found.size(); i++) {
                int look = which.get(i);
                var one = found.get(i);
                float second =
                        scores[look * card.classes().size() + card.classes().indexOf(one.label())];
                var box = looks.get(look).redrawn(one.box(), sides, 4 * look).within(picture.width(), picture.height());
                judged.add(new Detection(one.label(), box, fused(one, second), OptionalDouble.of(one.score())));
            }
            return judged.stream();
        } catch (OrtException e) {
            throw new IllegalStateException("The verifier failed: " + e.getMessage(), e);
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
    public void close() throws OrtException {
        session.close();
    }
}
