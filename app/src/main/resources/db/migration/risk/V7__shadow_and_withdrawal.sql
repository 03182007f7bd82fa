-- A candidate scores, in the shadow, what the live model decides; the live one what its predecessors decided.
ALTER TABLE risk.model ADD COLUMN shadow boolean NOT NULL DEFAULT false;
ALTER TABLE risk.model ADD COLUMN shadow_by text;
ALTER TABLE risk.model ADD COLUMN shadow_since timestamptz;
CREATE UNIQUE INDEX model_one_shadow ON risk.model ((true)) WHERE shadow;

CREATE TABLE risk.model_score (
    model_version        integer NOT NULL,
    declaration_id       uuid NOT NULL,
    probability          double precision NOT NULL,
    critical_probability double precision NOT NULL,
    expected_value       double precision NOT NULL,
    revenue_at_stake     double precision NOT NULL,
    PRIMARY KEY (model_version, declaration_id)
);
COMMENT ON TABLE risk.model_score IS 'what a version says, from the evidence kept, of declarations that another version decided on';

-- Between these two moments of decision a version has scored everything.
CREATE TABLE risk.model_scoring (
    model_version integer PRIMARY KEY,
    newest        timestamptz NOT NULL,
    oldest        timestamptz NOT NULL,
    scored        bigint NOT NULL
);
CREATE INDEX assessment_by_decision ON risk.assessment (decided_at) WHERE latest;

-- An outcome taken back: a row of its own, which never counts.
ALTER TABLE risk.label ADD COLUMN withdrawal boolean NOT NULL DEFAULT false;

ALTER TABLE risk.task ADD COLUMN assigned_to text;
ALTER TABLE risk.task ADD COLUMN assigned_at timestamptz;
