import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@mantine/core";
import { Link } from "react-router";
import { get, post } from "@/api/client";
import { DataTable } from "@/design/DataTable";
import { Intervals } from "@/design/Intervals";
import { Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { Stat, StatStrip } from "@/design/Stat";
import { EmptyState, ErrorState, Loaded } from "@/design/States";
import { JobProgress } from "@/features/platform/JobProgress";
import { useJob } from "@/features/platform/jobs";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import classes from "./BackTests.module.css";

interface Estimate {
  value: number;
  low: number;
  high: number;
  level: number;
}
interface BackTest {
  id: string;
  ruleVersion: number;
  state: "RUNNING" | "DONE" | "FAILED";
  jobId: string | null;
  askedBy: string;
  askedAt: string;
  result: {
    declarations: number;
    hits: number;
    labelled: number;
    found: number;
    precision: Estimate;
    usual: Estimate;
    revenueShort: number;
    alsoByRules: number;
    alsoByModel: number | null;
    alsoExamined: number;
    extraMinutesPerDay: number;
    busiest: { office: string; hour: number; perDay: number; officers: number | null }[];
    overlap: { rule: string; version: number; name: string; declarations: number; share: number }[];
    examples: { declarationId: string; acceptedAt: string; result: string; revenueShort: number }[];
    notEvaluated: number;
    seconds: number;
  } | null;
}

const SHOWN = 3;

/** What the rule would have done over all past declarations: kept, the latest first, so that drafts can be compared. */
export function BackTests({ rule }: { rule: string }) {
  const { t } = useText();
  const { can } = useSession();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["backtests", rule],
    queryFn: () => get<BackTest[]>(`/api/rules/${rule}/backtests`),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === "RUNNING") ? 2000 : false),
  });
  const ask = useMutation({
    mutationFn: () => post(`/api/rules/${rule}/backtests`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["backtests", rule] }),
  });
  return (
    <Panel title={t("backtest.title")} flush
      aside={can("RULE_DRAFT") ? <Button size="compact-sm" loading={ask.isPending} onClick={() => ask.mutate()}>{t("backtest.run")}</Button> : null}>
      {ask.error ? <ErrorState error={ask.error} /> : null}
      <Loaded query={query} rows={3}>
        {(tests) => tests.length === 0 ? <EmptyState title={t("backtest.none")} hint={t("backtest.noneHint")} /> : (
          <>
            <Compared tests={tests} />
            {tests.slice(0, SHOWN).map((test) => <Test key={test.id} test={test} />)}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** Tests of one rule side by side, so that drafts can be compared. */
function Compared({ tests }: { tests: BackTest[] }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const done = tests.flatMap((test) => (test.result ? [{ ...test, result: test.result }] : []));
  if (done.length < 2) return null;
  return (
    <DataTable label={t("backtest.compared")} rows={done} rowKey={({ id }) => id}
      columns={[
        { key: "version", header: t("backtest.compared"), priority: "lead", cell: ({ ruleVersion, askedAt }) => <>{t("version.number", { version: ruleVersion })} <span className="dim"><RelativeTime at={askedAt} /></span></> },
        { key: "hits", header: t("backtest.hits"), align: "end", cell: ({ result }) => number(result.hits) },
        { key: "found", header: t("backtest.found"), align: "end", cell: ({ result }) => t("today.foundOf", { found: result.found, examined: result.labelled }) },
        { key: "precision", header: t("backtest.precision"), align: "end", cell: ({ result: { precision, labelled } }) => (labelled ? `${percent(precision.value, 0)} (${percent(precision.low, 0)}–${percent(precision.high, 0)})` : "–") },
        { key: "work", header: t("backtest.work"), align: "end", cell: ({ result }) => t("backtest.hours", { hours: number(result.extraMinutesPerDay / 60, 1) }) },
      ]} />
  );
}

function Test({ test }: { test: BackTest }) {
  const { t, code } = useText();
  const { number, percent, compact, money } = useFormats();
  const job = useJob(test.state === "RUNNING" ? test.jobId : null);
  const { result } = test;
  return (
    <section className={classes.test}>
      <p className={classes.head}>
        {t("version.number", { version: test.ruleVersion })} <span className="dim">· {test.askedBy} · <RelativeTime at={test.askedAt} /></span>
        {result ? <span className="dim"> · {t("backtest.took", { count: result.declarations, seconds: number(result.seconds, 1) })}</span> : null}
      </p>
      {job.data ? <JobProgress job={job.data} /> : null}
      {test.state === "FAILED" ? <p role="alert">{t("backtest.failed")}</p> : null}
      {result ? (
        <>
          <Intervals level={result.precision.level}
            rows={[
              { label: t("backtest.precision"), note: t("today.foundOf", { found: result.found, examined: result.labelled }), share: result.precision.value, low: result.precision.low, high: result.precision.high },
              { label: t("backtest.usual"), note: t("backtest.usualNote"), share: result.usual.value, low: result.usual.low, high: result.usual.high },
            ]} />
          <StatStrip>
            <Stat label={t("backtest.hits")} value={number(result.hits)} note={percent(result.declarations ? result.hits / result.declarations : null, 2)} />
            <Stat label={t("backtest.overlap")} value={percent(result.alsoByRules, 0)} note={t("backtest.overlapNote", { share: percent(result.alsoExamined, 0) })} />
            <Stat label={t("backtest.byModel")} value={percent(result.alsoByModel, 0)} note={t("backtest.byModelNote")} />
            <Stat label={t("backtest.work")} value={t("backtest.hours", { hours: number(result.extraMinutesPerDay / 60, 1) })} note={t("backtest.workNote")} />
            <Stat label={t("backtest.revenue")} value={compact(result.revenueShort)} note={t("backtest.revenueNote")} />
          </StatStrip>
          {result.busiest.length > 0 ? (
            <DataTable label={t("backtest.busiest")} rows={result.busiest.slice(0, 6)} rowKey={(load) => `${load.office}.${load.hour}`}
              columns={[
                { key: "office", header: t("field.office"), priority: "lead", cell: (load) => load.office },
                { key: "hour", header: t("backtest.hour"), align: "end", cell: (load) => `${String(load.hour).padStart(2, "0")}:00` },
                { key: "perDay", header: t("backtest.perDay"), align: "end", cell: (load) => number(load.perDay, 1) },
                { key: "officers", header: t("backtest.officers"), align: "end", cell: (load) => number(load.officers, 2) },
              ]} />
          ) : null}
          {result.overlap.length > 0 ? (
            <DataTable label={t("backtest.overlap")} rows={result.overlap} rowKey={(one) => one.rule} href={(one) => `/rules/${one.rule}`}
              columns={[
                { key: "rule", header: t("backtest.overlap"), priority: "lead", cell: (one) => <Link to={`/rules/${one.rule}`}>{one.name}</Link> },
                { key: "n", header: t("backtest.hits"), align: "end", cell: (one) => number(one.declarations) },
                { key: "share", header: t("backtest.shareOfHits"), align: "end", cell: (one) => percent(one.share, 0) },
              ]} />
          ) : null}
          {result.examples.length > 0 ? (
            <DataTable label={t("backtest.examples")} rows={result.examples.slice(0, 8)} rowKey={(one) => one.declarationId} href={(one) => `/declarations/${one.declarationId}`}
              columns={[
                { key: "which", header: t("backtest.examples"), priority: "lead", cell: (one) => <Link to={`/declarations/${one.declarationId}`}><RelativeTime at={one.acceptedAt} /></Link> },
                { key: "result", header: t("control.result"), cell: (one) => code("controlResult", one.result) },
                { key: "short", header: t("control.short"), align: "end", cell: (one) => (one.revenueShort > 0 ? money(one.revenueShort, "HKD") : "–") },
              ]} />
          ) : null}
        </>
      ) : null}
    </section>
  );
}
