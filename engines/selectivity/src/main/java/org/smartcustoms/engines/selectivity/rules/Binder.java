package org.smartcustoms.engines.selectivity.rules;

import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

/// Binds leaves to a catalogue, the lists of the day and the CEL runtime.
final class Binder {

    private final FieldCatalogue catalogue;
    private final ListSnapshot lists;
    private final CelPrograms programs;

    Binder(FieldCatalogue catalogue, ListSnapshot lists) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.programs = new CelPrograms(catalogue, lists);
    }

    FieldCatalogue catalogue() {
        return catalogue;
    }

    Test leaf(Condition.OfField leaf) {
        var field = catalogue.get(leaf.field());
        int slot = catalogue.slot(leaf.field());
        return switch (field.type()) {
            case NUMBER -> {
                var interval = LeafTests.numbers(leaf);
                double low = interval.low();
                double high = interval.high();
                yield facts -> {
                    double value = facts.number(slot);
                    return value >= low && value <= high;
                };
            }
            case TEXT -> {
                var predicate = LeafTests.text(leaf, lists);
                yield facts -> {
                    var value = facts.text(slot);
                    return value != null && predicate.test(value);
                };
            }
            case SEVERAL -> {
                var predicate = LeafTests.text(leaf, lists);
                yield facts -> {
                    var value = facts.text(slot);
                    return value != null && LeafTests.anyValue(value, predicate);
                };
            }
        };
    }

    Test expression(Condition.Expression expression) {
        return programs.test(expression);
    }
}
