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
/// @param driftReference how many of a model's first and latest decisions are compared
/// @param runsOutWithin how long before a rule or list entry runs out a task is raised
/// @param shadowReach how many past decisions a candidate model reaches back over
/// @param driftAlarm population stability index from which drift raises a task
@Validated
@ConfigurationProperties("smartcustoms.risk")
public record RiskSettings(
        @DefaultValue("HKD") @Pattern(regexp = "[A-Z]{3}") String currency,
        @DefaultValue("1000") @Min(100) int firstModelAt,
        @DefaultValue("2s") Duration pollEvery,
        @DefaultValue("5000") @Min(100) int driftReference,
        @DefaultValue("14d") Duration runsOutWithin,
        @DefaultValue("20000") @Min(0) int shadowReach,

        @DefaultValue("0.25") @DecimalMin("0.05") @DecimalMax("5")
        double driftAlarm) {}
