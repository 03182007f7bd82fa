package org.smartcustoms.risk.internal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of risk (`smartcustoms.risk.…`).
///
/// @param currency the currency of account: values declared in it are compared
/// @param firstModelAt labels from which a first model is trained by itself
/// @param pollEvery how often this server looks for rules, plans, lists, models and outcomes changed by another
/// @param killFactor a rule is paused when it fires this many times as often as forecast
/// @param killFrom least hits in an hour before a rule can be paused
/// @param driftAlarm population stability index from which drift raises a task
@Validated
@ConfigurationProperties("smartcustoms.risk")
public record RiskSettings(
        @DefaultValue("HKD") @Pattern(regexp = "[A-Z]{3}") String currency,
        @DefaultValue("1000") @Min(100) int firstModelAt,
        @DefaultValue("2s") Duration pollEvery,
        @DefaultValue("10") @DecimalMin("2") double killFactor,
        @DefaultValue("50") @Min(10) int killFrom,

        @DefaultValue("0.25") @DecimalMin("0.05") @DecimalMax("5")
        double driftAlarm) {}
