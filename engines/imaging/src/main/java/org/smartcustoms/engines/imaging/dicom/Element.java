package org.smartcustoms.engines.imaging.dicom;

import java.util.List;

/// One data element: plain bytes, a sequence of data sets, or compressed fragments.
public sealed interface Element {
    /// Group and element as one number, 0xGGGGEEEE.
    int tag();

    /// A value as it stands in a little-endian file, padding included.
    record Value(int tag, Representation representation, byte[] bytes) implements Element {}

    /// A sequence.
    record Sequence(int tag, List<DataSet> items) implements Element {}

    /// Encapsulated pixel data: the offset table first, then the fragments.
    record Fragments(int tag, Representation representation, List<byte[]> parts) implements Element {}
}
