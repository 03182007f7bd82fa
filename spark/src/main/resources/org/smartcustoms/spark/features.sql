WITH lines AS (
  SELECT id, day, hs, origin, departure, importer, declarant, seller,
         CASE WHEN result IS NULL THEN 0 ELSE 1 END AS seen,
         CASE WHEN result = 1 THEN 1 ELSE 0 END AS bad
  FROM declarations
), days AS (
  SELECT day, SUM(seen) AS seen, SUM(bad) AS bad FROM lines GROUP BY day
), usual AS (
  SELECT day,
         CAST(COALESCE(SUM(seen) OVER w, 0) AS BIGINT) AS seen,
         CAST(COALESCE(SUM(bad) OVER w, 0) AS BIGINT) AS bad
  FROM days
  WINDOW w AS (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), counted AS (
  SELECT id, day,
         CAST(COALESCE(SUM(seen) OVER by_heading, 0) AS BIGINT) AS heading_seen,
         CAST(COALESCE(SUM(bad) OVER by_heading, 0) AS BIGINT) AS heading_bad,
         CAST(COALESCE(SUM(seen) OVER by_hs, 0) AS BIGINT) AS hs_seen,
         CAST(COALESCE(SUM(bad) OVER by_hs, 0) AS BIGINT) AS hs_bad,
         CAST(COALESCE(SUM(seen) OVER by_route, 0) AS BIGINT) AS route_seen,
         CAST(COALESCE(SUM(bad) OVER by_route, 0) AS BIGINT) AS route_bad,
         CAST(COALESCE(SUM(seen) OVER by_importer, 0) AS BIGINT) AS importer_seen,
         CAST(COALESCE(SUM(bad) OVER by_importer, 0) AS BIGINT) AS importer_bad,
         CAST(COALESCE(SUM(seen) OVER by_declarant, 0) AS BIGINT) AS declarant_seen,
         CAST(COALESCE(SUM(bad) OVER by_declarant, 0) AS BIGINT) AS declarant_bad,
         CAST(COALESCE(SUM(seen) OVER by_seller, 0) AS BIGINT) AS seller_seen,
         CAST(COALESCE(SUM(bad) OVER by_seller, 0) AS BIGINT) AS seller_bad
  FROM lines
  WINDOW
    by_heading AS (PARTITION BY SUBSTRING(hs, 1, 4) ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    by_hs AS (PARTITION BY hs ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    by_route AS (PARTITION BY hs, origin, departure ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    by_importer AS (PARTITION BY importer ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    by_declarant AS (PARTITION BY declarant ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    by_seller AS (PARTITION BY seller ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), based AS (
  SELECT counted.*,
         (CAST(usual.bad AS DOUBLE) + CAST(1 AS DOUBLE)) / (CAST(usual.seen AS DOUBLE) + CAST(10 AS DOUBLE)) AS rate
  FROM counted JOIN usual ON counted.day = usual.day
), headed AS (
  SELECT based.*,
         (CAST(heading_bad AS DOUBLE) + CAST(6 AS DOUBLE) * rate)
           / (CAST(heading_seen AS DOUBLE) + CAST(6 AS DOUBLE)) AS heading_rate
  FROM based
), coded AS (
  SELECT headed.*,
         (CAST(hs_bad AS DOUBLE) + CAST(6 AS DOUBLE) * heading_rate)
           / (CAST(hs_seen AS DOUBLE) + CAST(6 AS DOUBLE)) AS hs_rate
  FROM headed
)
SELECT coded.*,
       (CAST(route_bad AS DOUBLE) + CAST(6 AS DOUBLE) * hs_rate)
         / (CAST(route_seen AS DOUBLE) + CAST(6 AS DOUBLE)) AS route_rate,
       (CAST(importer_bad AS DOUBLE) + CAST(6 AS DOUBLE) * rate)
         / (CAST(importer_seen AS DOUBLE) + CAST(6 AS DOUBLE)) AS importer_rate
FROM coded
