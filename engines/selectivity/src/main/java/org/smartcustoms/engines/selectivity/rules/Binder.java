package org.smartcustoms.engines.selectivity.rules;

import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

/// Binds leaves to a catalogue, the lists of the day and the CEL runtime.
final class Binder {

    private final FieldCatalogue catalogue;
    private final ListSnapshot lists;
    private @Nullable CelPrograms programs;

    Binder(FieldCatalogue catalogue, ListSnapshot lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    FieldCatalogue catalogue() {
        return catalogue;
    }

    Test leaf(Condition.OfField leaf) {
        var field = catalogue.get(leaf.field());
        int slot = catalogue.slot(leaf.field());
        return switch (field.type()) {
            case NUMBER -> {
                var interval = LeafMeaning.numbers(leaf);
                double low = interval.low();
                double high = interval.high();
                yield facts -> {
                    double value = facts.number(slot);
                    return value >= low && value <= high;
                };
            }
            case TEXT -> {
                var predicate = LeafMeaning.text(leaf, lists);
                yield facts -> {
                    var value = facts.text(slot);
                    return value != null && predicate.test(value);
                };
            }
            case SEVERAL -> {
                var predicate = LeafMeaning.text(leaf, lists);
                yield facts -> {
                    var value = facts.text(slot);
                    return value != null && LeafMeaning.anyValue(value, predicate);
                };
            }
        };
    }

    Test expression(Condition.Expression expression) {
        // Made only when needed: most rules have no expression, and the runtime takes milliseconds to set up.
        var ready = programs == null ? new CelPrograms(catalogue, lists) : programs;
        programs = ready;
        return ready.test(expression);
    }
}
