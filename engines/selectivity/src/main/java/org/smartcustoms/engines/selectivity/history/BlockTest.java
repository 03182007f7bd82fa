package org.smartcustoms.engines.selectivity.history;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.ConditionEvaluator;
import org.smartcustoms.engines.selectivity.rules.FieldType;
import org.smartcustoms.engines.selectivity.rules.LeafMeaning;
import org.smartcustoms.engines.selectivity.rules.Verdict;

/// A condition bound to the columns of one segment. Evaluated a block of rows at a time, only for rows still in
/// question;
/// each different value of a coded column is looked at once a segment. One thread at a time.
interface BlockTest {

    /// Sets in `holds` the rows among `asked` for which the condition holds, and in `failed` those for which it could
    /// not be evaluated; clears all others.
    ///
    /// @param from row of the segment at which the block starts
    void on(int from, Mask asked, Mask holds, Mask failed);

    static BlockTest bind(Condition condition, SegmentFile segment, Expressions expressions) {
        return switch (condition) {
            case Condition.All all -> all(bindAll(all.parts(), segment, expressions));
            case Condition.Any any -> any(bindAll(any.parts(), segment, expressions));
            case Condition.Not not -> not(bind(not.part(), segment, expressions));
            case Condition.OfField leaf -> rows(leaf(leaf, segment, expressions.lists()));
            case Condition.Expression e -> expression(expressions.of(e), segment);
        };
    }

    private static List<BlockTest> bindAll(List<Condition> parts, SegmentFile segment, Expressions expressions) {
        return parts.stream().map(part -> bind(part, segment, expressions)).toList();
    }

    /// Whether the leaf holds at a row of the segment.
    private static IntPredicate leaf(Condition.OfField leaf, SegmentFile segment, ListSnapshot lists) {
        @Nullable Column column = segment.column(leaf.field());
        var type = segment.catalogue().get(leaf.field()).type();
        if (column == null) {
            return row -> false;
        }
        if (type == FieldType.NUMBER) {
            var interval = LeafMeaning.numbers(leaf);
            double low = interval.low();
            double high = interval.high();
            if (column.codeCount() == 0) {
                return row -> {
                    double value = column.number(row);
                    return value >= low && value <= high;
                };
            }
            return remembered(column, code -> interval.holds(column.numberOf(code)));
        }
        var predicate = LeafMeaning.text(leaf, lists);
        return remembered(column, code -> {
            var text = column.textOf(code);
            return text != null
                    && (type == FieldType.SEVERAL ? LeafMeaning.anyValue(text, predicate) : predicate.test(text));
        });
    }

    /// Asks once for each code.
    private static IntPredicate remembered(Column column, IntPredicate ofCode) {
        var known = new byte[column.codeCount()];
        return row -> {
            int code = column.code(row);
            byte answer = known[code];
            if (answer == 0) {
                answer = (byte) (ofCode.test(code) ? 1 : 2);
                known[code] = answer;
            }
            return answer == 1;
        };
    }

    private static BlockTest rows(IntPredicate predicate) {
        return (from, asked, holds, failed) -> {
            failed.clear();
            for (int w = 0; w < asked.wordCount(); w++) {
                long found = 0;
                for (long bits = asked.word(w); bits != 0; bits &= bits - 1) {
                    int bit = Long.numberOfTrailingZeros(bits);
                    if (predicate.test(from + 64 * w + bit)) {
                        found |= 1L << bit;
                    }
                }
                holds.word(w, found);
            }
        };
    }

    private static BlockTest expression(ConditionEvaluator evaluator, SegmentFile segment) {
        return (from, asked, holds, failed) -> {
            holds.clear();
            failed.clear();
            for (int w = 0; w < asked.wordCount(); w++) {
                for (long bits = asked.word(w); bits != 0; bits &= bits - 1) {
                    int row = 64 * w + Long.numberOfTrailingZeros(bits);
                    switch (evaluator.evaluate(segment.facts(from + row))) {
                        case Verdict.Holds h -> holds.set(row);
                        case Verdict.HoldsNot h -> {}
                        case Verdict.CouldNotEvaluate c -> failed.set(row);
                    }
                }
            }
        };
    }

    private static BlockTest not(BlockTest part) {
        return (from, asked, holds, failed) -> {
            part.on(from, asked, holds, failed);
            for (int w = 0; w < asked.wordCount(); w++) {
                holds.word(w, asked.word(w) & ~holds.word(w) & ~failed.word(w));
            }
        };
    }

    /// Rows that one part denies are not asked of the next.
    private static BlockTest all(List<BlockTest> parts) {
        var open = new Mask();
        var errors = new Mask();
        var partHolds = new Mask();
        var partFailed = new Mask();
        return (from, asked, holds, failed) -> {
            open.copy(asked);
            errors.clear();
            for (var part : parts) {
                if (open.isEmpty()) {
                    break;
                }
                part.on(from, open, partHolds, partFailed);
                for (int w = 0; w < open.wordCount(); w++) {
                    open.word(w, partHolds.word(w) | partFailed.word(w));
                    errors.word(w, errors.word(w) | partFailed.word(w));
                }
            }
            for (int w = 0; w < open.wordCount(); w++) {
                holds.word(w, open.word(w) & ~errors.word(w));
                failed.word(w, open.word(w) & errors.word(w));
            }
        };
    }

    /// Rows for which one part holds are not asked of the next.
    private static BlockTest any(List<BlockTest> parts) {
        var open = new Mask();
        var errors = new Mask();
        var partHolds = new Mask();
        var partFailed = new Mask();
        return (from, asked, holds, failed) -> {
            open.copy(asked);
            errors.clear();
            for (var part : parts) {
                if (open.isEmpty()) {
                    break;
                }
                part.on(from, open, partHolds, partFailed);
                for (int w = 0; w < open.wordCount(); w++) {
                    open.word(w, open.word(w) & ~partHolds.word(w));
                    errors.word(w, errors.word(w) | partFailed.word(w));
                }
            }
            for (int w = 0; w < open.wordCount(); w++) {
                holds.word(w, asked.word(w) & ~open.word(w));
                failed.word(w, open.word(w) & errors.word(w));
            }
        };
    }
}
