package org.smartcustoms.engines.imaging.simulate.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Block;
import org.smartcustoms.engines.imaging.scene.Cylinder;
import org.smartcustoms.engines.imaging.scene.Ellipsoid;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.Prism;
import org.smartcustoms.engines.imaging.scene.Solid;

/// Puts a [Thing] together, part by part. x runs to the right, y down, z through the thing.
public final class Assembly {
    private final String name;
    private final List<Thing.Part> parts = new ArrayList<>();
    private double packing = 1;

    public Assembly(String name) {
        this.name = name;
    }

    /// Parts added from here on have this share of their material's density; negative cuts hollows.
    public Assembly packed(double share) {
        packing = share;
        return this;
    }

    public Assembly plate(Material material, double z, double thickness, double[]... rings) {
        parts.add(new Thing.Part(new Prism(thickness, rings), Pose.at(0, 0, z), material, packing));
        return this;
    }

    public Assembly box(Material material, double x, double y, double z, double lx, double ly, double lz) {
        return solid(new Block(lx, ly, lz), Pose.at(x, y, z), material);
    }

    /// A box with walls of the given thickness.
    public Assembly shell(
            Material material, double x, double y, double z, double lx, double ly, double lz, double wall) {
        box(material, x, y, z, lx, ly, lz);
        return hollow(new Block(lx - 2 * wall, ly - 2 * wall, lz - 2 * wall), Pose.at(x, y, z), material);
    }

    public Assembly rod(
            Material material, double x1, double y1, double z1, double x2, double y2, double z2, double radius) {
        return solid(new Cylinder(radius, length(x1, y1, z1, x2, y2, z2)), between(x1, y1, z1, x2, y2, z2), material);
    }

    public Assembly tube(
            Material material, double x1, double y1, double x2, double y2, double z, double outer, double inner) {
        rod(material, x1, y1, z, x2, y2, z, outer);
        return hollow(new Cylinder(inner, length(x1, y1, z, x2, y2, z)), between(x1, y1, z, x2, y2, z), material);
    }

    /// A disc lying in the x-y plane.
    public Assembly disc(Material material, double x, double y, double z, double radius, double thickness) {
        return solid(new Cylinder(radius, thickness), Pose.at(x, y, z), material);
    }

    public Assembly ball(Material material, double x, double y, double z, double rx, double ry, double rz) {
        return solid(new Ellipsoid(rx, ry, rz), Pose.at(x, y, z), material);
    }

    public Assembly solid(Solid solid, Pose pose, Material material) {
        parts.add(new Thing.Part(solid, pose, material, packing));
        return this;
    }

    public Assembly hollow(Solid solid, Pose pose, Material material) {
        parts.add(new Thing.Part(solid, pose, material, -packing));
        return this;
    }

    /// A cable or wire through the given points `x0, y0, x1, y1, …`.
    public Assembly wire(Material material, double z, double radius, double... points) {
        for (int i = 0; i + 3 < points.length; i += 2) {
            rod(material, points[i], points[i + 1], z, points[i + 2], points[i + 3], z, radius);
        }
        return this;
    }

    /// All parts of another thing, moved.
    public Assembly with(Thing thing, Pose pose) {
        for (var part : thing.parts()) {
            parts.add(new Thing.Part(part.solid(), pose.compose(part.pose()), part.material(), part.packing()));
        }
        return this;
    }

    public Thing harmless() {
        return new Thing(name, Optional.empty(), List.copyOf(parts));
    }

    public Thing of(Contraband kind) {
        return new Thing(name, Optional.of(kind), List.copyOf(parts));
    }

    private static double length(double x1, double y1, double z1, double x2, double y2, double z2) {
        return Math.max(0.1, Math.hypot(Math.hypot(x2 - x1, y2 - y1), z2 - z1));
    }

    private static Pose between(double x1, double y1, double z1, double x2, double y2, double z2) {
        double n = length(x1, y1, z1, x2, y2, z2);
        var turn = n <= 0.1 ? Pose.ORIGIN : Pose.along(x2 - x1, y2 - y1, z2 - z1);
        return turn.moved((x1 + x2) / 2, (y1 + y2) / 2, (z1 + z2) / 2);
    }
}
