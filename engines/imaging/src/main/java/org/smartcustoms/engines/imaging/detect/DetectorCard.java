package org.smartcustoms.engines.imaging.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What stands beside a detector's weights: its classes, the size at which pictures are shown to it, and per class how
/// its raw score becomes a probability and from which probability it raises an alarm.
///
/// @param longSide longer side in pixels of a picture as the network sees it
/// @param calibrations of the detector's raw scores
/// @param verified of what detector and verifier say together; empty when there is no verifier
/// @param measured what each class finds at which false alarms; empty when it was never measured
public record DetectorCard(
        List<String> classes,
        int longSide,
        Map<String, Calibration> calibrations,
        Map<String, Calibration> verified,
        Measured measured) {
    /// Threshold of a class that was never calibrated.
    public static final double PLAIN_THRESHOLD = 0.3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Operating curves by class.
    ///
    /// @param images on how many images they were measured
    public record Measured(int images, Map<String, OperatingCurve> curves) {
        static final Measured NEVER = new Measured(0, Map.of());

        public Measured {
            curves = Map.copyOf(curves);
        }
    }

    /// Probability = σ(slope · logit(raw score) + offset).
    ///
    /// @param threshold the least probability that raises an alarm
    public record Calibration(double slope, double offset, double threshold) {
        static final Calibration NONE = new Calibration(1, 0, PLAIN_THRESHOLD);

        double probability(double raw) {
            double p = Math.clamp(raw, 1e-6, 1 - 1e-6);
            return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
        }
    }

    /// Reads a card.
    ///
    /// @throws IOException when it names no classes or no sensible size
    public static DetectorCard read(String json) throws IOException {
        try {
            var node = JSON.readTree(json);
            var classes = new ArrayList<String>();
            node.path("classes").forEach(label -> classes.add(label.asString()));
            int longSide = node.path("longSide").asInt(0);
            if (classes.isEmpty() || longSide < 64 || longSide > 2048) {
                throw new IOException("The detector's card names no classes or no size");
            }
            return new DetectorCard(
                    List.copyOf(classes),
                    longSide,
                    calibrations(node.path("calibration"), classes),
                    calibrations(node.path("verified"), classes),
                    measured(node.path("operatingCurves")));
        } catch (JacksonException e) {
            throw new IOException("The detector's card is no JSON: " + e.getMessage(), e);
        }
    }

    private static Map<String, Calibration> calibrations(JsonNode node, List<String> classes) {
        var calibrations = new HashMap<String, Calibration>();
        for (var label : classes) {
            var one = node.path(label);
            if (one.isObject()) {
                calibrations.put(
                        label,
                        new Calibration(
                                one.path("slope").asDouble(1),
                                one.path("offset").asDouble(0),
                                one.path("threshold").asDouble(PLAIN_THRESHOLD)));
            }
        }
        return Map.copyOf(calibrations);
    }

    private static Measured measured(JsonNode node) {
        if (!node.isObject()) {
            return Measured.NEVER;
        }
        var curves = new HashMap<String, OperatingCurve>();
        node.path("classes").properties().forEach(entry -> {
            var points = new ArrayList<OperatingCurve.Point>();
            entry.getValue()
                    .forEach(one -> points.add(new OperatingCurve.Point(
                            one.path("threshold").asDouble(1),
                            one.path("falseAlarmsPerImage").asDouble(0),
                            one.path("recall").asDouble(0))));
            if (!points.isEmpty()) {
                curves.put(entry.getKey(), new OperatingCurve(List.copyOf(points)));
            }
        });
        return new Measured(node.path("images").asInt(0), curves);
    }

    /// The card's text with other operating curves; all else in it stays.
    public static String measured(String json, Measured measured) {
        var node = (ObjectNode) JSON.readTree(json);
        var all = node.putObject("operatingCurves").put("images", measured.images());
        var classes = all.putObject("classes");
        new TreeMap<>(measured.curves()).forEach((label, curve) -> {
            var points = classes.putArray(label);
            curve.points()
                    .forEach(point -> points.addObject()
                            .put("threshold", point.threshold())
                            .put("falseAlarmsPerImage", point.falseAlarms())
                            .put("recall", point.recall()));
        });
        return node.toPrettyString();
    }

    /// The card's text with other calibrations of the detector and other thresholds; all else in it stays.
    public static String calibrated(String json, Map<String, Calibration> calibrations) {
        return with(json, "calibration", calibrations);
    }

    /// The card's text with other calibrations of what detector and verifier say together; all else in it stays.
    public static String verified(String json, Map<String, Calibration> calibrations) {
        return with(json, "verified", calibrations);
    }

    private static String with(String json, String name, Map<String, Calibration> calibrations) {
        var node = (ObjectNode) JSON.readTree(json);
        var all = node.putObject(name);
        calibrations.forEach((label, one) -> all.putObject(label)
                .put("slope", one.slope())
                .put("offset", one.offset())
                .put("threshold", one.threshold()));
        return node.toPrettyString();
    }

    /// How the detector's scores of a class are calibrated; plainly when they never were.
    public Calibration calibration(String label) {
        return calibrations.getOrDefault(label, Calibration.NONE);
    }

    /// How what detector and verifier say together is calibrated; plainly when it never was.
    Calibration verified(String label) {
        return verified.getOrDefault(label, Calibration.NONE);
    }

    /// The least probability of a class that raises an alarm.
    public double threshold(String label) {
        return verified.getOrDefault(label, calibration(label)).threshold();
    }
}
