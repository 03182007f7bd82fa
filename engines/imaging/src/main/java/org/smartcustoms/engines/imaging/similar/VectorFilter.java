package org.smartcustoms.engines.imaging.similar;

import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What a search is confined to; what is absent confines nothing.
///
/// @param from inclusive, `to` exclusive
public record VectorFilter(
        String kind,
        @Nullable String label,
        @Nullable String outcome,
        @Nullable String post,
        @Nullable Instant from,
        @Nullable Instant to) {

    /// All of a kind.
    public static VectorFilter of(String kind) {
        return new VectorFilter(kind, null, null, null, null, null);
    }

    /// The same, of one outcome.
    public VectorFilter turnedOut(String wanted) {
        return new VectorFilter(kind, label, wanted, post, from, to);
    }

    @Nullable
    Query query() {
        var all = new BooleanQuery.Builder();
        term(all, VectorIndex.LABEL, label);
        term(all, VectorIndex.OUTCOME, outcome);
        term(all, VectorIndex.POST, post);
        if (from != null || to != null) {
            all.add(
                    LongPoint.newRangeQuery(
                            VectorIndex.AT,
                            from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                            to == null ? Long.MAX_VALUE : to.toEpochMilli() - 1),
                    Occur.FILTER);
        }
        var query = all.build();
        return query.clauses().isEmpty() ? null : query;
    }

    private static void term(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
