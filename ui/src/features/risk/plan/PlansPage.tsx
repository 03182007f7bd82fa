import { Button } from "@mantine/core";
import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { usePlans, useProposals, useStandings } from "./plan";

const DAYS = 7;

/** Every post with what it is meant to examine and what it did. */
export function PlansPage() {
  const { t } = useText();
  const { number, percent } = useFormats();
  const plans = usePlans();
  const standings = useStandings(DAYS);
  const waiting = useProposals("").data?.filter(({ state }) => state === "PROPOSED") ?? [];
  const of = (office: string) => standings.data?.find((one) => one.office === office);
  return (
    <Page title={t("nav.plan")} lead={t("plan.lead")} actions={<Button component={Link} to="/what-if">{t("nav.whatIf")}</Button>}>
      <Panel flush>
        <Loaded query={plans}>
          {(all) => (
            <DataTable label={t("nav.plan")} rows={all} rowKey={({ quota }) => quota.office} href={({ quota }) => `/plan/${quota.office}`} keys
              empty={<EmptyState title={t("plan.none")} hint={t("plan.noneHint")} />}
              columns={[
                { key: "office", header: t("field.office"), priority: "lead", cell: ({ quota }) => <Link to={`/plan/${quota.office}`}>{quota.office}</Link> },
                { key: "rate", header: t("plan.expectedRate"), align: "end", cell: ({ quota }) => percent(quota.expectedRate) },
                { key: "was", header: t("plan.examinedWeek"), align: "end",
                  cell: ({ quota: { office } }) => percent(of(office)?.declarations ? of(office)!.examined / of(office)!.declarations : null) },
                { key: "n", header: t("plan.lodgedWeek"), align: "end", cell: ({ quota: { office } }) => number(of(office)?.declarations) },
                { key: "control", header: t("plan.controlRate"), align: "end", priority: "wide", cell: ({ quota }) => percent(quota.controlRate) },
                { key: "exploration", header: t("plan.exploration"), align: "end", priority: "wide",
                  cell: ({ quota }) => t("plan.between", { low: percent(quota.explorationFloor, 2), high: percent(quota.explorationCeiling, 2) }) },
                { key: "capacity", header: t("plan.capacityHour"), align: "end",
                  cell: ({ quota, capacityByHour }) => (capacityByHour.length ? t("plan.between", { low: number(Math.min(...capacityByHour)), high: number(Math.max(...capacityByHour)) }) : number(quota.capacityPerHour)) },
                { key: "fullest", header: t("plan.fullestHour"), align: "end", priority: "wide", cell: ({ quota: { office } }) => number(of(office)?.fullestHour) },
                { key: "waiting", header: t("plan.change"), cell: ({ quota: { office } }) => (waiting.some((one) => one.office === office) ? t("plan.waiting") : "–") },
                { key: "set", header: t("plan.setAt"), align: "end", cell: ({ setAt }) => <RelativeTime at={setAt} /> },
              ]} />
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}
