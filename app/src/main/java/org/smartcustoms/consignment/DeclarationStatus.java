package org.smartcustoms.consignment;

/// How far a declaration has come.
public enum DeclarationStatus {
    /// Accepted and screened, nothing decided yet.
    LODGED,
    /// An officer has started to look at papers or goods.
    UNDER_EXAMINATION,
    RELEASED,
    DETAINED,
    /// Withdrawn by the lodger; kept for its history.
    CANCELLED;

    /// Whether the lodger may still amend or cancel: not once a decision has been taken.
    public boolean isOpen() {
        return switch (this) {
            case LODGED, UNDER_EXAMINATION -> true;
            case RELEASED, DETAINED, CANCELLED -> false;
        };
    }
}
