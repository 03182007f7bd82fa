package org.smartcustoms.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Proves the chain: walks every link in order, recomputes each hash from the stored entry, and names the first place
/// that does not fit. Needs read access to the `audit` schema only.
///
/// @param links how many links were found sound before the first break, or all of them
/// @param waiting entries written but not linked yet (a running server links them within a second)
/// @param head hash of the last sound link in hexadecimal; written down elsewhere, it shows a cut end
/// @param broken what is wrong and where; absent when the chain is whole
public record AuditVerification(
        long links, long waiting, String head, @Nullable String broken) {

    private static final HexFormat HEX = HexFormat.of();

    public boolean whole() {
        return broken == null;
    }

    /// Verifies the chain that `database` holds.
    ///
    /// @param progress told the number of links checked so far, now and then
    public static AuditVerification of(DataSource database, LongConsumer progress) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return walk(connection, progress);
        }
    }

    private static AuditVerification walk(Connection connection, LongConsumer progress) throws SQLException {
        long waiting = count(connection, "SELECT count(*) FROM audit.pending");
        long links = 0;
        byte[] previous = CanonicalEntry.GENESIS;
        try (var statement = connection.prepareStatement("""
                SELECT l.seq, l.entry_id, l.previous_hash, l.hash, e.*
                  FROM audit.link l LEFT JOIN audit.entry e ON e.id = l.entry_id ORDER BY l.seq""")) {
            statement.setFetchSize(2_000);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var broken = check(row, links + 1, previous);
                    if (broken != null) {
                        return new AuditVerification(links, waiting, HEX.formatHex(previous), broken);
                    }
                    previous = row.getBytes("hash");
                    links++;
                    if (links % 10_000 == 0) {
                        progress.accept(links);
                    }
                }
            }
        }
        return new AuditVerification(links, waiting, HEX.formatHex(previous), stray(connection));
    }

    private static @Nullable String check(ResultSet row, long expected, byte[] previous) throws SQLException {
        long seq = row.getLong("seq");
        var entry = row.getObject("entry_id", UUID.class);
        if (seq != expected) {
            return "link " + expected + " is missing; the next one there is link " + seq + " (entry " + entry + ")";
        }
        if (row.getObject("id") == null) {
            return "link " + seq + ": entry " + entry + " was deleted";
        }
        if (!Arrays.equals(previous, row.getBytes("previous_hash"))) {
            return "link " + seq + " (entry " + entry + ") does not carry the hash of the link before it";
        }
        if (!Arrays.equals(CanonicalEntry.read(row).hash(seq, previous), row.getBytes("hash"))) {
            return "link " + seq + ": entry " + entry + " is not what was written (it was edited or swapped)";
        }
        return null;
    }

    /// Entries that stand beside the chain: neither linked nor waiting. They were inserted by hand, or their link was
    /// taken away.
    private static @Nullable String stray(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT e.id FROM audit.entry e
                         WHERE NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id)
                           AND NOT EXISTS (SELECT FROM audit.pending p WHERE p.entry_id = e.id)
                         ORDER BY e.id LIMIT 1""")) {
            return row.next()
                    ? "entry " + row.getString(1)
                            + " is not part of the chain (inserted by hand, or its link was removed)"
                    : null;
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
