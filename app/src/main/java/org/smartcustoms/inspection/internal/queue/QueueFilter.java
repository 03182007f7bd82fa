package org.smartcustoms.inspection.internal.queue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.DiscrepancyKind;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.platform.problem.Problem;

/// The filters of the queue, as they stand in its address. Everything left out filters nothing, but for `status`,
/// whose default is the open work.
///
/// @param status a state, several with commas, `OPEN` or `ANY`; `state` is another name for it
/// @param assignee a user name, `me` or `none`
/// @param q beginning of a reference, or part of a trader's name
/// @param from earliest arrival; `to` is exclusive, as is `foundTo`
/// @param selectedBy why screening chose it; several with commas
/// @param examined only those with a finding
/// @param size rows on a page, at most 200
/// @param automatic only those that screening released itself (true), or that it didn't (false)
public record QueueFilter(
        @Nullable String office,
        @Nullable Lane lane,
        @Nullable String status,
        @Nullable String state,
        @Nullable String assignee,
        @Nullable Double minScore,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable FindingResult result,
        @Nullable DiscrepancyKind discrepancyKind,
        @Nullable String selectedBy,
        @Nullable Boolean examined,
        @Nullable Boolean automatic,
        @Nullable Instant foundFrom,
        @Nullable Instant foundTo,
        @Nullable Instant decidedFrom,
        @Nullable Instant decidedTo,
        @Nullable Sort sort,
        @Nullable Integer page,
        @Nullable Integer size) {

    /// Rows on a page.
    public static final int PAGE = 50;

    private static final int LARGEST_PAGE = 200;

    /// In which order.
    public enum Sort {
        /// Highest risk first, then most at stake, then the longest wait.
        RISK,
        /// Most money at stake first.
        VALUE,
        /// The longest wait first.
        WAITING,
        /// Latest arrival first.
        RECENT
    }

    Sort order() {
        if (sort != null) {
            return sort;
        }
        return states().stream().allMatch(name -> WorkState.Code.valueOf(name).isOpen()) ? Sort.RISK : Sort.RECENT;
    }

    int pageNumber() {
        return page == null ? 0 : Math.max(0, page);
    }

    int pageSize() {
        return size == null ? PAGE : Math.clamp(size, 1, LARGEST_PAGE);
    }

    /// The names of the states asked for.
    List<String> states() {
        var given = status == null || status.isBlank() ? state : status;
        var asked = given == null || given.isBlank() ? "OPEN" : given.toUpperCase(Locale.ROOT);
        var states = Arrays.stream(asked.split(","))
                .flatMap(name -> Arrays.stream(WorkState.Code.values()).filter(code -> matches(code, name.strip())))
                .map(Enum::name)
                .distinct()
                .toList();
        if (states.isEmpty()) {
            throw Problem.invalid("/status", "Name a state, OPEN or ANY", "請指明狀態、OPEN 或 ANY");
        }
        return states;
    }

    private static boolean matches(WorkState.Code code, String name) {
        return switch (name) {
            case "ANY" -> true;
            case "OPEN" -> code.isOpen();
            default -> code.name().equals(known(name));
        };
    }

    private static String known(String name) {
        if (!NAMES.contains(name)) {
            throw Problem.invalid("/status", "There is no state " + name, "沒有此狀態：" + name);
        }
        return name;
    }

    private static final Set<String> NAMES =
            Set.copyOf(Arrays.stream(WorkState.Code.values()).map(Enum::name).toList());

    List<String> reasons() {
        return selectedBy == null || selectedBy.isBlank()
                ? List.of()
                : List.of(selectedBy.toUpperCase(Locale.ROOT).split(","));
    }
}
