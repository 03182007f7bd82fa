package org.smartcustoms.tariff.internal.rates;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Exchange rates over REST. None is changed or deleted: a correction is recorded for the same day and counts from then
/// on.
@RestController
@RequestMapping("/api/tariff/exchange-rates")
class ExchangeRatesController {

    private final JdbcExchangeRates rates;
    private final Audit audit;
    private final Clock clock;
    private final SmartCustomsSettings settings;

    ExchangeRatesController(JdbcExchangeRates rates, Audit audit, Clock clock, SmartCustomsSettings settings) {
        this.rates = rates;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping
    @RequiresPermission(Permission.SESSION)
    List<ExchangeRate> list(@RequestParam(defaultValue = "") String currency) {
        return rates.list(currency);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.RATE_WRITE)
    @Transactional
    List<ExchangeRate> record(@Valid @RequestBody RecordRates command) {
        command.check(LocalDate.ofInstant(clock.instant(), settings.timeZone()));
        for (var rate : command.rates()) {
            rates.add(rate, Actors.current().username());
            audit.record(AuditEntry.of("exchange-rate.recorded", "currency", rate.currency())
                    .with(Map.of(
                            "account", rate.account(),
                            "units", rate.units(),
                            "amount", rate.amount().toPlainString(),
                            "validFrom", rate.validFrom().toString(),
                            "source", rate.source())));
        }
        AfterCommit.run(() -> rates.refresh());
        return rates.list("");
    }
}
