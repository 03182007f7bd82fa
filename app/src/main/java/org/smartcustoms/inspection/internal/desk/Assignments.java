package org.smartcustoms.inspection.internal.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.inspection.internal.desk.Commands.Assign;
import org.smartcustoms.inspection.internal.desk.Commands.Start;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.WorkPolicies;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.People;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has a target in hand, and the start of its examination.
@Service
class Assignments {

    private final WorkBook book;
    private final People people;

    Assignments(WorkBook book, People people) {
        this.book = book;
        this.people = people;
    }

    /// Those whom a target can be given to.
    List<Officer> officers() {
        return people.whoMay(Permission.TARGET_WORK).stream().map(Officer::of).toList();
    }

    /// Gives the target to an officer. Giving it to whoever has it already changes nothing.
    @Transactional
    void assign(UUID declaration, Assign command) {
        var target = book.open(declaration, command.version());
        var to = officer(command);
        if (target.state().inHandOf().filter(to::equals).isPresent()) {
            return;
        }
        WorkPolicies.assigning(target, Actors.current(), to).orRefuse();
        var after = target.with(given(target.state(), to, book.now()));
        book.write(after, book.step(Step.Kind.ASSIGNED, after, null, to.name()));
    }

    /// An examination that has begun goes on with the new officer.
    private static WorkState given(WorkState before, Officer to, Instant now) {
        return before instanceof WorkState.UnderExamination(var officer, var since)
                ? new WorkState.UnderExamination(to, since)
                : new WorkState.Assigned(to, now);
    }

    private Officer officer(Assign command) {
        var wanted = command.officer();
        if (wanted == null || wanted.equals(Actors.current().username())) {
            return book.caller();
        }
        return people.find(wanted)
                .filter(person -> person.may(Permission.TARGET_WORK))
                .map(Officer::of)
                .orElseThrow(() -> Problem.invalid(
                        "/officer", "No officer named " + wanted + " works on targets", "沒有名為 " + wanted + " 的處理人員"));
    }

    @Transactional
    void start(UUID declaration, Start command) {
        var target = book.open(declaration, command.version());
        WorkPolicies.examining(target, Actors.current()).orRefuse();
        var after = target.with(new WorkState.UnderExamination(book.caller(), book.now()));
        book.write(after, book.step(Step.Kind.EXAMINATION_STARTED, after, null, null));
    }
}
