package org.smartcustoms.engines.scoring.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTests {
    private static final int ROWS = 3000;
    private static final int WIDTH = 8;

    @Test
    void agreesWithTheTrainerToOneMillionthOnMarginsAndProbabilities() throws Exception {
        float[] rows = rows(5);
        Booster booster = booster(rows, labels(rows), 5);
        TreeEnsemble trees = EnsembleJson.ofXgboost(booster.toByteArray("json"), identity(), WIDTH);
        var matrix = new DMatrix(rows, ROWS, WIDTH, Float.NaN);
        float[][] margins = booster.predict(matrix, true);
        float[][] probabilities = booster.predict(matrix);
        for (int i = 0; i < ROWS; i++) {
            float margin = trees.margin(row(rows, i));
            assertThat(margin).isCloseTo(margins[i][0], Offset.offset(1e-6f));
            assertThat(TreeEnsemble.probability(margin)).isCloseTo(probabilities[i][0], Offset.offset(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void contributionsAgreeWithTheTrainersAndAddUpToTheMargin(int depth) throws Exception {
        float[] rows = rows(6);
        Booster booster = booster(rows, labels(rows), depth);
        TreeEnsemble trees = EnsembleJson.ofXgboost(booster.toByteArray("json"), identity(), WIDTH);
        var contributions = new TreeContributions(trees);
        float[][] expected = booster.predictContrib(new DMatrix(rows, ROWS, WIDTH, Float.NaN), 0);
        for (int i = 0; i < 300; i++) {
            double[] ours = contributions.of(row(rows, i));
            double sum = contributions.expected();
            for (int column = 0; column < WIDTH; column++) {
                assertThat(ours[column]).isCloseTo(expected[i][column], Offset.offset(2e-5));
                sum += ours[column];
            }
            assertThat(sum).isCloseTo(trees.margin(row(rows, i)), Offset.offset(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void flatTreesGiveTheSameMarginToTheLastBitAndContributionsByGroup(int depth) throws Exception {
        float[] rows = rows(8);
        Booster booster = booster(rows, labels(rows), depth);
        TreeEnsemble trees = EnsembleJson.ofXgboost(booster.toByteArray("json"), identity(), WIDTH);
        int[] groupOf = new int[WIDTH];
        for (int column = 0; column < WIDTH; column++) {
            groupOf[column] = column % 2;
        }
        var evaluation = new FlatForest(trees, groupOf).evaluation();
        var contributions = new TreeContributions(trees);
        for (int i = 0; i < 500; i++) {
            float[] row = row(rows, i);
            row[i % WIDTH] = i % 3 == 0 ? -0.0f : row[i % WIDTH];
            assertThat(evaluation.margin(row)).isEqualTo(trees.margin(row));
            double[] byGroup = new double[2];
            evaluation.contributions(byGroup);
            double[] expected = new double[2];
            double[] byColumn = contributions.of(row);
            for (int column = 0; column < WIDTH; column++) {
                expected[column % 2] += byColumn[column];
            }
            assertThat(byGroup[0]).isCloseTo(expected[0], Offset.offset(1e-5));
            assertThat(byGroup[1]).isCloseTo(expected[1], Offset.offset(1e-5));
        }
    }

    @Test
    void readsBackExactlyWhatItWrote() throws Exception {
        float[] rows = rows(7);
        TreeEnsemble trees = new Boosting(30, 4, 0.1, 0.8, 0.8, 2, 1, 3).fit(rows, WIDTH, labels(rows), identity());
        TreeEnsemble again = EnsembleJson.read(EnsembleJson.write(trees));
        for (int i = 0; i < ROWS; i++) {
            assertThat(again.margin(row(rows, i))).isEqualTo(trees.margin(row(rows, i)));
        }
    }

    @Test
    void refusesTreesThatPointOutsideThemselves() {
        String json = "{\"format\":\"flat-trees\",\"version\":1,\"base\":0,\"columns\":1,\"roots\":[0],\"feature\":[0],"
                + "\"threshold\":[1],\"left\":[5],\"missingLeft\":[0],\"cover\":[1]}";
        assertThatThrownBy(() -> EnsembleJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessageContaining("point outside themselves");
    }

    private static Booster booster(float[] rows, float[] labels, int depth) throws Exception {
        var matrix = new DMatrix(rows, ROWS, WIDTH, Float.NaN);
        matrix.setLabel(labels);
        var parameters = new LinkedHashMap<String, Object>(Map.of(
                "objective", "binary:logistic", "tree_method", "hist", "max_depth", depth, "eta", 0.1, "nthread", 1));
        return XGBoost.train(matrix, parameters, 60, new LinkedHashMap<>(), null, null);
    }

    private static float[] rows(long seed) {
        var random = new SplittableRandom(seed);
        float[] rows = new float[ROWS * WIDTH];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
        }
        return rows;
    }

    private static float[] labels(float[] rows) {
        var random = new SplittableRandom(9);
        float[] labels = new float[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double signal = rows[i * WIDTH] > 0 && rows[i * WIDTH + 1] > 0 ? 2 : -1;
            labels[i] = random.nextDouble() < TreeEnsemble.probability(signal) ? 1 : 0;
        }
        return labels;
    }

    private static float[] row(float[] rows, int i) {
        return java.util.Arrays.copyOfRange(rows, i * WIDTH, (i + 1) * WIDTH);
    }

    private static int[] identity() {
        return java.util.stream.IntStream.range(0, WIDTH).toArray();
    }
}
