package org.smartcustoms.risk.internal.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.scoring.CargoField;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Evidence;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.models.LiveModel;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the live profiles know about a commodity, a route or a trader.
@RestController
@RequestMapping("/api/risk/profiles")
class ProfilesController {

    private final LiveModel live;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    ProfilesController(LiveModel live, Audit audit, Clock clock, SmartCustomsSettings settings) {
        this.live = live;
        this.audit = audit;
        this.clock = clock;
        this.zone = settings.timeZone();
    }

    /// @param path the profile's name
    /// @param lodged goods lines lodged so far
    /// @param examined of them examined with a known result
    /// @param found of these irregular
    /// @param rate time-decayed share of irregular ones, leaning on broader profiles where little is known
    /// @param recentRate the same over the last weeks
    record Standing(
            Path path, long lodged, long examined, long found, double rate, double criticalRate, double recentRate) {}

    /// @param usualRate the rate over everything, to compare with
    /// @param price usual price per kilogram; absent where it has no meaning
    record Profile(
            String subject,
            double usualRate,
            List<Standing> standings,
            @Nullable PriceExpectation price) {}

    @GetMapping("/commodity/{hs}")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    Profile commodity(
            @PathVariable String hs,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String departure) {
        if (!hs.matches("[0-9]{2,10}")) {
            throw Problem.invalid("/hs", "must be 2 to 10 digits", "須為 2 至 10 位數字");
        }
        var evidence = evidence(
                record().with(CargoField.HS, hs).with(CargoField.ORIGIN, origin).with(CargoField.DEPARTURE, departure));
        return new Profile(
                hs,
                evidence.view().rate(Path.ALL),
                standings(
                        evidence,
                        List.of(
                                Path.CHAPTER,
                                Path.HEADING,
                                Path.SUBHEADING,
                                Path.COMMODITY,
                                Path.GOODS_ORIGIN,
                                Path.GOODS_ROUTE)),
                evidence.price());
    }

    @GetMapping("/route")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    Profile route(
            @RequestParam String departure,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String hs) {
        var evidence = evidence(record().with(CargoField.DEPARTURE, departure)
                .with(CargoField.ORIGIN, origin)
                .with(CargoField.HS, hs));
        return new Profile(
                departure + (origin.isEmpty() ? "" : "–" + origin),
                evidence.view().rate(Path.ALL),
                standings(evidence, List.of(Path.DEPARTURE, Path.ROUTE, Path.ROUTE_CHAPTER)),
                null);
    }

    /// A trader by the identifier (or name) it is declared under, in each part it plays.
    @GetMapping("/trader")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    @Transactional
    Profile trader(@RequestParam String identifier) {
        var evidence = evidence(record().with(CargoField.IMPORTER, identifier)
                .with(CargoField.SELLER, identifier)
                .with(CargoField.DECLARANT, identifier)
                .with(CargoField.COURIER, identifier));
        audit.record(AuditEntry.of("profile.read", "trader", identifier));
        return new Profile(
                identifier,
                evidence.view().rate(Path.ALL),
                standings(evidence, List.of(Path.IMPORTER, Path.SELLER, Path.DECLARANT, Path.COURIER)),
                null);
    }

    private CargoRecord.Builder record() {
        return CargoRecord.of("profile", LocalDate.now(clock.withZone(zone)));
    }

    private Evidence evidence(CargoRecord.Builder record) {
        return live.current().model().evidence(record.build());
    }

    private static List<Standing> standings(Evidence evidence, List<Path> paths) {
        var view = evidence.view();
        var standings = new ArrayList<Standing>();
        for (var path : paths) {
            if (view.applies(path)) {
                standings.add(new Standing(
                        path,
                        (long) view.lodged(path),
                        view.total(path),
                        view.totalBad(path),
                        view.rate(path),
                        view.criticalRate(path),
                        view.recentRate(path)));
            }
        }
        return standings;
    }
}
