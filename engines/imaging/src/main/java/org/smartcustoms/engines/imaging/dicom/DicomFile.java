package org.smartcustoms.engines.imaging.dicom;

/// A Part-10 file: how it is written, its header group 0002 and its data.
public record DicomFile(TransferSyntax syntax, DataSet header, DataSet data) {}
