import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { useFilters } from "@/design/filters";
import { Columns, Page, Panel, Stacked } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { ErrorState, Loaded, Waiting } from "@/design/States";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { OpenProposal } from "./OpenProposal";
import { type SelectionPlan, usePlanRecord, usePlanVersions, useProposals } from "./plan";
import { PlanForm } from "./PlanForm";
import { PlanHours } from "./PlanHours";
import { PlanHistory, PlanPapers } from "./PlanPapers";
import { LatestDecisions, Probabilities } from "./Probabilities";
import { SelectionOrder } from "./SelectionOrder";

const PERIODS = ["1", "7", "30", "90"];

/** One post: in what order goods are chosen, hour by hour against its capacity, and with which logged chances. */
export function PlanPage() {
  const { office = "" } = useParams();
  const { t } = useText();
  const versions = usePlanVersions(office);
  if (versions.error) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  const [newest] = versions.data ?? [];
  return newest ? <Plan key={newest.quota.version} plan={newest} versions={versions.data ?? []} /> : <Page title={t("nav.plan")}><Waiting rows={8} /></Page>;
}

function Plan({ plan, versions }: { plan: SelectionPlan; versions: SelectionPlan[] }) {
  const { t } = useText();
  const { can } = useSession();
  const { office } = plan.quota;
  const { values, set } = useFilters(["days"]);
  const days = PERIODS.includes(values.days) ? Number(values.days) : 7;
  const record = usePlanRecord(office, days);
  const proposals = useProposals(office).data ?? [];
  const open = proposals.find(({ state }) => state === "PROPOSED");
  const [writing, setWriting] = useState(false);
  const mayPropose = (can("PLAN_PROPOSE") || can("PLAN_WRITE")) && !open && !writing;
  return (
    <Page title={t("plan.title", { office })}
      lead={<>{t("version.number", { version: plan.quota.version })} · {t("plan.setBy", { name: plan.setBy })}{plan.approvedBy ? ` · ${t("plan.approvedBy", { name: plan.approvedBy })}` : ""} · <RelativeTime at={plan.setAt} /></>}
      actions={
        <>
          <SegmentedControl size="xs" aria-label={t("today.range")} value={String(days)} onChange={(next) => set({ days: next })}
            data={PERIODS.map((one) => ({ value: one, label: t("today.lastDays", { count: Number(one) }) }))} />
          <Button component={Link} to={`/what-if?office=${office}`}>{t("nav.whatIf")}</Button>
          {mayPropose ? <Button variant="filled" onClick={() => setWriting(true)}>{t("plan.propose")}</Button> : null}
        </>
      }>
      {writing ? <PlanForm plan={plan} onDone={() => setWriting(false)} /> : null}
      {open ? <OpenProposal proposal={open} plan={plan} /> : null}
      <Loaded query={record} rows={10}>
        {(found) => (
          <Columns kind="sidebar">
            <Stacked>
              <SelectionOrder record={found} plan={plan} />
              <PlanHours record={found} />
              <Probabilities record={found} />
              <Panel title={t("plan.latest")} flush>
                <LatestDecisions record={found} />
              </Panel>
            </Stacked>
            <Stacked>
              <PlanPapers plan={plan} />
              <PlanHistory versions={versions} proposals={proposals} />
            </Stacked>
          </Columns>
        )}
      </Loaded>
    </Page>
  );
}
