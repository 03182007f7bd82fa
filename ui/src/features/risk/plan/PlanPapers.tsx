import { DataTable } from "@/design/DataTable";
import { Facts } from "@/design/Facts";
import { Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { Proposal, SelectionPlan } from "./plan";

/** What the plan says. */
export function PlanPapers({ plan }: { plan: SelectionPlan }) {
  const { t } = useText();
  const { number, percent, money } = useFormats();
  const { quota, worth, capacityByHour } = plan;
  return (
    <Panel title={t("plan.says")}>
      <Facts
        facts={[
          [t("plan.expectedRate"), percent(quota.expectedRate)],
          [t("plan.controlRate"), percent(quota.controlRate)],
          [t("plan.exploration"), t("plan.between", { low: percent(quota.explorationFloor, 2), high: percent(quota.explorationCeiling, 2) })],
          [t("plan.noveltyShare"), percent(quota.noveltyShare, 0)],
          [t("plan.capacityHour"), capacityByHour.length ? t("plan.between", { low: number(Math.min(...capacityByHour)), high: number(Math.max(...capacityByHour)) }) : number(quota.capacityPerHour)],
          [t("plan.minutes"), number(quota.minutesPerExamination)],
          [t("plan.trustedFactor"), percent(quota.trustedFactor, 0)],
          [t("plan.documentCheckFrom"), percent(plan.documentCheckFrom, 0)],
          [t("plan.worthFinding"), money(worth.finding, "HKD")],
          [t("plan.worthCritical"), money(worth.critical, "HKD")],
          [t("plan.worthRevenue"), number(worth.revenue, 2)],
          [t("field.reason"), plan.reason],
        ]}
      />
    </Panel>
  );
}

/** Every version that was in force, and what was proposed and not taken. */
export function PlanHistory({ versions, proposals }: { versions: SelectionPlan[]; proposals: Proposal[] }) {
  const { t } = useText();
  const { percent } = useFormats();
  const rejected = proposals.filter(({ state }) => state === "REJECTED");
  return (
    <Panel title={t("consignment.versions")} flush>
      <DataTable label={t("consignment.versions")} rows={versions} rowKey={({ quota }) => String(quota.version)}
        columns={[
          { key: "version", header: t("rule.version"), priority: "lead", cell: ({ quota }) => t("version.number", { version: quota.version }) },
          { key: "rate", header: t("plan.expectedRate"), align: "end", cell: ({ quota }) => percent(quota.expectedRate) },
          { key: "by", header: t("plan.persons"), cell: ({ setBy, approvedBy }) => [setBy, approvedBy].filter(Boolean).join(", ") },
          { key: "at", header: t("plan.setAt"), align: "end", cell: ({ setAt }) => <RelativeTime at={setAt} /> },
        ]} />
      {rejected.length > 0 ? (
        <DataTable label={t("plan.rejected")} rows={rejected} rowKey={({ id }) => id}
          columns={[
            { key: "what", header: t("plan.rejected"), priority: "lead", cell: ({ reason }) => reason },
            { key: "by", header: t("plan.persons"), cell: ({ proposedBy, decidedBy }) => [proposedBy, decidedBy].filter(Boolean).join(", ") },
            { key: "why", header: t("field.reason"), cell: ({ decision }) => decision },
          ]} />
      ) : null}
    </Panel>
  );
}
