package org.smartcustoms.party.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.party.Mention;
import org.smartcustoms.party.Parties;
import org.smartcustoms.party.Party;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register in one table. New parties are entered in the order of their keys, so that two transactions entering the
/// same ones wait for each other and never lock up.
@Component
class JdbcParties implements Parties {

    private static final int MOST_REMEMBERED = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final Cache<String, Entered> entered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    JdbcParties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// A party in the register, which keeps its id for good.
    private record Entered(UUID id, boolean named) {

        /// Whether the mention tells nothing that the register lacks.
        boolean covers(Mention mention) {
            return named || mention.name() == null;
        }
    }

    @Override
    @Transactional
    public Map<String, UUID> resolve(Collection<Mention> mentions) {
        var missing = new TreeMap<String, Mention>();
        mentions.forEach(mention -> missing.merge(mention.key(), mention, JdbcParties::fuller));
        var found = new HashMap<String, UUID>();
        entered.getAllPresent(missing.keySet()).forEach((key, party) -> {
            if (party.covers(Objects.requireNonNull(missing.get(key)))) {
                found.put(key, party.id());
            }
        });
        missing.keySet().removeAll(found.keySet());
        if (!missing.isEmpty()) {
            found.putAll(known(missing));
            missing.keySet().removeAll(found.keySet());
        }
        if (!missing.isEmpty()) {
            enter(missing);
            found.putAll(known(missing));
        }
        return found;
    }

    private static Mention fuller(Mention one, Mention other) {
        return one.name() == null && other.name() != null ? other : one;
    }

    /// Ids by key; fills in names the register lacks on the way.
    private Map<String, UUID> known(Map<String, Mention> mentions) {
        var found = new HashMap<String, UUID>();
        var nameless = new TreeMap<String, Mention>();
        var read = new HashMap<String, Entered>();
        jdbc.sql("SELECT key, id, name IS NULL AS nameless FROM party.party WHERE key = ANY(:keys)")
                .param("keys", mentions.keySet().toArray(String[]::new))
                .query(row -> {
                    var key = row.getString("key");
                    var party = new Entered(row.getObject("id", UUID.class), !row.getBoolean("nameless"));
                    read.put(key, party);
                    found.put(key, party.id());
                    var mention = mentions.get(key);
                    if (mention != null && !party.covers(mention)) {
                        nameless.put(key, mention);
                    }
                });
        nameless.forEach((key, mention) -> jdbc.sql("""
                        UPDATE party.party SET name = :name, address = coalesce(address, :address),
                               country = coalesce(country, :country)
                         WHERE key = :key AND name IS NULL""")
                .param("name", mention.name())
                .param("address", mention.address())
                .param("country", mention.country())
                .param("key", key)
                .update());
        rememberOnceCommitted(read);
        return found;
    }

    private void rememberOnceCommitted(Map<String, Entered> read) {
        AfterCommit.run(() -> entered.putAll(read));
    }

    private void enter(Map<String, Mention> fresh) {
        jdbc.sql("""
                        INSERT INTO party.party (id, key, identifier, name, address, country, first_seen)
                        SELECT f.id::uuid, f.key, f.identifier, f.name, f.address, f.country, :at
                          FROM unnest(:ids::text[], :keys::text[], :identifiers::text[], :names::text[],
                                      :addresses::text[], :countries::text[])
                               AS f (id, key, identifier, name, address, country)
                        ON CONFLICT (key) DO NOTHING""")
                .param("at", OffsetDateTime.now(clock))
                .param("ids", column(fresh, mention -> ids.next().toString()))
                .param("keys", fresh.keySet().toArray(String[]::new))
                .param("identifiers", column(fresh, Mention::identifier))
                .param("names", column(fresh, Mention::name))
                .param("addresses", column(fresh, Mention::address))
                .param("countries", column(fresh, Mention::country))
                .update();
    }

    private static @Nullable String[] column(
            Map<String, Mention> mentions, Function<Mention, @Nullable String> property) {
        return mentions.values().stream().map(property).toArray(String[]::new);
    }

    @Override
    public Party get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("There is no party " + id, "沒有此當事人"));
    }

    @Override
    public Optional<Party> find(UUID id) {
        return listByIds(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Party> listByIds(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM party.party WHERE id = ANY(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> party(row))
                .list();
    }

    @Override
    public List<Party> search(String text, int limit) {
        var like = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("""
                        SELECT * FROM party.party
                         WHERE name ILIKE :like OR identifier ILIKE :like
                         ORDER BY (upper(identifier) = upper(:text)) DESC NULLS LAST,
                                  greatest(public.similarity(coalesce(name, ''), :text),
                                           public.similarity(coalesce(identifier, ''), :text)) DESC, id
                         LIMIT :limit""")
                .param("like", like)
                .param("text", text.strip())
                .param("limit", limit)
                .query((row, number) -> party(row))
                .list();
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                row.getString("identifier"),
                row.getString("name"),
                row.getString("address"),
                row.getString("country"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant());
    }
}
