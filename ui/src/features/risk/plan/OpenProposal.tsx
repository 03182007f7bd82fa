import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { contentOf, type PlanContent, type Proposal, type SelectionPlan, useDecide } from "./plan";
import { FIELDS } from "./fields";

/** A change that waits for a second person: what would differ, why, and the decision. */
export function OpenProposal({ proposal, plan }: { proposal: Proposal; plan: SelectionPlan }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const { can, session } = useSession();
  const decide = useDecide();
  const [asking, setAsking] = useState<"approval" | "rejection" | null>(null);
  const before = contentOf(plan);
  const own = proposal.proposedBy === session?.username;
  const shown = (field: keyof PlanContent, value: number | number[] | null) =>
    Array.isArray(value) ? (value.length ? value.map((one) => number(one)).join(" ") : t("plan.allHoursAlike")) : FIELDS.find(({ name }) => name === field)?.share ? percent(value) : number(value, 2);
  const changed = (Object.keys(before) as (keyof PlanContent)[]).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(proposal.content[field] ?? []));
  return (
    <Panel title={t("plan.proposed")}
      aside={can("PLAN_WRITE") && !own ? (
        <>
          <Button size="compact-sm" onClick={() => setAsking("rejection")}>{t("plan.reject")}</Button>{" "}
          <Button size="compact-sm" variant="filled" onClick={() => setAsking("approval")}>{t("plan.approve")}</Button>
        </>
      ) : <span>{t(own ? "plan.secondPerson" : "plan.supervisorDecides")}</span>}>
      <p style={{ marginBlockStart: 0 }}>
        {proposal.reason} <span className="dim">– {proposal.proposedBy}, <RelativeTime at={proposal.proposedAt} /></span>
      </p>
      <DataTable label={t("plan.proposed")} rows={changed} rowKey={(field) => field}
        columns={[
          { key: "field", header: t("plan.setting"), priority: "lead", cell: (field) => t(`plan.${field}`) },
          { key: "before", header: t("plan.now"), align: "end", cell: (field) => shown(field, before[field]) },
          { key: "after", header: t("plan.then"), align: "end", cell: (field) => <strong>{shown(field, proposal.content[field] ?? [])}</strong> },
        ]} />
      {asking ? (
        <Confirm title={t(asking === "approval" ? "plan.approve" : "plan.reject")} verb={t(asking === "approval" ? "plan.approve" : "plan.reject")} askReason busy={decide.isPending} error={decide.error}
          onClose={() => { decide.reset(); setAsking(null); }} onConfirm={(reason) => decide.mutate({ id: proposal.id, step: asking, reason }, { onSuccess: () => setAsking(null) })} />
      ) : null}
    </Panel>
  );
}
