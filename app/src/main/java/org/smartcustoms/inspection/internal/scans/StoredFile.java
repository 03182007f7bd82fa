package org.smartcustoms.inspection.internal.scans;

/// A file of a scan in the blob store.
public record StoredFile(Part part, String sha256, String name, long size) {}
