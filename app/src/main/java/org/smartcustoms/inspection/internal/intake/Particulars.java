package org.smartcustoms.inspection.internal.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
            return Instant.parse(text.strip());
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
