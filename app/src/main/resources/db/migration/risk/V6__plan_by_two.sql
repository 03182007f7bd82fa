-- A post's capacity may differ by hour of the day, and a plan changes by two persons: one proposes, another approves.
ALTER TABLE risk.plan ADD COLUMN capacity_by_hour double precision[] NOT NULL DEFAULT '{}';
ALTER TABLE risk.plan ADD COLUMN approved_by text;
COMMENT ON COLUMN risk.plan.capacity_by_hour IS 'examinations the post can do in each hour of its day, 24 of them; empty: capacity_per_hour at all hours';

CREATE TABLE risk.plan_proposal (
    id          uuid PRIMARY KEY,
    office      text NOT NULL,
    content     text NOT NULL,
    reason      text NOT NULL,
    state       text NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    decision    text,
    version     integer
);
CREATE UNIQUE INDEX plan_proposal_open ON risk.plan_proposal (office) WHERE state = 'PROPOSED';
CREATE INDEX plan_proposal_by_office ON risk.plan_proposal (office, proposed_at DESC);
CREATE INDEX assessment_by_office ON risk.assessment (office, accepted_at DESC) WHERE latest;
