CREATE TABLE platform.app_user (
    username      text PRIMARY KEY,
    display_name  text NOT NULL,
    password_hash text NOT NULL,
    roles         text[] NOT NULL,
    trader        text,
    language      text NOT NULL DEFAULT 'en',
    theme         text NOT NULL DEFAULT 'dark',
    enabled       boolean NOT NULL DEFAULT true,
    demo          boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL,
    version       integer NOT NULL DEFAULT 0
);

CREATE TABLE platform.api_token (
    id           uuid PRIMARY KEY,
    name         text NOT NULL,
    token_hash   bytea NOT NULL UNIQUE,
    roles        text[] NOT NULL,
    trader       text,
    created_by   text NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);

CREATE TABLE platform.job (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL,
    parameters   text NOT NULL,
    state        text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done         bigint NOT NULL DEFAULT 0,
    total        bigint NOT NULL DEFAULT 0,
    message      text,
    result       text,
    attempts     integer NOT NULL DEFAULT 0,
    worker       uuid,
    heartbeat_at timestamptz,
    cancel_asked boolean NOT NULL DEFAULT false,
    created_by   text NOT NULL,
    created_at   timestamptz NOT NULL,
    started_at   timestamptz,
    finished_at  timestamptz
);
CREATE INDEX job_to_claim ON platform.job (created_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX job_by_time ON platform.job (created_at DESC);

CREATE TABLE platform.blob (
    sha256     bytea PRIMARY KEY,
    size       bigint NOT NULL,
    media_type text NOT NULL,
    name       text,
    stored_by  text NOT NULL,
    stored_at  timestamptz NOT NULL
);

-- Spring Modulith's event publication registry: facts wait here until each listener has taken them.
CREATE TABLE platform.event_publication (
    id                     uuid PRIMARY KEY,
    listener_id            text NOT NULL,
    event_type             text NOT NULL,
    serialized_event       text NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_by_event ON platform.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON platform.event_publication (completion_date);
