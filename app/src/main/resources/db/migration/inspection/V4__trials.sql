-- Tests of screeners. The picture of a test is made anew from the scan and the seed whenever it is shown; nothing of it
-- is stored as an image.
CREATE TABLE inspection.trial (
    id         uuid PRIMARY KEY,
    scan_id    uuid NOT NULL REFERENCES inspection.scan,
    officer    text NOT NULL,
    seed       bigint NOT NULL,
    label      text NOT NULL,
    box_left   double precision NOT NULL,
    box_top    double precision NOT NULL,
    box_right  double precision NOT NULL,
    box_bottom double precision NOT NULL,
    begun_at   timestamptz NOT NULL,
    ended_at   timestamptz,
    hit        boolean
);
CREATE UNIQUE INDEX trial_running ON inspection.trial (scan_id) WHERE ended_at IS NULL;
CREATE INDEX trial_by_officer ON inspection.trial (officer, ended_at DESC);
