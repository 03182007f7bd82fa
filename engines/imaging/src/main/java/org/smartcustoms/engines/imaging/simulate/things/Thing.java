package org.smartcustoms.engines.imaging.simulate.things;

import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.Solid;

/// An object built of solids around its own origin.
///
/// @param name what it is, in plain English
/// @param kind empty for harmless things
public record Thing(String name, Optional<Contraband> kind, List<Part> parts) {
    /// One solid of a thing.
    ///
    /// @param packing share of the material's density; negative cuts a hollow
    public record Part(Solid solid, Pose pose, Material material, double packing) {}

    /// Half of the thing's greatest extent from its origin.
    public double radius() {
        double radius = 0;
        for (var part : parts) {
            double[] half = part.solid().halfExtents();
            double reach = Math.sqrt(half[0] * half[0] + half[1] * half[1] + half[2] * half[2]);
            var pose = part.pose();
            radius = Math.max(
                    radius,
                    Math.min(reach, Math.max(half[0], Math.max(half[1], half[2])) * 1.2)
                            + Math.sqrt(pose.x() * pose.x() + pose.y() * pose.y() + pose.z() * pose.z()));
        }
        return radius;
    }

    /// Where the thing begins and ends when it is turned about its origin: `x0, x1, y0, y1`.
    public double[] extent(Pose turn) {
        double[] extent = {0, 0, 0, 0};
        for (var part : parts) {
            double[] bounds = part.solid().bounds();
            var pose = turn.compose(part.pose());
            for (int corner = 0; corner < 8; corner++) {
                var at = pose.compose(
                        Pose.at(bounds[corner & 1], bounds[2 + (corner >> 1 & 1)], bounds[4 + (corner >> 2 & 1)]));
                extent[0] = Math.min(extent[0], at.x());
                extent[1] = Math.max(extent[1], at.x());
                extent[2] = Math.min(extent[2], at.y());
                extent[3] = Math.max(extent[3], at.y());
            }
        }
        return extent;
    }

    /// The same thing with every length multiplied.
    public Thing scaled(double factor) {
        return new Thing(
                name,
                kind,
                parts.stream()
                        .map(part -> new Part(
                                part.solid().scaled(factor),
                                new Pose(
                                        part.pose().r(),
                                        part.pose().x() * factor,
                                        part.pose().y() * factor,
                                        part.pose().z() * factor),
                                part.material(),
                                part.packing()))
                        .toList());
    }
}
