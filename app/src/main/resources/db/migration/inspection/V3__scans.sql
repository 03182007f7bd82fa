-- Instruments that make images, the images they made, and what machine and officer saw in them. Files lie in the blob
-- store by their hash; here stands only what they are.

CREATE TABLE inspection.device (
    id            uuid PRIMARY KEY,
    code          text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,15}$'), -- also its DICOM title and folder
    name          text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('BAGGAGE', 'PARCEL', 'PALLET', 'VEHICLE')),
    post          text NOT NULL,
    maker         text,
    model         text,
    air_value     integer NOT NULL CHECK (air_value BETWEEN 256 AND 65535),
    account       text NOT NULL UNIQUE,
    token_id      uuid NOT NULL,
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL,
    retired_at    timestamptz,
    heartbeat_at  timestamptz,
    condition     text
);

-- Why something that a device sent was not taken.
CREATE TABLE inspection.refusal (
    id        uuid PRIMARY KEY,
    device_id uuid REFERENCES inspection.device,
    sender    text NOT NULL,
    way       text NOT NULL CHECK (way IN ('REST', 'FOLDER', 'DICOM')),
    at        timestamptz NOT NULL,
    file      text NOT NULL,
    size      bigint,
    reason_en text NOT NULL,
    reason_zh text NOT NULL
);
CREATE INDEX refusal_by_device ON inspection.refusal (device_id, at DESC);
CREATE INDEX refusal_by_time ON inspection.refusal (at DESC);

CREATE TABLE inspection.scan (
    id              uuid PRIMARY KEY,
    number          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    device_id       uuid NOT NULL REFERENCES inspection.device,
    post            text NOT NULL,
    way             text NOT NULL CHECK (way IN ('REST', 'FOLDER', 'DICOM')),
    content_hash    text NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('DUAL_ENERGY', 'COLOUR')),
    width           integer NOT NULL,
    height          integer NOT NULL,
    air_value       integer NOT NULL,
    scale           double precision NOT NULL, -- pixels per millimetre, 0 where unknown
    sop_class       text,
    sop_instance    text,
    subject_kind    text NOT NULL CHECK (subject_kind IN ('BAG', 'PARCEL', 'CONSIGNMENT', 'CROSSING')),
    subject         text NOT NULL,
    owner           text,
    declaration_id  uuid,
    taken_at        timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,

    -- the machine's reading; a scan in state RECEIVED waits for it
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    trouble         text,
    detector        text,
    detected_at     timestamptz,
    detect_millis   integer,
    alarm           double precision NOT NULL DEFAULT 0,
    air_level       double precision,
    noise           double precision,
    dead_lines      integer,
    bands           double precision[], -- air, organic, inorganic, metal, opaque

    -- the officers' reading
    state           text NOT NULL CHECK (state IN ('RECEIVED', 'WAITING', 'IN_HAND', 'CLEARED', 'REFERRED')),
    reading         smallint NOT NULL DEFAULT 1 CHECK (reading IN (1, 2)),
    officer         text,
    officer_name    text,
    in_hand_since   timestamptz,
    meant_for       text,
    decided_at      timestamptz,
    decided_by      text,
    version         integer NOT NULL DEFAULT 0,
    UNIQUE (device_id, content_hash)
);
CREATE INDEX scan_to_detect ON inspection.scan (next_attempt_at) WHERE detected_at IS NULL;
CREATE INDEX scan_open ON inspection.scan (received_at) WHERE state IN ('RECEIVED', 'WAITING', 'IN_HAND');
CREATE INDEX scan_by_time ON inspection.scan (received_at DESC);
CREATE INDEX scan_by_device ON inspection.scan (device_id, received_at DESC);
CREATE INDEX scan_by_owner ON inspection.scan (owner, received_at DESC) WHERE owner IS NOT NULL;
CREATE INDEX scan_by_subject ON inspection.scan (subject, received_at DESC);
CREATE INDEX scan_by_declaration ON inspection.scan (declaration_id) WHERE declaration_id IS NOT NULL;

CREATE TABLE inspection.scan_file (
    scan_id uuid NOT NULL REFERENCES inspection.scan,
    part    text NOT NULL CHECK (part IN ('ORIGINAL', 'LOW', 'HIGH', 'SIDE_CAR')),
    sha256  text NOT NULL,
    name    text NOT NULL,
    size    bigint NOT NULL,
    PRIMARY KEY (scan_id, part)
);

