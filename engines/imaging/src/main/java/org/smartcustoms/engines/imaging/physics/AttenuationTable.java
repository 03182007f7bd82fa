package org.smartcustoms.engines.imaging.physics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Total mass attenuation coefficients (cm²/g, coherent scatter included) of the elements that baggage is made of,
/// 20 to 200 keV. The numbers are NIST XCOM's at its own grid points and absorption edges (United States government
/// data);
/// between them the table is interpolated by a cubic in log–log, never across an edge.
public final class AttenuationTable {
    private static final AttenuationTable SHIPPED = read();
    private final Map<String, double[][]> logPoints;

    private AttenuationTable(Map<String, double[][]> logPoints) {
        this.logPoints = logPoints;
    }

    /// The table that ships with this engine.
    public static AttenuationTable shipped() {
        return SHIPPED;
    }

    /// Mass attenuation coefficient in cm²/g of a chemical element (symbol) at a photon energy in keV.
    ///
    /// @throws IllegalArgumentException for an element or energy outside the table
    public double massAttenuation(String element, double keV) {
        var points = logPoints.get(element);
        if (points == null) {
            throw new IllegalArgumentException("No attenuation data for element " + element);
        }
        if (keV < 20 || keV > 200) {
            throw new IllegalArgumentException("Energy outside 20-200 keV: " + keV);
        }
        return Math.exp(interpolate(points[0], points[1], Math.log(keV)));
    }

    private static double interpolate(double[] x, double[] y, double at) {
        int upper = 1;
        while (upper < x.length - 1 && x[upper] <= at) {
            upper++;
        }
        int from = upper - 1;
        int to = upper;
        if (from > 0 && x[from] > x[from - 1] + 1e-3) {
            from--;
        }
        if (to < x.length - 1 && x[to + 1] > x[to] + 1e-3) {
            to++;
        }
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double term = y[i];
            for (int j = from; j <= to; j++) {
                term *= i == j ? 1 : (at - x[j]) / (x[i] - x[j]);
            }
            sum += term;
        }
        return sum;
    }

    private static AttenuationTable read() {
        try (InputStream in = AttenuationTable.class.getResourceAsStream("mass-attenuation.csv")) {
            if (in == null) {
                throw new IllegalStateException("mass-attenuation.csv is missing from the engine");
            }
            var rows = new HashMap<String, List<double[]>>();
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .skip(1);
            lines.map(line -> line.split(","))
                    .forEach(cells -> rows.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                            .add(new double[] {
                                Math.log(Double.parseDouble(cells[1])), Math.log(Double.parseDouble(cells[2]))
                            }));
            var points = new HashMap<String, double[][]>();
            rows.forEach((element, list) -> points.put(element, new double[][] {
                list.stream().mapToDouble(p -> p[0]).toArray(),
                list.stream().mapToDouble(p -> p[1]).toArray()
            }));
            return new AttenuationTable(Map.copyOf(points));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
