package org.smartcustoms.inspection.internal.work;

import java.util.Collection;
import java.util.UUID;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.PastExaminations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the standing findings on declarations, for the record of a party.
@Repository
class ExaminedBefore implements PastExaminations {

    private final JdbcClient jdbc;

    ExaminedBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Counts count(Collection<DeclarationId> declarations) {
        return jdbc.sql("""
                        SELECT count(*) AS examined, count(*) FILTER (WHERE result <> 'CLEAN') AS found
                          FROM inspection.target WHERE declaration_id = ANY(:ids) AND found_at IS NOT NULL""")
                .param("ids", declarations.stream().map(DeclarationId::value).toArray(UUID[]::new))
                .query((row, number) -> new Counts(row.getInt("examined"), row.getInt("found")))
                .single();
    }
}
