import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { LaneBadge } from "@/design/LaneBadge";
import { Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { PlanRecord } from "./plan";

/** Declarations by the chance they had: if the draws are fair, as many were examined as was stated. */
export function Probabilities({ record }: { record: PlanRecord }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const bands = record.probabilities.filter(({ declarations }) => declarations > 0);
  return (
    <Panel title={t("plan.chances")} aside={t("plan.chancesNote")} flush>
      <DataTable label={t("plan.chances")} rows={bands} rowKey={({ from }) => String(from)} empty={<EmptyState title={t("plan.nothingYet")} />}
        columns={[
          { key: "band", header: t("plan.chance"), priority: "lead", cell: ({ from, to }) => (from >= 0.99 ? t("plan.certain") : t("plan.between", { low: percent(from), high: percent(to) })) },
          { key: "n", header: t("nav.declarations"), align: "end", cell: ({ declarations }) => number(declarations) },
          { key: "stated", header: t("plan.expected"), align: "end", cell: ({ stated, declarations }) => number(stated * declarations, 1) },
          { key: "examined", header: t("plan.examined"), align: "end", cell: ({ examined }) => number(examined) },
        ]} />
    </Panel>
  );
}

/** The latest decisions with the chance that was written down before the draw. */
export function LatestDecisions({ record }: { record: PlanRecord }) {
  const { t, code } = useText();
  const { percent, compact } = useFormats();
  return (
    <DataTable label={t("plan.latest")} rows={record.latest} rowKey={({ declarationId }) => declarationId} href={({ declarationId }) => `/declarations/${declarationId}`} edge={({ lane }) => lane} keys
      empty={<EmptyState title={t("plan.nothingYet")} />}
      columns={[
        { key: "reference", header: t("field.reference"), priority: "lead", cell: ({ declarationId, reference }) => <Link className="mono" to={`/declarations/${declarationId}`}>{reference}</Link> },
        { key: "lane", header: t("field.lane"), cell: ({ lane }) => <LaneBadge lane={lane} /> },
        { key: "by", header: t("field.selectedBy"), cell: ({ selectedBy }) => code("selectionShort", selectedBy) },
        { key: "chance", header: t("plan.chance"), align: "end", cell: ({ selectionProbability }) => percent(selectionProbability) },
        { key: "control", header: t("plan.controlChance"), align: "end", priority: "wide", cell: ({ controlProbability, controlGroup }) => `${percent(controlProbability)}${controlGroup ? ` · ${t("plan.drawn")}` : ""}` },
        { key: "value", header: t("plan.value"), align: "end", priority: "wide", cell: ({ expectedValue }) => compact(expectedValue) },
        { key: "at", header: t("field.accepted"), align: "end", cell: ({ acceptedAt }) => <RelativeTime at={acceptedAt} /> },
      ]} />
  );
}
