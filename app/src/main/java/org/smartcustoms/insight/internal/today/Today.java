package org.smartcustoms.insight.internal.today;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.insight.internal.today.Counts.Cell;
import org.smartcustoms.insight.internal.today.Counts.Found;
import org.smartcustoms.insight.internal.today.Counts.Waits;
import org.smartcustoms.insight.internal.today.TodayView.FindingCount;
import org.smartcustoms.insight.internal.today.TodayView.HitRate;
import org.smartcustoms.insight.internal.today.TodayView.HitRates;
import org.smartcustoms.insight.internal.today.TodayView.Hour;
import org.smartcustoms.insight.internal.today.TodayView.LaneCount;
import org.smartcustoms.insight.internal.today.TodayView.Post;
import org.smartcustoms.insight.internal.today.TodayView.Wait;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Draws up the board from the counts.
@Component
class Today {

    private static final String CONTROL = "RANDOM_CONTROL";
    private static final List<String> SELECTED = List.of("RULE", "MODEL", "NOVELTY", "EXPLORATION");
    private static final int HIT_RATE_DAYS = 30;
    private static final int HOURS = 24;
    private static final int MOST_POSTS = 12;

    private final Counts counts;
    private final SmartCustomsSettings settings;
    private final Clock clock;

    Today(Counts counts, SmartCustomsSettings settings, Clock clock) {
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    TodayView board(String rangeName) {
        var zone = settings.timeZone();
        var range = Range.of(rangeName, clock.instant(), zone);
        var month = Range.of("hits", HIT_RATE_DAYS, range.now(), zone);
        var urls = new ListUrls(range);
        var cells = counts.arrivals(range, zone);
        var open = counts.open(range.now());
        var all = open.stream()
                .filter(waits -> waits.office() == null && waits.lane() == null)
                .findFirst();
        var found = counts.findings(range);
        return new TodayView(
                range.name(),
                range.now(),
                range.from(),
                sum(cells, cell -> true),
                urls.lodged(),
                counts.lodged(range.before()),
                lanes(cells, urls),
                cells.stream().mapToLong(Cell::automatic).sum(),
                urls.automatic(),
                all.map(Waits::count).orElse(0L),
                ListUrls.open(),
                median(all),
                all.filter(Today::any).map(Waits::p90).orElse(null),
                waits(open.stream().filter(waits -> waits.lane() != null).toList(), ListUrls::open),
                waits(counts.decided(range), urls::decided),
                hitRates(counts.findings(month), new ListUrls(month)),
                findings(found, urls),
                found.stream().map(Found::valueShort).reduce(BigDecimal.ZERO, BigDecimal::add),
                hours(cells),
                posts(cells, open, urls),
                counts.lastArrivals(range.now()));
    }

    private static boolean any(Waits waits) {
        return waits.count() > 0;
    }

    private static @Nullable Long median(Optional<Waits> waits) {
        return waits.filter(Today::any).map(Waits::median).orElse(null);
    }

    private static long sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::count).sum();
    }

    private static List<LaneCount> lanes(List<Cell> cells, ListUrls urls) {
        return Arrays.stream(Lane.values())
                .sorted(Comparator.reverseOrder())
                .map(lane -> new LaneCount(lane, sum(cells, cell -> cell.lane() == lane), urls.lane(lane)))
                .toList();
    }

    private static List<Wait> waits(List<Waits> waits, java.util.function.Function<Lane, String> url) {
        return waits.stream()
                .flatMap(group -> Optional.ofNullable(group.lane()).stream()
                        .map(lane -> new Wait(lane, group.count(), group.median(), group.p90(), url.apply(lane))))
                .sorted(Comparator.comparing(Wait::lane).reversed())
                .toList();
    }

    private static HitRates hitRates(List<Found> found, ListUrls urls) {
        var selected = proportion(found, row -> SELECTED.contains(row.selectedBy()));
        var control = proportion(found, row -> row.selectedBy().equals(CONTROL));
        var lift = selected.ratioInterval(control);
        return new HitRates(
                HIT_RATE_DAYS,
                Proportion.LEVEL,
                hitRate(selected, urls.examined(String.join(",", SELECTED))),
                hitRate(control, urls.examined(CONTROL)),
                selected.ratioTo(control).orElse(null),
                lift.map(Proportion.Interval::low).orElse(null),
                lift.map(Proportion.Interval::high).filter(Double::isFinite).orElse(null));
    }

    private static Proportion proportion(List<Found> found, Predicate<Found> which) {
        long examined = 0;
        long hits = 0;
        for (var row : found) {
            if (which.test(row)) {
                examined += row.count();
                hits += row.result().equals("CLEAN") ? 0 : row.count();
            }
        }
        return new Proportion(hits, examined);
    }

    private static HitRate hitRate(Proportion proportion, String url) {
        var interval = proportion.interval();
        return new HitRate(
                proportion.examined(),
                proportion.found(),
                proportion.share().orElse(null),
                interval.map(Proportion.Interval::low).orElse(null),
                interval.map(Proportion.Interval::high).orElse(null),
                url);
    }

    private record Kind(String result, Optional<String> discrepancy) {}

    private static List<FindingCount> findings(List<Found> found, ListUrls urls) {
        var byKind = found.stream()
                .collect(Collectors.groupingBy(row -> new Kind(row.result(), Optional.ofNullable(row.kind()))));
        return byKind.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue(), urls))
                .sorted(Comparator.comparing(FindingCount::count).reversed().thenComparing(FindingCount::listUrl))
                .toList();
    }

    private static FindingCount count(Kind kind, List<Found> rows, ListUrls urls) {
        return new FindingCount(
                kind.result(),
                kind.discrepancy().orElse(null),
                rows.stream().mapToLong(Found::count).sum(),
                rows.stream().mapToLong(Found::critical).sum(),
                rows.stream().map(Found::valueShort).reduce(BigDecimal.ZERO, BigDecimal::add),
                urls.found(kind.result(), kind.discrepancy().orElse(null)));
    }

    private static List<Hour> hours(List<Cell> cells) {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Hour(
                        hour,
                        sum(cells, cell -> cell.hour() == hour && cell.lane() == Lane.RELEASE),
                        sum(cells, cell -> cell.hour() == hour && cell.lane() == Lane.DOCUMENT_CHECK),
                        sum(cells, cell -> cell.hour() == hour && cell.lane() == Lane.EXAMINATION)))
                .toList();
    }

    private static List<Post> posts(List<Cell> cells, List<Waits> open, ListUrls urls) {
        Map<String, List<Cell>> byOffice = cells.stream().collect(Collectors.groupingBy(Cell::office));
        return byOffice.entrySet().stream()
                .map(entry -> post(entry.getKey(), entry.getValue(), open, urls))
                .sorted(Comparator.comparing(Post::lodged).reversed().thenComparing(Post::office))
                .limit(MOST_POSTS)
                .toList();
    }

    private static Post post(String office, List<Cell> cells, List<Waits> open, ListUrls urls) {
        var waits = open.stream().filter(group -> office.equals(group.office())).findFirst();
        return new Post(
                office,
                sum(cells, cell -> true),
                sum(cells, cell -> cell.lane() == Lane.EXAMINATION),
                waits.map(Waits::count).orElse(0L),
                median(waits),
                urls.office(office),
                ListUrls.openAt(office));
    }
}
