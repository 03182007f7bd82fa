package org.smartcustoms.inspection.internal.devices;

/// How an image comes in.
public enum Way {
    REST,
    FOLDER,
    DICOM
}
