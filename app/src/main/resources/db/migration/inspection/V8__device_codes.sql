-- A code names one device in service: its scanner keeps its DICOM title and folder when it is registered anew, as after
-- a lost token or with another value for air.
ALTER TABLE inspection.device DROP CONSTRAINT device_code_key;
ALTER TABLE inspection.device DROP CONSTRAINT device_account_key;
CREATE UNIQUE INDEX device_code_in_service ON inspection.device (code) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX device_account_in_service ON inspection.device (account) WHERE retired_at IS NULL;
