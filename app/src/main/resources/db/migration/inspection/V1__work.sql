-- One row per declaration that risk has placed in a lane: how far the work on it has come. The history of how it got
-- there stands in step, finding and lane_override, to which rows are only added (a finding that is taken back and an
-- override that is decided are marked so, once).
CREATE TABLE inspection.target (
    declaration_id         uuid PRIMARY KEY,
    reference              text NOT NULL,
    office                 text NOT NULL,
    kind                   text NOT NULL,
    trader                 text,
    goods                  text,
    hs                     text,
    departure              text,
    accepted_at            timestamptz NOT NULL,

    -- what risk said
    selected_at            timestamptz NOT NULL,
    selected_lane          text NOT NULL CHECK (selected_lane IN ('RELEASE', 'DOCUMENT_CHECK', 'EXAMINATION')),
    selected_by            text NOT NULL,
    score                  double precision, -- 0 to 100; absent where screening found nothing to do
    because_en             text,
    because_zh             text,
    value_at_stake         numeric(18, 2) NOT NULL DEFAULT 0,

    -- how far the work has come
    lane                   text NOT NULL CHECK (lane IN ('RELEASE', 'DOCUMENT_CHECK', 'EXAMINATION')),
    state                  text NOT NULL CHECK (state IN ('WAITING', 'ASSIGNED', 'UNDER_EXAMINATION', 'FOUND',
                                                          'RELEASED', 'DETAINED', 'WITHDRAWN')),
    officer                text,
    officer_name           text,
    assigned_at            timestamptz,
    examination_started_at timestamptz,
    finding_id             uuid,
    result                 text CHECK (result IN ('CLEAN', 'DISCREPANCY', 'CONTRABAND')),
    discrepancy_kind       text,
    value_short            numeric(18, 2),
    critical               boolean,
    found_at               timestamptz,
    decided_at             timestamptz,
    decided_by             text,
    automatic              boolean NOT NULL DEFAULT false,
    version                integer NOT NULL DEFAULT 0
);
CREATE INDEX target_open ON inspection.target (lane, office, score DESC)
    WHERE state IN ('WAITING', 'ASSIGNED', 'UNDER_EXAMINATION', 'FOUND');
CREATE INDEX target_by_officer ON inspection.target (officer, state) WHERE officer IS NOT NULL;
CREATE INDEX target_by_arrival ON inspection.target (accepted_at DESC)
    INCLUDE (office, selected_lane, automatic);
CREATE INDEX target_by_finding ON inspection.target (found_at DESC)
    INCLUDE (selected_by, result, discrepancy_kind, value_short, critical) WHERE found_at IS NOT NULL;
CREATE INDEX target_by_decision ON inspection.target (decided_at DESC)
    INCLUDE (lane, selected_at, state) WHERE decided_at IS NOT NULL AND NOT automatic;
CREATE INDEX target_by_reference ON inspection.target (upper(reference) text_pattern_ops);

CREATE TABLE inspection.finding (
    id               uuid PRIMARY KEY,
    declaration_id   uuid NOT NULL REFERENCES inspection.target,
    result           text NOT NULL CHECK (result IN ('CLEAN', 'DISCREPANCY', 'CONTRABAND')),
    discrepancy_kind text,
    value_short      numeric(18, 2) CHECK (value_short >= 0),
    critical         boolean NOT NULL,
    note             text NOT NULL,
    found_at         timestamptz NOT NULL,
    found_by         text NOT NULL,
    recorded_at      timestamptz NOT NULL,
    undone_at        timestamptz,
    undone_by        text
);
CREATE UNIQUE INDEX finding_standing ON inspection.finding (declaration_id) WHERE undone_at IS NULL;

CREATE TABLE inspection.lane_override (
    id             uuid PRIMARY KEY,
    declaration_id uuid NOT NULL REFERENCES inspection.target,
    from_lane      text NOT NULL,
    to_lane        text NOT NULL,
    reason         text NOT NULL,
    requested_by   text NOT NULL,
    requester_name text NOT NULL,
    requested_at   timestamptz NOT NULL,
    outcome        text CHECK (outcome IN ('APPROVED', 'REFUSED', 'LAPSED')),
    decided_by     text,
    decided_at     timestamptz
);
CREATE UNIQUE INDEX lane_override_pending ON inspection.lane_override (declaration_id) WHERE outcome IS NULL;

CREATE TABLE inspection.step (
    seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    declaration_id uuid NOT NULL,
    kind           text NOT NULL,
    at             timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor          text NOT NULL,
    actor_name     text NOT NULL,
    reason         text,
    lane           text NOT NULL,
    detail         text
);
CREATE INDEX step_by_declaration ON inspection.step (declaration_id, seq);
