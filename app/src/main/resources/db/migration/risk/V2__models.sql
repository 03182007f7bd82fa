CREATE TABLE risk.model (
    version      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         text NOT NULL,
    state        text NOT NULL CHECK (state IN ('TRAINED', 'PROPOSED', 'LIVE', 'RETIRED')),
    shadow       boolean NOT NULL DEFAULT false,
    trained_by   text NOT NULL,
    trained_at   timestamptz NOT NULL,
    labels_until bigint NOT NULL,
    card         text NOT NULL,
    file_sha256  text NOT NULL,
    proposed_by  text,
    proposed_at  timestamptz,
    proposal     text,
    promoted_by  text,
    promoted_at  timestamptz,
    promotion    text
);
CREATE UNIQUE INDEX model_one_live ON risk.model ((true)) WHERE state = 'LIVE';
CREATE UNIQUE INDEX model_one_shadow ON risk.model ((true)) WHERE shadow;

-- What the shadow said beside the live model, for comparing them once results are known.
CREATE TABLE risk.shadow_score (
    declaration_id   uuid NOT NULL,
    model_version    integer NOT NULL,
    probability      double precision NOT NULL,
    live_probability double precision,
    at               timestamptz NOT NULL,
    PRIMARY KEY (model_version, declaration_id)
);

-- Something a person should look at: drift, a rule that was stopped.
CREATE TABLE risk.task (
    id       uuid PRIMARY KEY,
    kind     text NOT NULL,
    subject  text NOT NULL,
    text_en  text NOT NULL,
    text_zh  text NOT NULL,
    raised_at timestamptz NOT NULL,
    done_by  text,
    done_at  timestamptz,
    note     text
);
CREATE UNIQUE INDEX task_open ON risk.task (kind, subject) WHERE done_at IS NULL;
