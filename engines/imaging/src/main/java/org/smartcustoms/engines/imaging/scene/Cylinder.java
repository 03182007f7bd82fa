package org.smartcustoms.engines.imaging.scene;

import java.util.Arrays;

/// A round bar along local z.
public record Cylinder(double radius, double length) implements Solid {
    @Override
    public double chord(double ox, double oy, double oz, double dx, double dy, double dz) {
        double from = -1e9;
        double to = 1e9;
        double half = length / 2;
        if (Math.abs(dz) > 1e-12) {
            double s1 = (-half - oz) / dz;
            double s2 = (half - oz) / dz;
            from = Math.min(s1, s2);
            to = Math.max(s1, s2);
        } else if (Math.abs(oz) > half) {
            return 0;
        }
        double dd = dx * dx + dy * dy;
        double rest = ox * ox + oy * oy - radius * radius;
        if (dd < 1e-14) {
            return rest < 0 ? to - from : 0;
        }
        double od = ox * dx + oy * dy;
        double root = od * od - dd * rest;
        if (root <= 0) {
            return 0;
        }
        double reach = Math.sqrt(root);
        return Math.max(0, Math.min(to, (-od + reach) / dd) - Math.max(from, (-od - reach) / dd));
    }

    /// Along a row the distance from the axis is a parabola in the ray's number, so only the rays
    /// between its roots are cut.
    @Override
    public void chords(Row row, int count, float[] chords) {
        double dx = row.dx();
        double dy = row.dy();
        double dz = row.dz();
        double dd = dx * dx + dy * dy;
        if (Math.abs(dz) <= 1e-12 || dd < 1e-9) {
            Solid.super.chords(row, count, chords);
            return;
        }
        Arrays.fill(chords, 0, count, 0);
        // the ray's distance from the axis, times |d|: linear in the ray's number
        double aside = row.ox() * dy - row.oy() * dx;
        double step = row.ux() * dy - row.uy() * dx;
        double reach = radius * Math.sqrt(dd);
        double first = 0;
        double last = count - 1.0;
        if (Math.abs(step) > 1e-12) {
            double a = (-reach - aside) / step;
            double b = (reach - aside) / step;
            first = Math.max(first, Math.ceil(Math.min(a, b)));
            last = Math.min(last, Math.floor(Math.max(a, b)));
        } else if (Math.abs(aside) >= reach) {
            return;
        }
        double perDd = 1 / dd;
        double perDz = 1 / dz;
        double half = length / 2 * Math.abs(perDz);
        double middle = -(row.ox() * dx + row.oy() * dy) * perDd;
        double stepMiddle = -(row.ux() * dx + row.uy() * dy) * perDd;
        double level = -row.oz() * perDz;
        double stepLevel = -row.uz() * perDz;
        for (int i = (int) first; i <= (int) last; i++) {
            double off = aside + i * step;
            double wide = Math.sqrt(Math.max(0, reach * reach - off * off)) * perDd;
            double atMiddle = middle + i * stepMiddle;
            double atLevel = level + i * stepLevel;
            double from = Math.max(atLevel - half, atMiddle - wide);
            double to = Math.min(atLevel + half, atMiddle + wide);
            chords[i] = (float) Math.max(0, to - from);
        }
    }

    @Override
    public double[] halfExtents() {
        return new double[] {radius, radius, length / 2};
    }

    @Override
    public Cylinder scaled(double factor) {
        return new Cylinder(radius * factor, length * factor);
    }
}
