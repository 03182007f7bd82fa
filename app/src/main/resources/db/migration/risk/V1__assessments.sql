-- One row for each judged version of a declaration. Columns hold what lists and statistics ask for; `detail` (JSON) and
-- `evidence` hold what is needed to tell and to replay the decision.
CREATE TABLE risk.assessment (
    declaration_id        uuid NOT NULL,
    declaration_version   integer NOT NULL,
    latest                boolean NOT NULL DEFAULT true,
    reference             text NOT NULL,
    office                text NOT NULL,
    accepted_at           timestamptz NOT NULL,
    decided_at            timestamptz NOT NULL,
    lane                  text NOT NULL CHECK (lane IN ('RELEASE', 'DOCUMENT_CHECK', 'EXAMINATION')),
    selected_by           text NOT NULL,
    probability           double precision,
    critical_probability  double precision,
    expected_value        double precision,
    revenue_at_stake      double precision,
    novelty               double precision NOT NULL,
    selection_probability double precision NOT NULL,
    control_probability   double precision NOT NULL,
    control_group         boolean NOT NULL,
    line                  integer NOT NULL,
    model                 text NOT NULL,
    model_version         integer NOT NULL,
    rules_edition         bigint NOT NULL,
    plan_version          integer NOT NULL,
    degraded              boolean NOT NULL,
    micros                integer NOT NULL,
    detail                text NOT NULL,
    evidence              bytea NOT NULL,
    PRIMARY KEY (declaration_id, declaration_version)
);
CREATE INDEX assessment_by_lane ON risk.assessment (lane, decided_at DESC) WHERE latest;
CREATE INDEX assessment_by_time ON risk.assessment (accepted_at);

-- Every outcome ever told, in the order it was taken in. `current` marks the one that counts.
CREATE TABLE risk.label (
    seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    declaration_id uuid NOT NULL,
    illicit        boolean NOT NULL,
    critical       boolean NOT NULL,
    revenue_short  numeric,
    line           integer,
    known_at       timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    source         text NOT NULL,
    recorded_by    text NOT NULL,
    contradicts    boolean NOT NULL DEFAULT false,
    current        boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX label_that_counts ON risk.label (declaration_id) WHERE current;

-- Secrets and marks of this administration's risk engine, such as the seed of the random control.
CREATE TABLE risk.setting (
    name  text PRIMARY KEY,
    value text NOT NULL
);

CREATE TABLE risk.plan (
    office                 text NOT NULL,
    version                integer NOT NULL,
    expected_rate          double precision NOT NULL,
    control_rate           double precision NOT NULL,
    exploration_floor      double precision NOT NULL,
    exploration_ceiling    double precision NOT NULL,
    minutes_per_examination double precision NOT NULL,
    capacity_per_hour      double precision NOT NULL,
    trusted_factor         double precision NOT NULL,
    document_check_from    double precision NOT NULL,
    worth_finding          double precision NOT NULL,
    worth_critical         double precision NOT NULL,
    worth_revenue          double precision NOT NULL,
    set_by                 text NOT NULL,
    set_at                 timestamptz NOT NULL,
    reason                 text NOT NULL,
    PRIMARY KEY (office, version)
);
