package org.smartcustoms.engines.imaging.inspect;

/// Why an alarm was raised: a code with one figure, to be put into words by whoever shows it.
///
/// @param value the code's figure, see [Code]
/// @param detail what the code names, such as a confirmed example; empty where it names nothing
public record Reason(Code code, double value, String detail) {
    /// The kinds of reason.
    public enum Code {
        /// The network knows the shape; the value is its calibrated probability.
        SHAPE,
        /// A second network looked closely; the value is the probability of the shape before.
        FIRST_SIGHT,
        /// The value is the share of the box that is shown as metal.
        METAL,
        /// The value is the share of the box that is shown as organic.
        ORGANIC,
        /// The value is the share of the box that is too dark to see through.
        OPAQUE,
        /// Alike parts in rows; the value is their distance in the picture's pixels.
        PERIODIC,
        /// Looks like a confirmed example, named in the detail; the value is the similarity, up to 1.
        RESEMBLES
    }

    static Reason of(Code code, double value) {
        return new Reason(code, value, "");
    }
}