-- What the machine found, and what officers marked: frames in the picture's own pixels.
CREATE TABLE inspection.detection (
    id         uuid PRIMARY KEY,
    scan_id    uuid NOT NULL REFERENCES inspection.scan,
    label      text NOT NULL,
    line       text NOT NULL CHECK (line IN ('LEARNED', 'DENSE', 'PERIODIC', 'SIMILAR', 'OFFICER')),
    box_left   double precision NOT NULL,
    box_top    double precision NOT NULL,
    box_right  double precision NOT NULL,
    box_bottom double precision NOT NULL,
    score      double precision NOT NULL,
    because    text NOT NULL,
    made_by    text NOT NULL,
    made_at    timestamptz NOT NULL,
    outcome    text CHECK (outcome IN ('CONFIRMED', 'HARMLESS')),
    judged_by  text,
    judged_at  timestamptz
);
CREATE INDEX detection_by_scan ON inspection.detection (scan_id);
CREATE INDEX detection_by_label ON inspection.detection (label, made_at DESC);

-- Each reading of a scan by an officer, with what came of it. Rows are only added, and completed once.
CREATE TABLE inspection.scan_reading (
    id           uuid PRIMARY KEY,
    scan_id      uuid NOT NULL REFERENCES inspection.scan,
    reading      smallint NOT NULL,
    officer      text NOT NULL,
    officer_name text NOT NULL,
    taken_at     timestamptz NOT NULL,
    ended_at     timestamptz,
    ending       text CHECK (ending IN ('CLEARED', 'REFERRED', 'HANDED_OVER', 'RUN_OUT')),
    note         text
);
CREATE INDEX scan_reading_by_scan ON inspection.scan_reading (scan_id, taken_at);
CREATE INDEX scan_reading_by_officer ON inspection.scan_reading (officer, taken_at DESC);

-- A scan sent to examination. For goods that were declared the examination is that of the declaration; a bag's or a
-- parcel's stands here.
CREATE TABLE inspection.referral (
    scan_id        uuid PRIMARY KEY REFERENCES inspection.scan,
    declaration_id uuid,
    referred_by    text NOT NULL,
    referrer_name  text NOT NULL,
    referred_at    timestamptz NOT NULL,
    note           text NOT NULL,
    result         text CHECK (result IN ('CLEAN', 'DISCREPANCY', 'CONTRABAND')),
    finding        text,
    examined_by    text,
    examined_at    timestamptz
);
CREATE INDEX referral_open ON inspection.referral (referred_at) WHERE result IS NULL;
CREATE INDEX referral_by_declaration ON inspection.referral (declaration_id) WHERE declaration_id IS NOT NULL;

-- How screening is run: one row, changed by supervisors.
CREATE TABLE inspection.screening_rule (
    single         boolean PRIMARY KEY DEFAULT true CHECK (single),
    seconds        integer NOT NULL CHECK (seconds BETWEEN 10 AND 3600),
    test_rate      double precision NOT NULL CHECK (test_rate BETWEEN 0 AND 0.5),
    second_share   double precision NOT NULL CHECK (second_share BETWEEN 0 AND 1),
    second_from    double precision NOT NULL CHECK (second_from BETWEEN 0 AND 1),
    changed_by     text NOT NULL,
    changed_at     timestamptz NOT NULL
);
INSERT INTO inspection.screening_rule (seconds, test_rate, second_share, second_from, changed_by, changed_at)
VALUES (90, 0.02, 0.05, 0.9, 'system', now());

CREATE TABLE inspection.device_alarm (
    id        uuid PRIMARY KEY,
    device_id uuid NOT NULL REFERENCES inspection.device,
    kind      text NOT NULL CHECK (kind IN ('DEAD_LINES', 'DOSE', 'NOISE', 'SILENT')),
    since     timestamptz NOT NULL,
    until     timestamptz,
    detail_en text NOT NULL,
    detail_zh text NOT NULL
);
CREATE UNIQUE INDEX device_alarm_standing ON inspection.device_alarm (device_id, kind) WHERE until IS NULL;
