package org.smartcustoms.simulator.drive;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.simulator.Examiner;
import org.smartcustoms.simulator.GeneratedDeclaration;
import org.smartcustoms.simulator.Lodgement;
import org.smartcustoms.simulator.World;

/// Gives a server its demo world: first the past, day by day with the findings of each, then the present as it happens.
/// Interrupt the thread to stop it; start it again and it goes on where it stopped. References are fixed by the world,
/// so that
/// even without its state file nothing is ever lodged twice.
public final class DemoDriver {

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final Duration OFFICERS_KNOW_THEIR_TRADE = Duration.ofDays(10);
    private static final Duration OFFICERS_LOOK = Duration.ofSeconds(8);
    private static final Duration MANIFESTS_BACK = Duration.ofDays(2);

    private final DriverSettings settings;
    private final DemoWorld world;
    private final Clock clock;
    private final Pause pause;
    private final Tally tally;
    private final Lodging lodging;
    private final PastOfficers pastOfficers;
    private final LiveOfficers liveOfficers;
    private final DemoLists lists;
    private final Carriers carriers;
    private final SecondThoughts secondThoughts;
    private final TraderWorkbook workbook;
    private final String server;
    private Instant lastLook = Instant.EPOCH;

    /// @param log hears one plain line a minute
    public DemoDriver(DriverSettings settings, World world, Clock clock, PrintWriter log) {
        this(settings, world, clock, log, Pause.real());
    }

    DemoDriver(DriverSettings settings, World world, Clock clock, PrintWriter log, Pause pause) {
        this.settings = settings;
        this.world = DemoWorld.of(world, settings.livePace());
        this.clock = clock;
        this.pause = pause;
        this.server = DriverState.fingerprint(settings.tokens().lodger());
        this.tally = new Tally(log, clock);
        DemoTokens tokens = settings.tokens();
        var gateway = new CustomsApi(settings.address(), tokens.lodger(), pause);
        this.lodging = new Lodging(
                gateway,
                Optional.of(tokens.agent())
                        .filter(token -> !token.isEmpty())
                        .map(token -> new CustomsApi(settings.address(), token, pause)),
                tally);
        this.carriers = new Carriers(gateway);
        this.workbook = new TraderWorkbook(gateway, world);
        var desk = new CustomsApi(settings.address(), tokens.officers(), pause);
        var examiner = new Examiner(world.seed());
        this.pastOfficers = new PastOfficers(desk, this.world, examiner, tally);
        this.lists = new DemoLists(desk, this.world, clock);
        this.secondThoughts = new SecondThoughts(gateway, new Queue(desk), this.world);
        this.liveOfficers = new LiveOfficers(desk, this.world, examiner, tally, clock, settings.backlog());
    }

    /// Fills the past, then lets the present happen until interrupted.
    ///
    /// @throws ApiRefused if the server refuses the token or doesn't know the interface
    public void run() throws InterruptedException {
        fillHistory();
        live();
    }

    /// Lodges everything from the start of the history, or from where it stopped, until now, and records what officers
    /// found in it.
    public void fillHistory() throws InterruptedException {
        Instant from = resumeFrom();
        Instant start = from;
        boolean listed = false;
        tally.say("filling the past from " + from.atOffset(LOCAL).toLocalDate());
        long started = System.nanoTime();
        while (from.isBefore(clock.instant())) {
            Instant now = clock.instant();
            Instant midnight = from.atOffset(LOCAL)
                    .truncatedTo(ChronoUnit.DAYS)
                    .plusDays(1)
                    .toInstant();
            Instant to = midnight.isBefore(now) ? midnight : now;
            lodgeBetween(from, to);
            if (to.isAfter(now.minus(MANIFESTS_BACK))) {
                carriers.tell(world.past(), from, to);
            }
            pastOfficers.work(to);
            remember(to);
            if (!listed && Duration.between(start, to).compareTo(OFFICERS_KNOW_THEIR_TRADE) >= 0) {
                lists.fill(start, to);
                listed = true;
            }
            tally.now("filling the past, " + from.atOffset(LOCAL).toLocalDate() + " done");
            from = to;
            if (Duration.between(to, now).compareTo(Duration.ofSeconds(30)) < 0) {
                break;
            }
        }
        secondThoughts.look();
        workbook.send(from);
        tally.say("the past is filled after " + (System.nanoTime() - started) / 1_000_000_000 + " s");
    }

    private void lodgeBetween(Instant from, Instant to) throws InterruptedException {
        var batch = new ArrayList<Lodgement>(Lodging.BATCH);
        Iterator<GeneratedDeclaration> declarations =
                world.past().declarations(from, to).iterator();
        while (declarations.hasNext()) {
            batch.add(declarations.next().lodgement());
            if (batch.size() == Lodging.BATCH) {
                lodging.lodge(batch);
                batch.clear();
            }
        }
        lodging.lodge(batch);
    }

    /// Lodges today's declarations as their time comes and works part of what is selected, until interrupted.
    public void live() throws InterruptedException {
        liveOfficers.takeUpAgain();
        lastLook = clock.instant();
        Instant start = clock.instant();
        Iterator<GeneratedDeclaration> arrivals = world.live()
                .declarations(start, start.plus(Duration.ofDays(3_650)))
                .iterator();
        while (arrivals.hasNext()) {
            Lodgement next = arrivals.next().lodgement();
            carriers.tellAhead(world.live(), next.acceptedAt());
            workUntil(next.acceptedAt());
            lodging.lodge(List.of(next));
            remember(next.acceptedAt());
            officersLook();
            tally.now("live");
        }
    }

    /// Waits for the next arrival; the officers go on meanwhile.
    private void workUntil(Instant moment) throws InterruptedException {
        while (true) {
            Duration left = Duration.between(clock.instant(), moment);
            if (!left.isPositive()) {
                return;
            }
            pause.forAbout(left.compareTo(OFFICERS_LOOK) < 0 ? left : OFFICERS_LOOK);
            officersLook();
        }
    }

    private void officersLook() throws InterruptedException {
        if (Duration.between(lastLook, clock.instant()).compareTo(OFFICERS_LOOK) >= 0) {
            secondThoughts.look();
            liveOfficers.look();
            lastLook = clock.instant();
        }
    }

    private Instant resumeFrom() {
        Instant start = clock.instant()
                .atOffset(LOCAL)
                .truncatedTo(ChronoUnit.DAYS)
                .minusDays(settings.historyDays())
                .toInstant();
        return DriverState.read(settings.state(), world.past().seed(), server)
                .map(DriverState::lodgedUntil)
                .filter(until -> until.isAfter(start))
                .orElse(start);
    }

    private void remember(Instant until) {
        new DriverState(world.past().seed(), server, until).write(settings.state());
    }
}
