package org.smartcustoms.risk.internal.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.lists.EntryKind;
import org.smartcustoms.engines.selectivity.lists.ListEntry;
import org.smartcustoms.engines.selectivity.lists.ListPurpose;
import org.smartcustoms.engines.selectivity.lists.ReferenceLists;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of lists and their entries; any past state of what was known can be read.
@Component
public class JdbcLists {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record ListView(String name, ListPurpose purpose, Text title, int entries, String createdBy, Instant createdAt) {}

    boolean create(String name, ListPurpose purpose, Text title) {
        return jdbc.sql("""
                        INSERT INTO risk.list VALUES (:name, :purpose, :en, :zh, :by, :at) ON CONFLICT DO NOTHING""")
                        .param("name", name)
                        .param("purpose", purpose.name())
                        .param("en", title.en())
                        .param("zh", title.zh())
                        .param("by", Actors.current().username())
                        .param("at", now())
                        .update()
                == 1;
    }

    List<ListView> list() {
        return jdbc.sql("""
                        SELECT l.*, (SELECT count(*) FROM risk.list_entry e
                                      WHERE e.list = l.name AND e.removed_at IS NULL) AS entries
                          FROM risk.list l ORDER BY name""")
                .query((row, number) -> new ListView(
                        row.getString("name"),
                        ListPurpose.valueOf(row.getString("purpose")),
                        new Text(row.getString("title_en"), row.getString("title_zh")),
                        row.getInt("entries"),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<ListEntry> entries(String list, String words, int limit) {
        return jdbc.sql("""
                        SELECT * FROM risk.list_entry
                         WHERE list = :list AND removed_at IS NULL
                           AND (:words = '' OR value ILIKE '%' || :words || '%' OR id ILIKE '%' || :words || '%')
                         ORDER BY value LIMIT :limit""")
                .param("list", list)
                .param("words", words)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /// Adds entries; one of an id that is present takes its place, and the old one stays on record.
    void put(Collection<ListEntry> entries) {
        var by = Actors.current().username();
        for (var entry : entries) {
            remove(entry.list(), entry.id(), "replaced");
            jdbc.sql("""
                            INSERT INTO risk.list_entry (id, list, kind, value, aliases, valid_from, valid_to, source,
                                recorded_at, recorded_by)
                            VALUES (:id, :list, :kind, :value, :aliases, :from, :to, :source, :at, :by)""")
                    .param("id", entry.id())
                    .param("list", entry.list())
                    .param("kind", entry.kind().name())
                    .param("value", entry.value())
                    .param("aliases", entry.aliases().toArray(String[]::new))
                    .param("from", at(entry.validFrom()))
                    .param("to", at(entry.validTo()))
                    .param("source", entry.source())
                    .param("at", now())
                    .param("by", by)
                    .update();
        }
    }

    boolean remove(String list, String id, String why) {
        return jdbc.sql("""
                        UPDATE risk.list_entry SET removed_at = :at, removed_by = :by, removal = :why
                         WHERE list = :list AND id = :id AND removed_at IS NULL""")
                        .param("at", now())
                        .param("by", Actors.current().username())
                        .param("why", why)
                        .param("list", list)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// The lists as they were known at a moment, whatever was recorded or removed since.
    public ReferenceLists asKnownAt(Instant moment) {
        Map<String, ListPurpose> purposes = new LinkedHashMap<>();
        jdbc.sql("SELECT name, purpose FROM risk.list WHERE created_at <= :at")
                .param("at", at(moment))
                .query((row, number) ->
                        purposes.put(row.getString("name"), ListPurpose.valueOf(row.getString("purpose"))))
                .list();
        var entries = jdbc.sql("""
                        SELECT * FROM risk.list_entry
                         WHERE recorded_at <= :at AND (removed_at IS NULL OR removed_at > :at)""")
                .param("at", at(moment))
                .query((row, number) -> entry(row))
                .list();
        return new ReferenceLists(purposes, entries);
    }

    private static ListEntry entry(ResultSet row) throws SQLException {
        var to = row.getObject("valid_to", OffsetDateTime.class);
        return new ListEntry(
                row.getString("id"),
                row.getString("list"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("value"),
                Arrays.asList((String[]) row.getArray("aliases").getArray()),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                to == null ? null : to.toInstant(),
                row.getString("source"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
