-- Scans on their way to the administration's archive: the row is the queue, and says afterwards when it was stored there.
CREATE TABLE inspection.forwarding (
    scan_id  uuid PRIMARY KEY REFERENCES inspection.scan,
    due_at   timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    sent_at  timestamptz,
    trouble  text
);
CREATE INDEX forwarding_due ON inspection.forwarding (due_at) WHERE sent_at IS NULL;
