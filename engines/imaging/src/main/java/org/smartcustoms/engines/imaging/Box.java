package org.smartcustoms.engines.imaging;

/// An upright rectangle in an image, in pixels, from its left and top edge to its right and bottom edge (exclusive).
public record Box(double left, double top, double right, double bottom) {
    public double width() {
        return Math.max(0, right - left);
    }

    public double height() {
        return Math.max(0, bottom - top);
    }

    public double area() {
        return width() * height();
    }

    /// Intersection over union with another box, 0 to 1.
    public double overlap(Box other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        return w * h / (area() + other.area() - w * h);
    }

    /// The same rectangle in an image enlarged by a factor.
    public Box scaled(double factor) {
        return new Box(left * factor, top * factor, right * factor, bottom * factor);
    }

    /// The same rectangle so much further right and down.
    public Box moved(double right, double down) {
        return new Box(left + right, top + down, this.right + right, bottom + down);
    }

    /// A rectangle with the same middle and each side multiplied.
    public Box grown(double factor) {
        double dx = (factor - 1) * width() / 2;
        double dy = (factor - 1) * height() / 2;
        return new Box(left - dx, top - dy, right + dx, bottom + dy);
    }

    /// The part of it that lies in an image of a size.
    public Box within(int width, int height) {
        return new Box(
                Math.clamp(left, 0, width),
                Math.clamp(top, 0, height),
                Math.clamp(right, 0, width),
                Math.clamp(bottom, 0, height));
    }
}
