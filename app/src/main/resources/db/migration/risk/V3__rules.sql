CREATE SEQUENCE risk.rule_number;

-- Every version of every rule. A version that has been submitted is never changed again, only moved between states.
CREATE TABLE risk.rule (
    id           text NOT NULL,
    version      integer NOT NULL,
    state        text NOT NULL CHECK (state IN
                     ('DRAFT', 'SUBMITTED', 'LIVE', 'STOPPED', 'REJECTED', 'REPLACED', 'WITHDRAWN', 'EXPIRED')),
    name         text NOT NULL,
    owner        text NOT NULL,
    legal_basis  text NOT NULL,
    notation     text NOT NULL CHECK (notation IN ('JSON', 'CEL')),
    source       text NOT NULL,
    lane         text NOT NULL CHECK (lane IN ('DOCUMENT_CHECK', 'EXAMINATION')),
    rate_percent double precision NOT NULL,
    priority     integer NOT NULL,
    expires_at   timestamptz,
    authors      text[] NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    submitted_by text,
    submitted_at timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    forecast_hits bigint,
    forecast_of  bigint,
    PRIMARY KEY (id, version)
);
CREATE UNIQUE INDEX rule_one_live ON risk.rule (id) WHERE state IN ('LIVE', 'STOPPED');
CREATE INDEX rule_by_state ON risk.rule (state);

-- Each set of rules that was ever live, with the moment as of which lists are read: what replays a decision.
CREATE TABLE risk.rule_edition (
    number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    lists_at timestamptz NOT NULL,
    rules    text NOT NULL,
    cause    text NOT NULL
);

CREATE TABLE risk.back_test (
    id           uuid PRIMARY KEY,
    rule_id      text NOT NULL,
    rule_version integer NOT NULL,
    name         text NOT NULL,
    notation     text NOT NULL,
    source       text NOT NULL,
    state        text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    job_id       uuid,
    asked_by     text NOT NULL,
    asked_at     timestamptz NOT NULL,
    finished_at  timestamptz,
    result       text
);
CREATE INDEX back_test_by_rule ON risk.back_test (rule_id, asked_at DESC);

CREATE TABLE risk.list (
    name       text PRIMARY KEY,
    purpose    text NOT NULL CHECK (purpose IN ('WATCH', 'TRUSTED', 'EMBARGO')),
    title_en   text NOT NULL,
    title_zh   text NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL
);

-- Entries as they were known: a changed entry is a new row and the end of the old one, so any past state can be read.
CREATE TABLE risk.list_entry (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          text NOT NULL,
    list        text NOT NULL REFERENCES risk.list (name),
    kind        text NOT NULL,
    value       text NOT NULL,
    aliases     text[] NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_to    timestamptz,
    source      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    removed_at  timestamptz,
    removed_by  text,
    removal     text
);
CREATE UNIQUE INDEX list_entry_present ON risk.list_entry (list, id) WHERE removed_at IS NULL;
