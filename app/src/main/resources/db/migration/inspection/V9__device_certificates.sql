-- A device that has a certificate calls by DICOM over TLS alone, and proves that it holds the certificate's key.
ALTER TABLE inspection.device ADD COLUMN certificate text CHECK (certificate ~ '^[0-9a-f]{64}$');
