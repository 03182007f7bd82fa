package org.smartcustoms.engines.selectivity;

/// What happens to a consignment, from least to most intrusive.
public enum Lane {
    /// Goes on without being stopped.
    RELEASE,
    /// An officer reads the documents.
    DOCUMENT_CHECK,
    /// An officer looks at the goods.
    EXAMINATION;

    /// The more intrusive of the two.
    public Lane stricter(Lane other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
