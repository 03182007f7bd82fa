CREATE INDEX assessment_by_model ON risk.assessment (model_version, decided_at);
