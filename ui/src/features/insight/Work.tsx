import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { LaneBadge } from "@/design/LaneBadge";
import { Columns, Panel } from "@/design/Page";
import { EmptyState } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { TodayView, Wait } from "./today";

/** How long things wait, lane by lane, and what examinations found. */
export function Work({ today }: { today: TodayView }) {
  const { t, code } = useText();
  const { number, compact } = useFormats();
  return (
    <Columns kind="halves">
      <Panel title={t("today.waiting")} flush>
        <Waits waits={today.waiting} label={t("today.waiting")} />
      </Panel>
      <Panel title={t("today.findings")} aside={today.valueShort > 0 ? t("today.valueShort", { value: compact(Number(today.valueShort)) }) : null} flush>
        <DataTable small label={t("today.findings")} rows={today.findings} rowKey={(one) => `${one.result}.${one.discrepancyKind}`} href={(one) => one.listUrl}
          empty={<EmptyState title={t("today.noFindings")} />}
          columns={[
            { key: "result", header: t("finding.title"), priority: "lead",
              cell: (one) => <Link to={one.listUrl}>{one.discrepancyKind ? code("discrepancy", one.discrepancyKind) : code("finding", one.result)}</Link> },
            { key: "count", header: t("today.count"), align: "end", cell: (one) => <Link to={one.listUrl}>{number(one.count)}</Link> },
            { key: "critical", header: t("models.critical"), align: "end", priority: "wide", cell: (one) => number(one.critical) },
          ]} />
      </Panel>
    </Columns>
  );
}

function Waits({ waits, label }: { waits: Wait[]; label: string }) {
  const { t } = useText();
  const { number, minutes } = useFormats();
  return (
    <DataTable small label={label} rows={waits} rowKey={(wait) => wait.lane} href={(wait) => wait.listUrl} edge={(wait) => wait.lane} empty={<EmptyState title={t("targets.empty")} />}
      columns={[
        { key: "lane", header: t("field.lane"), priority: "lead", cell: (wait) => <Link to={wait.listUrl}><LaneBadge lane={wait.lane} /></Link> },
        { key: "count", header: t("today.open"), align: "end", cell: (wait) => <Link to={wait.listUrl}>{number(wait.count)}</Link> },
        { key: "median", header: t("today.half"), align: "end", cell: (wait) => minutes(wait.medianSeconds / 60) },
        { key: "p90", header: t("today.nineOfTen"), align: "end", cell: (wait) => minutes(wait.p90Seconds / 60) },
      ]} />
  );
}
