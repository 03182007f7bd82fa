package org.smartcustoms.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

@SmartCustomsTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class AuditChainTests {

    @Autowired
    Audit audit;

    @Autowired
    AuditChainer chainer;

    @Autowired
    JdbcTemplate app;

    @Autowired
    SmartCustomsSettings settings;

    JdbcTemplate owner = new JdbcTemplate();

    @BeforeEach
    void writeTenEntries() {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.database().url());
        source.setUser("postgres");
        owner = new JdbcTemplate(source);
        for (int i = 0; i < 10; i++) {
            audit.record(AuditEntry.of("test.done", "test", "subject-" + i).with(Map.of("number", i)));
        }
        do {
            chainer.linkBatch();
        } while (verify().waiting() > 0);
        assertThat(verify().whole()).isTrue();
        assertThat(verify().links()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void findsADeletedEntry() {
        owner.update("DELETE FROM audit.entry WHERE subject_id = 'subject-4'");
        assertThat(verify().broken()).contains("was deleted");
    }

    @Test
    void findsAnEditedEntry() {
        owner.update("UPDATE audit.entry SET actor = 'somebody else' WHERE subject_id = 'subject-4'");
        assertThat(verify().broken()).contains("edited or swapped");
    }

    @Test
    void findsTwoSwappedEntries() {
        owner.update("""
                UPDATE audit.entry e SET subject_id = o.subject_id, details = o.details
                  FROM audit.entry o
                 WHERE (e.subject_id = 'subject-2' AND o.subject_id = 'subject-7')
                    OR (e.subject_id = 'subject-7' AND o.subject_id = 'subject-2')""");
        assertThat(verify().broken()).contains("edited or swapped");
    }

    @Test
    void findsAnInsertedEntry() {
        owner.update("""
                INSERT INTO audit.entry SELECT gen_random_uuid(), at, actor, action, subject_kind, 'forged', reason, source, details
                  FROM audit.entry LIMIT 1""");
        assertThat(verify().broken()).contains("inserted by hand");
    }

    @Test
    void findsARemovedLink() {
        owner.update(
                "DELETE FROM audit.link WHERE entry_id = (SELECT id FROM audit.entry WHERE subject_id = 'subject-5')");
        assertThat(verify().broken()).contains("missing");
    }

    @Test
    void findsARemovedLastLink() {
        owner.update("DELETE FROM audit.link WHERE seq = (SELECT max(seq) FROM audit.link)");
        assertThat(verify().broken()).contains("not part of the chain");
    }

    @Test
    void keepsTheServersOwnRoleFromChangingOrDeletingAnything() {
        for (var forbidden : List.of(
                "UPDATE audit.entry SET actor = 'x'",
                "DELETE FROM audit.entry",
                "TRUNCATE audit.entry",
                "UPDATE audit.link SET seq = seq + 1",
                "DELETE FROM audit.link")) {
            assertThatThrownBy(() -> app.execute(forbidden))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private AuditVerification verify() {
        try {
            return AuditVerification.of(java.util.Objects.requireNonNull(owner.getDataSource()), n -> {});
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
