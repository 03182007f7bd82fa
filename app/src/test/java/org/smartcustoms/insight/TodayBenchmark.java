package org.smartcustoms.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// How long the board takes over 100,000 declarations, over HTTP. Not part of the tests: run it with
/// `mvn -pl app -am test -Dtest=TodayBenchmark -Dsurefire.failIfNoSpecifiedTests=false`.
@SmartCustomsTest
@TestPropertySource(properties = "test.database=of the benchmark's own")
class TodayBenchmark {

    private static final int DECLARATIONS = 100_000;
    private static final int TIMES = 40;

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    @Test
    void drawsTheBoardOverAMonthOfDeclarations() {
        fill();
        var victor = clients.as("victor");
        for (var range : new String[] {"today", "7d", "30d"}) {
            var millis = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long started = System.nanoTime();
                assertThat(victor.get("/api/today?range=" + range).status()).isEqualTo(200);
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "board %s over %,d declarations: median %.1f ms, p95 %.1f ms, least %.1f ms%n",
                    range, DECLARATIONS, millis[TIMES / 2], millis[TIMES * 95 / 100], millis[0]);
        }
    }

    /// Thirty days of arrivals: one in ten selected, all but the last day's examined.
    private void fill() {
        jdbc.sql("""
                        INSERT INTO inspection.target
                            (declaration_id, reference, office, kind, trader, goods, accepted_at, selected_at,
                             selected_lane, lane, selected_by, score, state, automatic, decided_at, decided_by,
                             result, found_at)
                        SELECT gen_random_uuid(), 'B' || n, (ARRAY['SBP', 'LMC', 'KCT', 'APT', 'HZM'])[1 + n % 5],
                               'IMPORT', 'Trader ' || n % 900, 'Goods ' || n % 300, at, at, lane, lane,
                               CASE lane WHEN 'RELEASE' THEN 'NONE' ELSE
                                    (ARRAY['MODEL', 'RULE', 'RANDOM_CONTROL'])[1 + n % 3] END,
                               n % 100,
                               CASE WHEN lane = 'RELEASE' OR at < now() - interval '1 day'
                                    THEN 'RELEASED' ELSE 'WAITING' END,
                               lane = 'RELEASE',
                               CASE WHEN lane = 'RELEASE' THEN at
                                    WHEN at < now() - interval '1 day' THEN at + interval '3 hours' END,
                               'system',
                               CASE WHEN lane <> 'RELEASE' AND at < now() - interval '1 day'
                                    THEN (ARRAY['CLEAN', 'DISCREPANCY'])[1 + n % 2] END,
                               CASE WHEN lane <> 'RELEASE' AND at < now() - interval '1 day'
                                    THEN at + interval '2 hours' END
                          FROM (SELECT n, now() - (n::double precision / :rows) * interval '30 days' AS at,
                                       CASE WHEN n % 20 = 0 THEN 'EXAMINATION' WHEN n % 20 = 1 THEN 'DOCUMENT_CHECK'
                                            ELSE 'RELEASE' END AS lane
                                  FROM generate_series(1, :rows) AS n) AS arrival""").param("rows", DECLARATIONS).update();
    }
}
