package org.smartcustoms.engines.selectivity.lists;

import java.util.List;
import java.util.Optional;

/// The lists as they stood at one moment. Immutable; the same snapshot always gives the same answers, so a
/// decision that keeps its {@link #version()} can be replayed.
public interface ListSnapshot {

    /// No lists at all.
    ListSnapshot EMPTY = new ListSnapshot() {
        @Override
        public String version() {
            return "empty";
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public boolean contains(String list, String value) {
            return false;
        }

        @Override
        public Optional<NameMatch> bestMatch(String list, String name, double threshold) {
            return Optional.empty();
        }
    };

    /// Changes whenever any entry that is valid changes.
    String version();

    /// The names of the lists, in order.
    List<String> names();

    /// Whether the value, after normalisation, is an entry of the list. False for a list that does not exist.
    boolean contains(String list, String value);

    /// The entry most like the name, if any reaches the threshold (above 0 and at most 1).
    Optional<NameMatch> bestMatch(String list, String name, double threshold);
}
