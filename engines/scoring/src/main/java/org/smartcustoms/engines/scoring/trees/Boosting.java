package org.smartcustoms.engines.scoring.trees;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Trains boosted trees for a yes/no target with XGBoost's histogram method (Chen, Guestrin 2016). One thread a fit:
/// the same rows, settings and seed give the same trees on every machine, and several fits can run side by side.
///
/// @param trees how many
/// @param depth of each
/// @param rate learning rate
/// @param rowShare share of rows drawn for a tree
/// @param columnShare share of columns drawn for a tree
/// @param minimumCover least hessian weight in a leaf
/// @param ridge L2 penalty on leaf values
/// @param seed of the draws
public record Boosting(
        int trees,
        int depth,
        double rate,
        double rowShare,
        double columnShare,
        double minimumCover,
        double ridge,
        long seed) {

    /// Fits trees.
    /// @param rows row-major values, `NaN` where missing
    /// @param width columns in a row
    /// @param labels 1 for yes, 0 for no, one a row
    /// @param columns the columns of the row to use
    /// @throws IllegalStateException when the native trainer fails
    public TreeEnsemble fit(float[] rows, int width, float[] labels, int[] columns) {
        return fit(rows, width, labels, new float[0], columns);
    }

    /// Fits trees to rows that count differently.
    /// @param weights one a row, or none at all where every row counts the same
    public TreeEnsemble fit(float[] rows, int width, float[] labels, float[] weights, int[] columns) {
        try {
            return fitted(rows, width, labels, weights, columns);
        } catch (XGBoostError | IOException failure) {
            throw new IllegalStateException("training the trees failed: " + failure.getMessage(), failure);
        }
    }

    private TreeEnsemble fitted(float[] rows, int width, float[] labels, float[] weights, int[] columns)
            throws XGBoostError, IOException {
        float[] chosen = new float[labels.length * columns.length];
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                chosen[row * columns.length + column] = rows[row * width + columns[column]];
            }
        }
        var matrix = new DMatrix(chosen, labels.length, columns.length, Float.NaN);
        try {
            matrix.setLabel(labels);
            if (weights.length > 0) {
                matrix.setWeight(weights);
            }
            Booster booster = XGBoost.train(matrix, parameters(), trees, new LinkedHashMap<>(), null, null);
            try {
                return EnsembleJson.ofXgboost(booster.toByteArray("json"), columns, width);
            } finally {
                booster.dispose();
            }
        } finally {
            matrix.dispose();
        }
    }

    private Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("objective", "binary:logistic");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", depth);
        parameters.put("eta", rate);
        parameters.put("subsample", rowShare);
        parameters.put("colsample_bytree", columnShare);
        parameters.put("min_child_weight", minimumCover);
        parameters.put("lambda", ridge);
        parameters.put("seed", seed);
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }
}
