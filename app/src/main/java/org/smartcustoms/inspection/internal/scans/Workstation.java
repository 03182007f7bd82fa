package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.scans.Readings.Ending;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.People;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The officers' reading of scans: taking the next one, clearing, referring, handing over.
@Service
class Workstation {

    private final Scans scans;
    private final Readings readings;
    private final Detections detections;
    private final Referrals referrals;
    private final Tests tests;
    private final ScreeningPolicy rules;
    private final ScreeningSettings settings;
    private final People people;
    private final ScanLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");

    Workstation(
            Scans scans,
            Readings readings,
            Detections detections,
            Referrals referrals,
            Tests tests,
            ScreeningPolicy rules,
            ScreeningSettings settings,
            People people,
            ScanLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.scans = scans;
        this.readings = readings;
        this.detections = detections;
        this.referrals = referrals;
        this.tests = tests;
        this.rules = rules;
        this.settings = settings;
        this.people = people;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What became of an officer's decision.
    ///
    /// @param told the reading was a test, and the real scan is still to be decided
    /// @param second a second officer reads it too
    record Decided(UUID scanId, ScanState state, Tests.@Nullable Told told, boolean second) {}

    /// The scan the caller has in hand, or the one that has waited longest, alarms first; empty when none waits.
    /// What the caller gave back comes after what they have not seen; what was meant for a colleague who has not
    /// taken it for long is anyone's.
    @Transactional
    Optional<Scan> next() {
        var me = Officer.of(Actors.current());
        takeBackRunOut();
        var mine = jdbc.sql("""
                        SELECT * FROM inspection.scan WHERE state = 'IN_HAND' AND officer = :me
                         ORDER BY in_hand_since LIMIT 1 FOR UPDATE""")
                .param("me", me.username())
                .query((row, number) -> ScanRow.read(row))
                .optional();
        if (mine.isPresent()) {
            return mine;
        }
        return jdbc.sql("""
                        SELECT * FROM inspection.scan s
                         WHERE (state = 'WAITING' OR state = 'RECEIVED' AND received_at < :impatient)
                           AND (meant_for IS NULL OR meant_for = :me OR NOT EXISTS (
                               SELECT FROM inspection.scan_reading r
                                WHERE r.scan_id = s.id AND r.ended_at >= :abandoned))
                           AND NOT (reading = 2 AND EXISTS (
                               SELECT FROM inspection.scan_reading r
                                WHERE r.scan_id = s.id AND r.officer = :me AND r.reading = 1))
                         ORDER BY meant_for IS DISTINCT FROM :me, EXISTS (
                               SELECT FROM inspection.scan_reading r
                                WHERE r.scan_id = s.id AND r.officer = :me AND r.ending = 'HANDED_OVER'),
                               alarm >= 0.5 DESC, received_at
                         LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("me", me.username())
                .param("impatient", ago(settings.patience()))
                .param("abandoned", ago(readingTimes()))
                .query((row, number) -> ScanRow.read(row))
                .optional()
                .map(scan -> give(scan, me));
    }

    /// Takes one scan out of the queue, whatever its turn.
    @Transactional
    Scan take(UUID id) {
        var scan = scans.lock(id);
        var me = Officer.of(Actors.current());
        if (scan.state() == ScanState.IN_HAND && me.username().equals(scan.officer())) {
            return scan;
        }
        boolean unread = scan.state() == ScanState.RECEIVED
                && scan.receivedAt().plus(settings.patience()).isBefore(clock.instant());
        if (scan.state() != ScanState.WAITING && !unread) {
            throw Problem.conflict(scan.name() + " is not waiting to be read", scan.name() + " 並非等候判讀");
        }
        if (scan.reading() == 2 && readings.firstReaders(id).contains(me.username())) {
            throw Problem.conflict(
                    "You have read " + scan.name() + " already: its second reader is someone else",
                    "你已判讀過 " + scan.name() + "，須由另一人員作第二判讀");
        }
        return give(scan, me);
    }

    private Scan give(Scan scan, Officer me) {
        scans.move(scan, ScanState.IN_HAND, scan.reading(), me.username(), me.name(), null);
        readings.begin(scan, me);
        tests.consider(scan, me);
        log.write("scan.taken", scan, null, Map.of("reading", scan.reading()));
        return scans.get(scan.id());
    }

    /// Three times the time that a reading is allotted.
    private Duration readingTimes() {
        return Duration.ofSeconds(3L * rules.now().seconds());
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    /// Scans whose reader fell silent go back to the queue.
    private void takeBackRunOut() {
        jdbc.sql("""
                        SELECT * FROM inspection.scan
                         WHERE state = 'IN_HAND' AND in_hand_since < :before FOR UPDATE SKIP LOCKED""")
                .param("before", ago(readingTimes()))
                .query((row, number) -> ScanRow.read(row))
                .list()
                .forEach(scan -> putBack(scan, scan.reading(), null, Ending.RUN_OUT, null));
    }

    @Transactional
    Decided clear(UUID id, @Nullable String note) {
        var scan = inMyHands(id);
        var told = endTest(scan, false, List.of());
        if (told.isPresent()) {
            return new Decided(id, scan.state(), told.get(), false);
        }
        var now = rules.now();
        boolean second =
                scan.reading() == 1 && (scan.alarm() >= now.secondFrom() || random.nextDouble() < now.secondShare());
        if (second) {
            putBack(scan, 2, null, Ending.CLEARED, note);
        } else {
            readings.end(id, Ending.CLEARED, note);
            move(scan, ScanState.CLEARED);
        }
        log.write("scan.cleared", scan, note, Map.of("reading", scan.reading(), "alarm", scan.alarm()));
        return new Decided(id, second ? ScanState.WAITING : ScanState.CLEARED, null, second);
    }

    @Transactional
    Decided refer(UUID id, ScanCommands.Refer command) {
        var scan = inMyHands(id);
        var marked = command.frames().stream().map(frame -> frame.boxIn(scan)).toList();
        var told = endTest(scan, true, marked);
        if (told.isPresent()) {
            return new Decided(id, scan.state(), told.get(), false);
        }
        var me = Officer.of(Actors.current());
        for (var frame : command.frames()) {
            detections.add(
                    id,
                    new Found(
                            frame.label(),
                            Line.OFFICER,
                            frame.boxIn(scan),
                            1,
                            List.of(new Text("Marked by " + me.name(), "由 " + me.name() + " 標示"))),
                    me.username());
        }
        readings.end(id, Ending.REFERRED, command.note());
        move(scan, ScanState.REFERRED);
        referrals.open(scan, me, command.note());
        log.write("scan.referred", scan, command.note(), Map.of("reading", scan.reading(), "alarm", scan.alarm()));
        return new Decided(id, ScanState.REFERRED, null, false);
    }

    /// Gives the scan to a colleague, or back to the queue, or to a second reader.
    @Transactional
    void handOver(UUID id, ScanCommands.HandOver command) {
        var scan = inMyHands(id);
        var to = command.officer();
        boolean second = command.secondReader() && scan.reading() == 1;
        int reading = second ? 2 : scan.reading();
        if (to != null) {
            requireReader(scan, reading, to);
        }
        tests.drop(id);
        putBack(scan, reading, to, Ending.HANDED_OVER, command.note());
        log.write(
                "scan.handed-over",
                scan,
                command.note(),
                Map.of("to", to == null ? "queue" : to, "secondReader", second));
    }

    private void requireReader(Scan scan, int reading, String to) {
        if (people.find(to).filter(person -> person.may(Permission.SCAN_SCREEN)).isEmpty()) {
            throw Problem.invalid("/officer", "No officer named " + to + " reads scans", "沒有名為 " + to + " 的判讀人員");
        }
        if (to.equals(Actors.current().username())) {
            throw Problem.invalid("/officer", "A scan can't be handed over to oneself", "不可轉交給自己");
        }
        if (reading == 2 && readings.firstReaders(scan.id()).contains(to)) {
            throw Problem.invalid(
                    "/officer",
                    to + " has read " + scan.name() + " already: its second reader is someone else",
                    to + " 已判讀過 " + scan.name() + "，須由另一人員作第二判讀");
        }
    }

    private Optional<Tests.Told> endTest(Scan scan, boolean referred, List<Box> marked) {
        var me = Actors.current().username();
        return tests.end(scan.id(), me, referred, marked);
    }

    private void move(Scan scan, ScanState state) {
        tests.drop(scan.id());
        scans.move(scan, state, scan.reading(), scan.officer(), scan.officerName(), null);
    }

    private void putBack(Scan scan, int reading, @Nullable String meantFor, Ending ending, @Nullable String note) {
        tests.drop(scan.id());
        readings.end(scan.id(), ending, note);
        scans.move(scan, ScanState.WAITING, reading, null, null, meantFor);
    }

    private Scan inMyHands(UUID id) {
        var scan = scans.lock(id);
        if (scan.state() != ScanState.IN_HAND) {
            throw Problem.conflict(
                    scan.name() + " is not in your hands: take it first", "你並未持有 " + scan.name() + "，請先領取");
        }
        if (!Actors.current().username().equals(scan.officer())) {
            throw Problem.conflict(
                    scan.officerName() + " has " + scan.name() + " in hand",
                    scan.officerName() + " 正處理 " + scan.name());
        }
        return scan;
    }
}
