CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- A declaration as it stands now, in columns to list and filter by. Its document is the version of the same number.
CREATE TABLE consignment.declaration (
    id             uuid PRIMARY KEY,
    lodger         text NOT NULL,
    reference      text NOT NULL,
    version        integer NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('IMPORT', 'EXPORT', 'TRANSIT')),
    status         text NOT NULL
                   CHECK (status IN ('LODGED', 'UNDER_EXAMINATION', 'RELEASED', 'DETAINED', 'CANCELLED')),
    lane           text CHECK (lane IN ('RELEASE', 'DOCUMENT_CHECK', 'EXAMINATION')),
    score          double precision,
    office         text NOT NULL,
    accepted_at    timestamptz NOT NULL,
    lodged_at      timestamptz NOT NULL,
    source         text NOT NULL CHECK (source IN ('API', 'FILE', 'WCO')),
    transport_mode text,
    conveyance     text,
    document       text,
    departure      text,
    line_count     integer NOT NULL,
    first_hs       text,
    description    text,
    trader         text,
    value          numeric(24, 4),
    currency       text,
    first_hash     text NOT NULL,
    content_hash   text NOT NULL,
    load_id        uuid,
    UNIQUE (lodger, reference)
);
COMMENT ON COLUMN consignment.declaration.trader IS 'identifier or name of the importer, else the exporter, for lists';
COMMENT ON COLUMN consignment.declaration.first_hash IS 'SHA-256 of what was lodged first: the same again is a repetition';
CREATE INDEX declaration_by_time ON consignment.declaration (accepted_at DESC, id DESC);
CREATE INDEX declaration_by_office ON consignment.declaration (office, accepted_at DESC);
CREATE INDEX declaration_by_lane ON consignment.declaration (lane, accepted_at DESC);
CREATE INDEX declaration_open ON consignment.declaration (status, accepted_at DESC)
    WHERE status IN ('LODGED', 'UNDER_EXAMINATION', 'DETAINED');
CREATE INDEX declaration_by_words ON consignment.declaration
    USING gin (reference public.gin_trgm_ops, conveyance public.gin_trgm_ops);
CREATE INDEX declaration_by_document ON consignment.declaration (document) WHERE document IS NOT NULL;

CREATE TABLE consignment.declaration_version (
    declaration_id uuid NOT NULL,
    version        integer NOT NULL,
    change         text NOT NULL CHECK (change IN ('LODGED', 'AMENDED', 'CANCELLED')),
    document       jsonb NOT NULL,
    at             timestamptz NOT NULL,
    by_whom        text NOT NULL,
    reason         text,
    PRIMARY KEY (declaration_id, version)
);

CREATE TABLE consignment.goods_line (
    declaration_id uuid NOT NULL,
    line           integer NOT NULL,
    hs             text,
    origin         text,
    net_mass_kg    numeric(24, 6),
    value          numeric(24, 4),
    currency       text,
    PRIMARY KEY (declaration_id, line)
);
CREATE INDEX goods_line_by_code ON consignment.goods_line (hs text_pattern_ops);

CREATE TABLE consignment.declaration_party (
    declaration_id uuid NOT NULL,
    position       integer NOT NULL,
    role           text NOT NULL,
    party_id       uuid NOT NULL,
    PRIMARY KEY (declaration_id, position)
);
CREATE INDEX declaration_party_by_party ON consignment.declaration_party (party_id, declaration_id DESC);

CREATE TABLE consignment.manifest (
    id         uuid PRIMARY KEY,
    lodger     text NOT NULL,
    reference  text NOT NULL,
    office     text NOT NULL,
    mode       text,
    conveyance text,
    arrives_at timestamptz NOT NULL,
    lines      integer NOT NULL,
    hash       text NOT NULL,
    lodged_at  timestamptz NOT NULL,
    lodged_by  text NOT NULL,
    UNIQUE (lodger, reference)
);
CREATE INDEX manifest_by_arrival ON consignment.manifest (arrives_at DESC, id DESC);

CREATE TABLE consignment.manifest_line (
    manifest_id   uuid NOT NULL,
    line          integer NOT NULL,
    document      text NOT NULL,
    description   text,
    packages      integer,
    gross_mass_kg numeric(24, 6),
    consignor     text,
    consignee     text,
    origin        text,
    destination   text,
    containers    text[] NOT NULL,
    PRIMARY KEY (manifest_id, line)
);
CREATE INDEX manifest_line_by_document ON consignment.manifest_line (document);

CREATE TABLE consignment.mapping (
    name     text PRIMARY KEY,
    document jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL
);

-- A file being taken in. `rows_done` is the checkpoint: it moves in the transaction that stores the rows.
CREATE TABLE consignment.load (
    id         uuid PRIMARY KEY,
    file_name  text NOT NULL,
    sha256     text NOT NULL,
    mapping    text NOT NULL,
    document   jsonb NOT NULL,
    lodger     text NOT NULL,
    backdate   boolean NOT NULL,
    outcomes   boolean NOT NULL,
    state      text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'CANCELLED')),
    refused_en text,
    refused_zh text,
    header     text[] NOT NULL DEFAULT '{}',
    rows_total bigint NOT NULL DEFAULT 0,
    rows_done  bigint NOT NULL DEFAULT 0,
    lodged     bigint NOT NULL DEFAULT 0,
    repeated   bigint NOT NULL DEFAULT 0,
    rejected   bigint NOT NULL DEFAULT 0,
    job_id     uuid,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    started_at timestamptz,
    ended_at   timestamptz
);
CREATE INDEX load_by_time ON consignment.load (created_at DESC);

CREATE TABLE consignment.load_rejection (
    load_id uuid NOT NULL,
    line    bigint NOT NULL,
    cells   text[] NOT NULL,
    faults  jsonb NOT NULL,
    PRIMARY KEY (load_id, line)
);
