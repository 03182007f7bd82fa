package org.smartcustoms.consignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every declaration in the system, for the modules that work on them. Calls join the caller's transaction.
public interface Declarations {

    /// @throws org.smartcustoms.platform.problem.Problem `not-found` when there is none
    Declaration get(DeclarationId id);

    Optional<Declaration> find(DeclarationId id);

    /// Those of `ids` that exist, in no particular order.
    List<Declaration> listByIds(Collection<DeclarationId> ids);

    /// Those lodged under one of `references`, whoever lodged them.
    List<Declaration> listByReferences(Collection<String> references);

    /// What its lodger did to a declaration, oldest first; empty when there is none.
    List<Change> changes(DeclarationId id);

    /// Keeps where screening sent declarations, so that lists can be filtered by it.
    void screened(Collection<Screened> screened);

    /// Moves declarations on after a decision; one that was cancelled meanwhile stays cancelled.
    void move(Collection<DeclarationId> ids, DeclarationStatus status);

    /// What screening decided about one declaration.
    ///
    /// @param score 0 to 100
    record Screened(DeclarationId id, Lane lane, double score) {}

    /// One deed of the lodger.
    ///
    /// @param at when; a declaration from the past counts as lodged on the day it was accepted
    record Change(
            Kind kind, Instant at, String by, @Nullable String reason) {

        public enum Kind {
            LODGED,
            AMENDED,
            CANCELLED
        }
    }
}
