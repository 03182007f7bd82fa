import { Button, NumberInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { DataTable } from "@/design/DataTable";
import { Page, Panel } from "@/design/Page";
import { EmptyState, ErrorState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { interval } from "./interval";
import classes from "./Lists.module.css";
import { type Screener, type ScreeningRules, useChangeRules, useScreeningRules, useStatistics } from "./scans";

/** How screeners read. A screener sees their own row alone; the server sees to that. */
export function ScreenersPage() {
  const { t } = useText();
  const { can } = useSession();
  const query = useStatistics();
  const supervisor = can("SCAN_SUPERVISE");
  return (
    <Page title={t("nav.screeners")} lead={t(supervisor ? "screeners.lead" : "screeners.own")}>
      <Panel flush>
        <Loaded query={query}>{(rows) => <Table rows={rows} />}</Loaded>
      </Panel>
      {supervisor ? <RulesPanel /> : null}
    </Page>
  );
}

function Table({ rows }: { rows: Screener[] }) {
  const { t } = useText();
  const { number, percent, minutes } = useFormats();
  const share = (hits: number, of: number) => {
    if (of === 0) return "–";
    const [low, high] = interval(hits, of);
    return (
      <span className={classes.two}>
        <span>{percent(hits / of, 0)} <span className="dim">{hits}/{of}</span></span>
        <span className="dim">{percent(low, 0)}–{percent(high, 0)}</span>
      </span>
    );
  };
  return (
    <DataTable label={t("nav.screeners")} rows={rows} rowKey={(row) => row.officer} empty={<EmptyState title={t("screeners.empty")} hint={t("screeners.emptyHint")} />}
      columns={[
        { key: "name", header: t("field.officer"), priority: "lead", cell: (row) => row.name },
        { key: "read", header: t("screeners.read"), align: "end", cell: (row) => number(row.read) },
        { key: "referred", header: t("screeners.referred"), align: "end", cell: (row) => share(row.referred, row.read) },
        { key: "tests", header: t("screeners.tests"), align: "end", cell: (row) => share(row.hits, row.hits + row.misses) },
        { key: "false", header: t("screeners.falseAlarms"), align: "end", cell: (row) => share(row.falseAlarms, row.falseAlarms + row.finds) },
        { key: "finds", header: t("screeners.finds"), align: "end", cell: (row) => number(row.finds) },
        { key: "seconds", header: t("screeners.seconds"), align: "end", cell: (row) => minutes(row.seconds === null ? null : row.seconds / 60) },
        { key: "ranOut", header: t("screeners.ranOut"), align: "end", priority: "wide", cell: (row) => number(row.ranOut) },
      ]} />
  );
}

function RulesPanel() {
  const { t } = useText();
  const query = useScreeningRules(true);
  const change = useChangeRules();
  const [rules, setRules] = useState<ScreeningRules | null>(null);
  useEffect(() => setRules(query.data ?? null), [query.data]);
  if (!rules) return null;
  const field = (name: keyof ScreeningRules, label: string, most: number, scale: number) => (
    <NumberInput label={label} min={0} max={most} value={Math.round(rules[name] * scale * 10) / 10} onChange={(value) => setRules({ ...rules, [name]: Number(value) / scale })} />
  );
  return (
    <Panel title={t("screeners.rules")}>
      <div className={classes.fields}>
        {field("seconds", t("screeners.ruleSeconds"), 3600, 1)}
        {field("testRate", t("screeners.ruleTests"), 50, 100)}
        {field("secondShare", t("screeners.ruleSecond"), 100, 100)}
        {field("secondFrom", t("screeners.ruleFrom"), 100, 100)}
        <Button variant="filled" loading={change.isPending} onClick={() => change.mutate(rules)}>{t("action.save")}</Button>
      </div>
      {change.error ? <ErrorState error={change.error} /> : null}
    </Panel>
  );
}
