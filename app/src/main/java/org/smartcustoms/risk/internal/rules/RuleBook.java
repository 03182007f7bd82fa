package org.smartcustoms.risk.internal.rules;

import java.util.List;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;
import org.springframework.stereotype.Component;

/// The live rules, compiled. Every change makes a new edition that is swapped in as a whole.
@Component
public class RuleBook {

    private volatile Edition edition =
            new Edition(0, RuleIndex.compile(List.of(), FieldCatalogue.standard(), ListSnapshot.EMPTY));

    /// @param number counts editions up from 0, the empty one
    public record Edition(long number, RuleIndex index) {}

    public Edition current() {
        return edition;
    }
}
