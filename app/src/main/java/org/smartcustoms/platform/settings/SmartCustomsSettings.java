package org.smartcustoms.platform.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Settings of the platform. Each can be given as an environment variable (`SMARTCUSTOMS_DATABASE_URL` for
/// `smartcustoms.database.url`).
///
/// @param dataDirectory where the embedded database, files and models live
/// @param timeZone the zone in which officers read times and "today" begins
/// @param demo whether the demo world and its users exist
@Validated
@ConfigurationProperties("smartcustoms")
public record SmartCustomsSettings(
        @DefaultValue(".customs/data") @NotNull Path dataDirectory,
        @DefaultValue("Asia/Hong_Kong") @NotNull ZoneId timeZone,
        @DefaultValue("false") boolean demo,
        @DefaultValue @Valid Database database,
        @DefaultValue @Valid Security security,
        @DefaultValue @Valid Files files,
        @DefaultValue @Valid Jobs jobs) {

    /// @param url JDBC address of an administration's own PostgreSQL 16 or later; the embedded one when absent
    /// @param user owner of the schemas: runs the migrations, may create roles
    /// @param password the owner's password
    /// @param appPassword password of the restricted role `smartcustoms_app` that the server works as; made and
    /// kept in the data directory when absent. Replicas on one database must share it
    /// @param poolSize connections held by this server
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String appPassword,
            @DefaultValue("16") @Min(2) @Max(200) int poolSize) {}

    /// @param oidcIssuer address of an OpenID Connect issuer whose bearer tokens are accepted; none when absent
    /// @param oidcRolesClaim claim of such a token that lists our role names
    /// @param sessionTimeout idle time after which a person signs in again
    /// @param loginAttemptsPerMinute sign-in attempts allowed for one address or one user name
    /// @param publicRequestsPerMinute calls of public endpoints allowed for one address
    public record Security(
            @Nullable URI oidcIssuer,
            @DefaultValue("roles") String oidcRolesClaim,
            @DefaultValue("8h") Duration sessionTimeout,
            @DefaultValue("10") @Min(1) @Max(1000) int loginAttemptsPerMinute,
            @DefaultValue("240") @Min(1) @Max(100000) int publicRequestsPerMinute) {}

    /// @param maximumSize largest file taken in
    public record Files(@DefaultValue("200MB") DataSize maximumSize) {}

    /// @param workers jobs run at the same time
    /// @param lease silence after which a running job counts as crashed and is taken up again
    public record Jobs(
            @DefaultValue("2") @Min(1) @Max(64) int workers,
            @DefaultValue("30s") Duration lease) {}
}
