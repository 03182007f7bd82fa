-- A share of each plan's exploration is kept for what was never seen before. Plans made earlier had none, and their
-- decisions are replayed as they were.
ALTER TABLE risk.plan ADD COLUMN novelty_share double precision NOT NULL DEFAULT 0
    CHECK (novelty_share BETWEEN 0 AND 1);
COMMENT ON COLUMN risk.plan.novelty_share IS 'share of the exploration kept for combinations and parties never seen before';
