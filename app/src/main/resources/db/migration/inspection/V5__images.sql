-- The image database: what lay in a frame, once somebody had looked, with a description of its picture as a vector. The
-- index for searching is made from these rows and can be made again at any time.
CREATE TABLE inspection.crop (
    id           uuid PRIMARY KEY,
    scan_id      uuid NOT NULL REFERENCES inspection.scan,
    detection_id uuid REFERENCES inspection.detection,
    label        text NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('CONFIRMED', 'HARMLESS')),
    post         text NOT NULL,
    box_left     double precision NOT NULL,
    box_top      double precision NOT NULL,
    box_right    double precision NOT NULL,
    box_bottom   double precision NOT NULL,
    describer    text NOT NULL,
    vector       bytea NOT NULL,
    added_by     text NOT NULL,
    added_at     timestamptz NOT NULL
);
CREATE UNIQUE INDEX crop_of_detection ON inspection.crop (detection_id) WHERE detection_id IS NOT NULL;
CREATE INDEX crop_by_label ON inspection.crop (label, outcome, added_at DESC);

-- Kinds of contraband that officers taught from a few examples.
CREATE TABLE inspection.taught_class (
    code      text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name_en   text NOT NULL,
    name_zh   text NOT NULL,
    threshold double precision NOT NULL CHECK (threshold BETWEEN 0.5 AND 0.999),
    taught_by text NOT NULL,
    taught_at timestamptz NOT NULL,
    ended_at  timestamptz
);
