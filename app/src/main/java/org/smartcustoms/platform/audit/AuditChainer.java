package org.smartcustoms.platform.audit;

import java.util.ArrayList;
import java.util.UUID;
import org.smartcustoms.platform.database.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Links waiting entries to the chain. One chainer works at a time, also among several servers: an advisory lock
/// sees to that, so writers of entries never wait for each other.
@Component
class AuditChainer {

    /// Key of the advisory lock: the letters "audit".
    private static final long LOCK = 0x6175646974L;

    private static final int BATCH = 5_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AuditChainer(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 200)
    void chain() {
        while (linkBatch() == BATCH) {
            Thread.onSpinWait();
        }
    }

    /// Links up to one batch.
    ///
    /// @return how many entries were linked
    int linkBatch() {
        var linked = transaction.execute(status -> {
            var mine = jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(?)", Boolean.class, LOCK);
            return Boolean.TRUE.equals(mine) ? link() : Integer.valueOf(0);
        });
        return linked == null ? 0 : linked;
    }

    private Integer link() {
        var entries = jdbc.query("""
                WITH taken AS (
                    DELETE FROM audit.pending
                     WHERE entry_id IN (SELECT entry_id FROM audit.pending ORDER BY entry_id LIMIT ?)
                    RETURNING entry_id)
                SELECT e.* FROM audit.entry e JOIN taken t ON t.entry_id = e.id ORDER BY e.id""", (row, number) -> CanonicalEntry.read(row), BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        var head = head();
        var links = new ArrayList<Link>(entries.size());
        long seq = head.seq();
        byte[] previous = head.hash();
        for (var entry : entries) {
            seq++;
            byte[] hash = entry.hash(seq, previous);
            links.add(new Link(seq, entry.id(), previous, hash));
            previous = hash;
        }
        Columns.of(links)
                .add("seq", "bigint", Link::seq)
                .add("entry_id", "uuid", Link::entry)
                .add("previous_hash", "bytea", Link::previous)
                .add("hash", "bytea", Link::hash)
                .addTo("audit.link", jdbc);
        return entries.size();
    }

    private record Link(long seq, UUID entry, byte[] previous, byte[] hash) {}

    private Head head() {
        return jdbc
                .query(
                        "SELECT seq, hash FROM audit.link ORDER BY seq DESC LIMIT 1",
                        (row, number) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .stream()
                .findFirst()
                .orElse(new Head(0, CanonicalEntry.GENESIS));
    }

    private record Head(long seq, byte[] hash) {}
}
