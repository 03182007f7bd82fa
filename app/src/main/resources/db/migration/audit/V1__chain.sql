-- Entries are written in the transaction of the deed itself. A single chainer then links them, in order of arrival,
-- each link carrying the hash of the one before. The application's role may only read and insert here; it may delete
-- from pending alone, which holds no more than the ids still to be linked.
CREATE TABLE audit.entry (
    id           uuid PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    action       text NOT NULL,
    subject_kind text NOT NULL,
    subject_id   text NOT NULL,
    reason       text,
    source       text,
    details      text NOT NULL
);
CREATE INDEX entry_by_subject ON audit.entry (subject_kind, subject_id, at);
CREATE INDEX entry_by_actor ON audit.entry (actor, at);
CREATE INDEX entry_by_time ON audit.entry (at);

CREATE TABLE audit.pending (
    entry_id uuid PRIMARY KEY
);

CREATE TABLE audit.link (
    seq           bigint PRIMARY KEY,
    entry_id      uuid NOT NULL UNIQUE,
    previous_hash bytea NOT NULL,
    hash          bytea NOT NULL
);
