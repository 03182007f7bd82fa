package org.smartcustoms.inspection.internal.scans;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.problem.Problem;

/// The filters of the list of scans, as they stand in its address. What is left out filters
/// nothing.
///
/// @param q part of the subject (or of the owner, for callers who may read about parties), or a
///     scan's number such as `X-000123`
/// @param state a state, or `OPEN`
/// @param label class that something in it was taken for
/// @param minScore least alarm
/// @param to exclusive
/// @param result what the examination found
public record ScanFilter(
        @Nullable String q,
        @Nullable String device,
        @Nullable String post,
        @Nullable String state,
        @Nullable SubjectKind subjectKind,
        @Nullable String label,
        @Nullable Double minScore,
        @Nullable FindingResult result,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer page,
        @Nullable Integer size) {

    private static final Pattern NUMBER = Pattern.compile("X-(\\d{1,12})", Pattern.CASE_INSENSITIVE);
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    int pageNumber() {
        return page == null ? 0 : Math.max(0, page);
    }

    int pageSize() {
        return size == null ? PAGE : Math.clamp(size, 1, LARGEST_PAGE);
    }

    record Conditions(String sql, Map<String, Object> parameters) {}

    /// The words looked for, unless they are a scan's number.
    Optional<String> words() {
        return Optional.ofNullable(q)
                .map(String::strip)
                .filter(said -> !said.isEmpty() && !NUMBER.matcher(said).matches());
    }

    private OptionalLong number() {
        var number = NUMBER.matcher(q == null ? "" : q.strip());
        return number.matches() ? OptionalLong.of(Long.parseLong(number.group(1))) : OptionalLong.empty();
    }

    /// @param caller who is shown no more than they may know: no owner, and not what the machine found in a scan that
    ///     they are reading, since the picture on their screen may be a test's
    Conditions conditions(Actor caller) {
        var pieces = new ArrayList<String>(List.of("true"));
        var parameters = new HashMap<String, Object>();
        number().ifPresent(number -> {
            pieces.add("s.number = :number");
            parameters.put("number", number);
        });
        words().ifPresent(words -> {
            pieces.add(
                    caller.may(Permission.PARTY_READ)
                            ? "(upper(s.subject) LIKE :holds OR upper(s.owner) LIKE :holds)"
                            : "upper(s.subject) LIKE :holds");
            parameters.put("holds", "%" + words.toUpperCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        });
        if (label != null && !label.isBlank() || minScore != null) {
            pieces.add("NOT (s.state = 'IN_HAND' AND s.officer = :caller)");
            parameters.put("caller", caller.username());
        }
        if (state != null && !state.isBlank() && !"OPEN".equals(state)) {
            knownState(state);
        }
        add(pieces, parameters, "d.code = :device", "device", device);
        add(pieces, parameters, "s.post = :post", "post", post);
        if ("OPEN".equals(state)) {
            pieces.add("s.state IN ('RECEIVED', 'WAITING', 'IN_HAND')");
        } else {
            add(pieces, parameters, "s.state = :state", "state", state);
        }
        add(
                pieces,
                parameters,
                "s.subject_kind = :subjectKind",
                "subjectKind",
                subjectKind == null ? null : subjectKind.name());
        add(
                pieces,
                parameters,
                "EXISTS (SELECT FROM inspection.detection x WHERE x.scan_id = s.id AND x.label = :label)",
                "label",
                label);
        add(pieces, parameters, "s.alarm >= :minScore", "minScore", minScore);
        add(pieces, parameters, "r.result = :result", "result", result == null ? null : result.name());
        add(pieces, parameters, "s.received_at >= :from", "from", from == null ? null : from.atOffset(ZoneOffset.UTC));
        add(pieces, parameters, "s.received_at < :to", "to", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return new Conditions(String.join(" AND ", pieces), parameters);
    }

    private static void knownState(String name) {
        if (Arrays.stream(ScanState.values()).noneMatch(one -> one.name().equals(name))) {
            throw Problem.invalid("/state", "There is no state " + name, "沒有此狀態：" + name);
        }
    }

    private static void add(
            List<String> pieces, Map<String, Object> parameters, String piece, String name, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return;
        }
        pieces.add(piece);
        parameters.put(name, value);
    }
}
