package org.smartcustoms.risk.internal.rules;

/// How far a version of a rule has come: draft, submitted, live, withdrawn; and the ways off that road.
public enum RuleState {
    DRAFT,
    SUBMITTED,
    LIVE,
    /// Was live and fired far above its forecast: takes no part until someone approves it again.
    STOPPED,
    REJECTED,
    /// A newer version went live.
    REPLACED,
    WITHDRAWN,
    EXPIRED
}
