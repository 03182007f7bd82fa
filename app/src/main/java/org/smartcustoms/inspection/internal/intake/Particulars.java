package org.smartcustoms.inspection.internal.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DataSet;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.inspection.internal.scans.SideCar;
import org.smartcustoms.inspection.internal.scans.SubjectKind;

/// What a sender says of what lay in the machine. Everything may be missing; then the file's name stands for it.
///
/// @param owner whoever it belongs to, as read from its tag
record Particulars(
        @Nullable SubjectKind subjectKind,
        @Nullable String subject,
        @Nullable String owner,
        @Nullable Instant takenAt) {

    static final Particulars NONE = new Particulars(null, null, null, null);
    private static final int LONGEST = 70;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final DateTimeFormatter DICOM_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, true)
            .toFormatter(Locale.ROOT);
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    static Particulars of(SideCar sideCar) throws RefusedImage {
        return of(
                sideCar.text("subjectKind").orElse(null),
                sideCar.text("subject").orElse(null),
                sideCar.text("owner").orElse(null),
                sideCar.text("takenAt").orElse(null));
    }

    static Particulars of(
            @Nullable String kind, @Nullable String subject, @Nullable String owner, @Nullable String takenAt)
            throws RefusedImage {
        return new Particulars(kind(kind), short70(subject), short70(owner), moment(takenAt));
    }

    /// What a DICOS file says: what lay in the machine stands where DICOM has the patient. What can't be read there
    /// refuses no image, for a device that writes it so can send no other.
    ///
    /// @param zone of a device that doesn't name its own
    static Particulars of(DataSet header, ZoneId zone) {
        return new Particulars(
                null,
                cut(header.findNamedText(Attribute.PATIENT_ID)),
                cut(header.findNamedText(Attribute.PATIENT_NAME)),
                taken(header, Attribute.ACQUISITION_DATE, Attribute.ACQUISITION_TIME, zone)
                        .or(() -> taken(header, Attribute.CONTENT_DATE, Attribute.CONTENT_TIME, zone))
                        .orElse(null));
    }

    private static @Nullable String cut(Optional<String> text) {
        return text.map(said -> CONTROLS.matcher(said).replaceAll(" ").strip())
                .filter(said -> !said.isEmpty())
                .map(said -> said.substring(0, Math.min(LONGEST, said.length())))
                .orElse(null);
    }

    private static Optional<Instant> taken(DataSet header, Attribute date, Attribute time, ZoneId zone) {
        try {
            var at = LocalDateTime.parse(
                    header.findText(date).orElse("") + header.findText(time).orElse(""), DICOM_TIME);
            var offset = header.findText(Attribute.TIMEZONE_OFFSET).filter(said -> !said.isEmpty());
            return Optional.of(at.atZone(offset.map(ZoneId::of).orElse(zone)).toInstant())
                    .filter(moment -> !moment.isBefore(EARLIEST));
        } catch (DateTimeException notSaid) {
            return Optional.empty();
        }
    }

    private static @Nullable String short70(@Nullable String text) throws RefusedImage {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedImage(
                    "Subject and owner have at most 70 characters, and none that control", "貨物及物主名稱最多 70 個字元，且不可含控制字元");
        }
        return text.strip();
    }

    private static @Nullable SubjectKind kind(@Nullable String text) throws RefusedImage {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return SubjectKind.valueOf(text.strip());
        } catch (IllegalArgumentException unknown) {
            throw new RefusedImage(
                    "subjectKind is one of BAG, PARCEL, CONSIGNMENT and CROSSING",
                    "subjectKind 須為 BAG、PARCEL、CONSIGNMENT 或 CROSSING");
        }
    }

    private static @Nullable Instant moment(@Nullable String text) throws RefusedImage {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var moment = Instant.parse(text.strip());
            if (moment.isBefore(EARLIEST)) {
                throw new RefusedImage(
                        "takenAt is " + text.strip() + ": no image is older than the year 2000",
                        "takenAt 為 " + text.strip() + "：影像不可能早於 2000 年");
            }
            return moment;
        } catch (DateTimeException wrong) {
            throw new RefusedImage(
                    "takenAt is a moment such as 2026-11-23T01:02:03Z", "takenAt 須為時刻，例如 2026-11-23T01:02:03Z");
        }
    }

    /// These, filled up from what another source says.
    Particulars or(Particulars other) {
        return new Particulars(
                subjectKind == null ? other.subjectKind : subjectKind,
                subject == null ? other.subject : subject,
                owner == null ? other.owner : owner,
                takenAt == null ? other.takenAt : takenAt);
    }

    /// When it was taken; a moment in the future is a device's wrong clock, and counts as now.
    Instant takenAt(Clock clock) {
        var now = clock.instant();
        return Optional.ofNullable(takenAt)
                .filter(at -> at.isBefore(now.plus(CLOCK_DIFFERENCE)))
                .orElse(now);
    }
}
