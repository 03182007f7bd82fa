package org.smartcustoms.inspection.internal.desk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.desk.Commands.RecordFinding;
import org.smartcustoms.inspection.internal.work.Finding;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;

/// What makes a finding complete, and which may be dated earlier than now.
@Component
class FindingChecks {

    /// A clock at the lodger's side may be a little ahead, an officer's entry a little late.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final BigDecimal MOST = new BigDecimal("1e14");

    private final Clock clock;

    FindingChecks(Clock clock) {
        this.clock = clock;
    }

    /// @param at JSON pointer of the finding in the request, empty at its root
    List<FieldProblem> problems(RecordFinding finding, String at) {
        var problems = new ArrayList<FieldProblem>();
        switch (finding.result()) {
            case CLEAN -> {
                if (finding.discrepancyKind() != null
                        || isPositive(finding.valueShort())
                        || Boolean.TRUE.equals(finding.critical())) {
                    problems.add(FieldProblem.at(
                            at + "/result",
                            "A clean finding has no kind of discrepancy, no value short and nothing critical",
                            "相符的結果不應有不符類別、短報價值或嚴重情況"));
                }
            }
            case DISCREPANCY -> {
                if (finding.discrepancyKind() == null) {
                    problems.add(FieldProblem.at(
                            at + "/discrepancyKind", "A discrepancy says of what kind it is", "不符的結果必須註明類別"));
                }
            }
            case CONTRABAND -> {
                if (finding.note() == null || finding.note().isBlank()) {
                    problems.add(FieldProblem.at(at + "/note", "Say what was found", "請註明查獲的物品"));
                }
            }
        }
        var value = finding.valueShort();
        if (value != null && (value.signum() < 0 || value.compareTo(MOST) >= 0 || value.scale() > 2)) {
            problems.add(FieldProblem.at(
                    at + "/valueShort", "must be an amount from 0, with at most two decimals", "必須為不小於零、最多兩位小數的金額"));
        }
        if (finding.note() != null && finding.note().length() > Commands.LONGEST_NOTE) {
            problems.add(FieldProblem.at(at + "/note", "has at most 2,000 characters", "最多 2,000 個字元"));
        }
        problems.addAll(dating(finding.foundAt(), at));
        return problems;
    }

    private List<FieldProblem> dating(@Nullable Instant foundAt, String at) {
        var now = clock.instant();
        if (foundAt == null) {
            return List.of();
        }
        if (foundAt.isAfter(now.plus(TOLERANCE))) {
            return List.of(FieldProblem.at(at + "/foundAt", "lies in the future", "日期在未來"));
        }
        return foundAt.isBefore(now.minus(TOLERANCE)) && !Actors.current().may(Permission.DECLARATION_BACKDATE)
                ? List.of(FieldProblem.at(
                        at + "/foundAt",
                        "Dating a finding back needs the permission DECLARATION_BACKDATE",
                        "補錄過往結果須具備 DECLARATION_BACKDATE 權限"))
                : List.of();
    }

    private static boolean isPositive(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }

    Finding finding(UUID id, RecordFinding command, Instant now) {
        boolean critical =
                command.critical() == null ? command.result() == FindingResult.CONTRABAND : command.critical();
        return new Finding(
                id,
                command.result(),
                command.discrepancyKind(),
                command.valueShort(),
                critical,
                command.note() == null ? "" : command.note().strip(),
                command.foundAt() == null ? now : command.foundAt(),
                Actors.current().username(),
                now);
    }
}
