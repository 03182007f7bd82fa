package org.smartcustoms.risk.internal.models;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.ModelCard;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The versions of the cargo model and their states.
@Component
public class ModelRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRegistry.class);

    private final JdbcClient jdbc;
    private final ModelFiles files;
    private final JsonMapper json;
    private final Clock clock;

    ModelRegistry(JdbcClient jdbc, ModelFiles files, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /// Registers a trained model; it goes live at once only where none is.
    public ModelVersion add(CargoModel model, long labelsUntil, String trainedBy) throws IOException {
        var file = files.put(model, "cargo-model");
        var first = jdbc.sql("SELECT count(*) FROM risk.model WHERE state = 'LIVE'")
                        .query(Integer.class)
                        .single()
                == 0;
        int version = jdbc.sql("""
                        INSERT INTO risk.model (name, state, trained_by, trained_at, labels_until, card, file_sha256,
                            promoted_by, promoted_at, promotion)
                        VALUES ('cargo', :state, :by, :at, :until, :card, :file, :promoter, :promoted, :why)
                        RETURNING version""")
                .param("state", first ? "LIVE" : "TRAINED")
                .param("by", trainedBy)
                .param("at", now())
                .param("until", labelsUntil)
                .param("card", json.writeValueAsString(model.card()))
                .param("file", file)
                .param("promoter", first ? "system" : null)
                .param("promoted", first ? now() : null)
                .param("why", first ? "the first model: there was none to compare it with" : null)
                .query(Integer.class)
                .single();
        if (!first && shadow().isEmpty()) {
            shadow(version, "system");
        }
        return get(version);
    }

    public List<ModelVersion> list() {
        return jdbc.sql("SELECT * FROM risk.model ORDER BY version DESC")
                .query((row, number) -> version(row))
                .list();
    }

    public ModelVersion get(int version) {
        return jdbc.sql("SELECT * FROM risk.model WHERE version = :version")
                .param("version", version)
                .query((row, number) -> version(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no model version " + version, "沒有模型第 " + version + " 版"));
    }

    public Optional<ModelVersion> live() {
        return jdbc.sql("SELECT * FROM risk.model WHERE state = 'LIVE'")
                .query((row, number) -> version(row))
                .optional();
    }

    /// The version that scores in the shadow.
    public Optional<ModelVersion> shadow() {
        return jdbc.sql("SELECT * FROM risk.model WHERE shadow")
                .query((row, number) -> version(row))
                .optional();
    }

    /// Has a version score in the shadow, in place of any other.
    public void shadow(int version, String by) {
        jdbc.sql("UPDATE risk.model SET shadow = false WHERE shadow").update();
        jdbc.sql("UPDATE risk.model SET shadow = true, shadow_by = :by, shadow_since = :at WHERE version = :version")
                .param("by", by)
                .param("at", now())
                .param("version", version)
                .update();
    }

    public void endShadow(int version) {
        jdbc.sql("UPDATE risk.model SET shadow = false WHERE version = :version")
                .param("version", version)
                .update();
    }

    /// The version that should be live; 0 for none.
    public int liveVersion() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM risk.model WHERE state = 'LIVE'")
                .query(Integer.class)
                .single();
    }

    void propose(int version, String by, String why) {
        jdbc.sql("""
                        UPDATE risk.model SET state = 'PROPOSED', proposed_by = :by, proposed_at = :at, proposal = :why
                         WHERE version = :version AND state IN ('TRAINED', 'RETIRED')""")
                .param("by", by)
                .param("at", now())
                .param("why", why)
                .param("version", version)
                .update();
    }

    /// Makes a version live; the one that was is retired.
    void promote(int version, String by, String why) {
        jdbc.sql("UPDATE risk.model SET state = 'RETIRED' WHERE state = 'LIVE'").update();
        jdbc.sql("""
                        UPDATE risk.model SET state = 'LIVE', shadow = false, promoted_by = :by, promoted_at = :at,
                               promotion = :why
                         WHERE version = :version""")
                .param("by", by)
                .param("at", now())
                .param("why", why)
                .param("version", version)
                .update();
    }

    /// The version that was live before the present one.
    Optional<ModelVersion> previous() {
        return jdbc.sql("""
                        SELECT * FROM risk.model WHERE state = 'RETIRED' AND promoted_at IS NOT NULL
                         ORDER BY promoted_at DESC LIMIT 1""").query((row, number) -> version(row)).optional();
    }

    /// The model of a version; empty, with a line in the log, when its file can't be used.
    public Optional<CargoModel> load(ModelVersion version, Clock clock) {
        try {
            return Optional.of(files.get(version.fileSha256(), clock));
        } catch (IOException | RuntimeException broken) {
            LOG.error("Model version {} cannot be loaded", version.version(), broken);
            return Optional.empty();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getInt("version"),
                row.getString("name"),
                ModelVersion.State.valueOf(row.getString("state")),
                row.getString("trained_by"),
                row.getObject("trained_at", OffsetDateTime.class).toInstant(),
                row.getLong("labels_until"),
                json.readValue(row.getString("card"), ModelCard.class),
                row.getString("file_sha256"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getString("proposal"),
                row.getString("promoted_by"),
                instant(row, "promoted_at"),
                row.getString("promotion"),
                row.getBoolean("shadow"),
                row.getString("shadow_by"),
                instant(row, "shadow_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
