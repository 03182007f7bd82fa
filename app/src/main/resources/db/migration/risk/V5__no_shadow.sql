-- Nothing scores in the shadow yet; what was prepared for it goes until it does.
DROP TABLE risk.shadow_score;
DROP INDEX risk.model_one_shadow;
ALTER TABLE risk.model DROP COLUMN shadow;
