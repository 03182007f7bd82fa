package org.smartcustoms.consignment.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.jobs.JobView;

/// A load as people see it.
///
/// @param state of the load; FAILED when its job gave up
/// @param refused why the file couldn't be read, in the reader's language
/// @param rowsPerSecond over the whole load; absent while it hasn't ended
/// @param rejections the first rejected rows
record LoadView(
        UUID id,
        String fileName,
        String mapping,
        String state,
        @Nullable String refused,
        List<String> header,
        long rowsTotal,
        long rowsDone,
        long lodged,
        long repeated,
        long rejected,
        @Nullable UUID jobId,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double rowsPerSecond,
        List<Rejected> rejections) {

    record Rejected(long line, List<String> cells, List<Reason> reasons) {}

    record Reason(String column, String message) {}

    static LoadView of(Load load, @Nullable JobView job, List<Rejection> rejections, Locale locale) {
        return new LoadView(
                load.id(),
                load.fileName(),
                load.mapping(),
                state(load, job),
                refused(load, job, locale),
                load.header(),
                load.rowsTotal(),
                load.rowsDone(),
                load.lodged(),
                load.repeated(),
                load.rejected(),
                load.jobId(),
                load.createdAt(),
                load.createdBy(),
                load.startedAt(),
                load.endedAt(),
                rate(load),
                rejections.stream()
                        .map(one -> new Rejected(
                                one.line(),
                                one.cells(),
                                one.reasons().stream()
                                        .map(reason -> new Reason(
                                                reason.column(), reason.text().in(locale)))
                                        .toList()))
                        .toList());
    }

    private static String state(Load load, @Nullable JobView job) {
        boolean under = load.state() == Load.State.QUEUED || load.state() == Load.State.RUNNING;
        if (!under || job == null) {
            return load.state().name();
        }
        return switch (job.state()) {
            case FAILED, CANCELLED -> job.state().name();
            case QUEUED, RUNNING, DONE -> load.state().name();
        };
    }

    private static @Nullable String refused(Load load, @Nullable JobView job, Locale locale) {
        var refused = load.refused();
        return refused != null
                ? refused.in(locale)
                : job != null && job.state() == JobView.State.FAILED ? job.message() : null;
    }

    private static @Nullable Double rate(Load load) {
        if (load.startedAt() == null || load.endedAt() == null) {
            return null;
        }
        double seconds = Duration.between(load.startedAt(), load.endedAt()).toNanos() / 1e9;
        return seconds > 0 ? load.rowsDone() / seconds : null;
    }
}
