package org.smartcustoms.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it is hashed: every stored column, length-prefixed, so that no two entries share an encoding.
record CanonicalEntry(
        UUID id,
        Instant at,
        String actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String reason,
        @Nullable String source,
        String details) {

    static final byte[] GENESIS = new byte[32];

    static CanonicalEntry read(ResultSet row) throws SQLException {
        return new CanonicalEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("reason"),
                row.getString("source"),
                row.getString("details"));
    }

    /// SHA-256 over the sequence number, the hash before and every column of the entry.
    byte[] hash(long seq, byte[] previous) {
        var digest = sha256();
        digest.update(Long.toString(seq).getBytes(StandardCharsets.UTF_8));
        digest.update(previous);
        for (var part : new @Nullable String[] {
            id.toString(), at.toString(), actor, action, subjectKind, subjectId, reason, source, details
        }) {
            var bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            digest.update((part == null ? "-:" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
