-- Every scan as a vector of the detector's own feature maps. The describer is the fingerprint of the weights: vectors of
-- different networks can't be compared, and rows of another network wait to be described anew.
CREATE TABLE inspection.scan_vector (
    scan_id   uuid PRIMARY KEY REFERENCES inspection.scan,
    describer text NOT NULL,
    vector    bytea NOT NULL,
    made_at   timestamptz NOT NULL
);
CREATE INDEX scan_vector_by_describer ON inspection.scan_vector (describer, made_at);
CREATE INDEX crop_by_describer ON inspection.crop (describer, added_at);

-- What else lay in a picture that taught a kind: like nothing that was taught, so that the like of it raises no alarm.
CREATE TABLE inspection.contrast (
    id         uuid PRIMARY KEY,
    crop_id    uuid NOT NULL REFERENCES inspection.crop ON DELETE CASCADE,
    box_left   double precision NOT NULL,
    box_top    double precision NOT NULL,
    box_right  double precision NOT NULL,
    box_bottom double precision NOT NULL,
    describer  text NOT NULL,
    vector     bytea NOT NULL
);
CREATE INDEX contrast_by_crop ON inspection.contrast (crop_id);

-- An example can be taken back; the crop stays as what it is, but teaches no more.
ALTER TABLE inspection.crop ADD COLUMN teaches boolean NOT NULL DEFAULT false;
UPDATE inspection.crop c SET teaches = true
 WHERE outcome = 'CONFIRMED' AND EXISTS (SELECT FROM inspection.taught_class t WHERE t.code = c.label);
CREATE INDEX crop_that_teaches ON inspection.crop (label, added_at DESC) WHERE teaches;

-- As what a frame was raised, where the examination called it something else: a kind's alarms stay its own.
ALTER TABLE inspection.detection ADD COLUMN raised_as text;

-- How many false alarms a bag a supervisor wants of a class of the network; without a row the card's threshold holds.
CREATE TABLE inspection.wanted_alarms (
    label        text PRIMARY KEY,
    false_alarms double precision NOT NULL CHECK (false_alarms BETWEEN 0 AND 10),
    changed_by   text NOT NULL,
    changed_at   timestamptz NOT NULL
);
