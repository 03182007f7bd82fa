package org.smartcustoms.engines.scoring.trees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;

/// Trees as JSON: reads what XGBoost writes, and reads and writes our own smaller form of flat arrays
/// (`format` "flat-trees", `version` 1: `roots`, `feature`, `threshold`, `left`, `missingLeft`, `cover`, `base`,
/// `columns`).
public final class EnsembleJson {
    private static final String FORMAT = "flat-trees";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private EnsembleJson() {}

    /// Reads a booster in XGBoost's own JSON model format.
    /// @param columns for each column of the booster, the column of the rows to be scored
    /// @param width width of the rows to be scored
    public static TreeEnsemble ofXgboost(byte[] json, int[] columns, int width) throws IOException {
        JsonNode learner = JSON.readTree(json).path("learner");
        String baseText = learner.path("learner_model_param").path("base_score").asText();
        double baseProbability = Double.parseDouble(baseText.replace("[", "").replace("]", ""));
        JsonNode trees = learner.path("gradient_booster").path("model").path("trees");
        int nodes = 0;
        for (JsonNode tree : trees) {
            nodes += tree.path("left_children").size();
        }
        var flat = new Flat(trees.size(), nodes);
        for (JsonNode tree : trees) {
            flat.add(tree, columns);
        }
        float base = (float) -Math.log(1 / (float) baseProbability - 1);
        return flat.ensemble(base, width);
    }

    /// Lays trees out so that siblings are neighbours.
    private static final class Flat {
        final int[] roots;
        final int[] feature;
        final float[] threshold;
        final int[] left;
        final boolean[] missingLeft;
        final float[] cover;
        int tree;
        int used = 0;

        Flat(int trees, int nodes) {
            roots = new int[trees];
            feature = new int[nodes];
            threshold = new float[nodes];
            left = new int[nodes];
            missingLeft = new boolean[nodes];
            cover = new float[nodes];
        }

        void add(JsonNode json, int[] columns) {
            roots[tree++] = used;
            place(json, 0, used++, columns);
        }

        private void place(JsonNode json, int from, int to, int[] columns) {
            int child = json.path("left_children").get(from).asInt();
            threshold[to] = (float) json.path("split_conditions").get(from).asDouble();
            cover[to] = (float) json.path("sum_hessian").get(from).asDouble();
            if (child < 0) {
                return;
            }
            feature[to] = columns[json.path("split_indices").get(from).asInt()];
            missingLeft[to] = json.path("default_left").get(from).asInt() == 1;
            int children = used;
            used += 2;
            left[to] = children;
            place(json, child, children, columns);
            place(json, json.path("right_children").get(from).asInt(), children + 1, columns);
        }

        TreeEnsemble ensemble(float base, int width) {
            return new TreeEnsemble(roots, feature, threshold, left, missingLeft, cover, base, width);
        }
    }

    /// Our own form.
    public static byte[] write(TreeEnsemble trees) throws IOException {
        var json = JSON.createObjectNode();
        json.put("format", FORMAT)
                .put("version", VERSION)
                .put("base", trees.base)
                .put("columns", trees.columns);
        ArrayNode roots = json.putArray("roots");
        for (int root : trees.roots) {
            roots.add(root);
        }
        ArrayNode feature = json.putArray("feature");
        ArrayNode threshold = json.putArray("threshold");
        ArrayNode left = json.putArray("left");
        ArrayNode missingLeft = json.putArray("missingLeft");
        ArrayNode cover = json.putArray("cover");
        for (int node = 0; node < trees.left.length; node++) {
            feature.add(trees.feature[node]);
            threshold.add(trees.threshold[node]);
            left.add(trees.left[node]);
            missingLeft.add(trees.missingLeft[node] ? 1 : 0);
            cover.add(trees.cover[node]);
        }
        return JSON.writeValueAsBytes(json);
    }

    /// Reads our own form.
    /// @throws IOException when it is not that form, of another version, cut short, or points outside itself
    public static TreeEnsemble read(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        if (!FORMAT.equals(json.path("format").asText())) {
            throw new IOException("not a file of flat trees");
        }
        if (json.path("version").asInt() != VERSION) {
            throw new IOException(
                    "flat trees of version " + json.path("version").asInt() + "; this program reads " + VERSION);
        }
        int nodes = json.path("left").size();
        int[] roots = integers(json.path("roots"));
        int[] feature = integers(json.path("feature"));
        int[] left = integers(json.path("left"));
        int[] missing = integers(json.path("missingLeft"));
        float[] threshold = floats(json.path("threshold"));
        float[] cover = floats(json.path("cover"));
        int columns = json.path("columns").asInt();
        boolean whole = feature.length == nodes
                && threshold.length == nodes
                && cover.length == nodes
                && missing.length == nodes;
        for (int node = 0; whole && node < nodes; node++) {
            whole = (left[node] == 0 || (left[node] > node && left[node] + 1 < nodes))
                    && feature[node] >= 0
                    && feature[node] < columns;
        }
        for (int root : roots) {
            whole &= root >= 0 && root < nodes;
        }
        if (!whole) {
            throw new IOException("flat trees that point outside themselves");
        }
        boolean[] missingLeft = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            missingLeft[node] = missing[node] == 1;
        }
        float base = (float) json.path("base").asDouble();
        return new TreeEnsemble(roots, feature, threshold, left, missingLeft, cover, base, columns);
    }

    private static int[] integers(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.get(i).asDouble();
        }
        return values;
    }
}
