package org.smartcustoms.engines.imaging.dicom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The attributes that this engine writes or needs to understand in implicit files: keyword, tag and
/// representation as the DICOM (PS3.6) and DICOS (NEMA IIC 1) dictionaries give them. Others pass through as
/// unknown bytes.
public enum Attribute {
    FILE_META_GROUP_LENGTH(0x00020000, Representation.UL),
    FILE_META_VERSION(0x00020001, Representation.OB),
    MEDIA_STORAGE_CLASS(0x00020002, Representation.UI),
    MEDIA_STORAGE_INSTANCE(0x00020003, Representation.UI),
    TRANSFER_SYNTAX(0x00020010, Representation.UI),
    IMPLEMENTATION_CLASS(0x00020012, Representation.UI),
    IMPLEMENTATION_VERSION(0x00020013, Representation.SH),
    CHARACTER_SET(0x00080005, Representation.CS),
    IMAGE_TYPE(0x00080008, Representation.CS),
    INSTANCE_CREATION_DATE(0x00080012, Representation.DA),
    INSTANCE_CREATION_TIME(0x00080013, Representation.TM),
    SOP_CLASS(0x00080016, Representation.UI),
    SOP_INSTANCE(0x00080018, Representation.UI),
    ACQUISITION_DATE(0x00080022, Representation.DA),
    CONTENT_DATE(0x00080023, Representation.DA),
    ACQUISITION_TIME(0x00080032, Representation.TM),
    CONTENT_TIME(0x00080033, Representation.TM),
    MODALITY(0x00080060, Representation.CS),
    MANUFACTURER(0x00080070, Representation.LO),
    STATION_NAME(0x00081010, Representation.SH),
    TIMEZONE_OFFSET(0x00080201, Representation.SH),
    REFERENCED_SOP_CLASS(0x00081150, Representation.UI),
    REFERENCED_SOP_INSTANCE(0x00081155, Representation.UI),
    REFERENCED_INSTANCES(0x00081199, Representation.SQ),
    PATIENT_NAME(0x00100010, Representation.PN),
    PATIENT_ID(0x00100020, Representation.LO),
    DEVICE_SERIAL_NUMBER(0x00181000, Representation.LO),
    STUDY_INSTANCE(0x0020000D, Representation.UI),
    SERIES_INSTANCE(0x0020000E, Representation.UI),
    INSTANCE_NUMBER(0x00200013, Representation.IS),
    SAMPLES_PER_PIXEL(0x00280002, Representation.US),
    PHOTOMETRIC_INTERPRETATION(0x00280004, Representation.CS),
    PLANAR_CONFIGURATION(0x00280006, Representation.US),
    NUMBER_OF_FRAMES(0x00280008, Representation.IS),
    ROWS(0x00280010, Representation.US),
    COLUMNS(0x00280011, Representation.US),
    PIXEL_SPACING(0x00280030, Representation.DS),
    BITS_ALLOCATED(0x00280100, Representation.US),
    BITS_STORED(0x00280101, Representation.US),
    HIGH_BIT(0x00280102, Representation.US),
    PIXEL_REPRESENTATION(0x00280103, Representation.US),
    POTENTIAL_THREAT_OBJECT_ID(0x40101010, Representation.US),
    THREAT_SEQUENCE(0x40101011, Representation.SQ),
    THREAT_CATEGORY(0x40101012, Representation.CS),
    THREAT_CATEGORY_DESCRIPTION(0x40101013, Representation.LT),
    ABILITY_ASSESSMENT(0x40101014, Representation.CS),
    ASSESSMENT_FLAG(0x40101015, Representation.CS),
    ASSESSMENT_PROBABILITY(0x40101016, Representation.FL),
    BOUNDING_POLYGON(0x4010101D, Representation.FL),
    REPORT_TYPE(0x40101027, Representation.CS),
    ALGORITHM_AND_VERSION(0x40101029, Representation.LO),
    ALARM_DECISION_TIME(0x4010102B, Representation.DT),
    ALARM_DECISION(0x40101031, Representation.CS),
    TOTAL_OBJECTS(0x40101033, Representation.US),
    TOTAL_ALARMS(0x40101034, Representation.US),
    REPRESENTATION_SEQUENCE(0x40101037, Representation.SQ),
    ASSESSMENT_SEQUENCE(0x40101038, Representation.SQ),
    OBJECT_TYPE(0x40101042, Representation.CS),
    SCAN_TYPE(0x40101048, Representation.CS),
    PIXEL_DATA(0x7FE00010, Representation.OW);

    private static final Map<Integer, Attribute> BY_TAG = new HashMap<>();

    static {
        for (var attribute : values()) {
            BY_TAG.put(attribute.tag, attribute);
        }
    }

    private final int tag;
    private final Representation representation;

    Attribute(int tag, Representation representation) {
        this.tag = tag;
        this.representation = representation;
    }

    /// Group and element as one number, 0xGGGGEEEE.
    public int tag() {
        return tag;
    }

    public Representation representation() {
        return representation;
    }

    static Optional<Attribute> of(int tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }
}
