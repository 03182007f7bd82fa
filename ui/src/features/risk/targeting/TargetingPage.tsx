import { Button, SegmentedControl } from "@mantine/core";
import { Link } from "react-router";
import { ChoiceFilter, FilterBar } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Intervals } from "@/design/Intervals";
import { Columns, Page, Panel, Stacked } from "@/design/Page";
import { Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { usePlans } from "../plan/plan";
import { ControlList } from "./ControlList";
import { Missed } from "./Missed";
import { useMissed, useYield, type Yield } from "./targeting";

const PERIODS = ["7", "30", "90"];
const ORDER = ["RULE", "MODEL", "NOVELTY", "EXPLORATION", "RANDOM_CONTROL"];

/** Whether selecting works: what each reason for examining brought, and what went through unexamined. */
export function TargetingPage() {
  const { t, code } = useText();
  const { can } = useSession();
  const { number, compact } = useFormats();
  const { values, set, clear, active } = useFilters(["office", "days", "result"]);
  const days = PERIODS.includes(values.days) ? Number(values.days) : 30;
  const plans = usePlans();
  const missed = useMissed(values.office, days);
  const yields = useYield(values.office, days);
  const row = (one: Yield) => ({
    label: code("selectionShort", one.selectedBy),
    note: `${t("today.foundOf", { found: one.found, examined: one.examined })} · ${t("targeting.money", { critical: number(one.critical), revenue: compact(one.revenueShort) })}`,
    share: one.examined ? one.share.value : null, low: one.examined ? one.share.low : null, high: one.examined ? one.share.high : null,
  });
  return (
    <Page title={t("nav.targeting")} lead={t("targeting.lead")}
      actions={
        <>
          <SegmentedControl size="xs" aria-label={t("today.range")} value={String(days)} onChange={(next) => set({ days: next })}
            data={PERIODS.map((one) => ({ value: one, label: t("today.lastDays", { count: Number(one) }) }))} />
          <Button component={Link} to={`/what-if?days=${days}${values.office ? `&office=${values.office}` : ""}`}>{t("nav.whatIf")}</Button>
        </>
      }>
      <FilterBar active={active.length > 0} onClear={clear}>
        <ChoiceFilter label={t("whatIf.allPosts")} value={values.office} onChange={(office) => set({ office })}
          choices={(plans.data ?? []).map(({ quota }) => ({ value: quota.office, label: quota.office }))} />
      </FilterBar>
      <Columns kind="halves">
        <Stacked>
          <Loaded query={missed} rows={5}>{(answer) => <Missed answer={answer} />}</Loaded>
        </Stacked>
        <Panel title={t("targeting.yield")} aside={t("today.lastDays", { count: days })}>
          <Loaded query={yields} rows={4}>
            {(all) => <Intervals level={0.95} rows={[...all].sort((a, b) => ORDER.indexOf(a.selectedBy) - ORDER.indexOf(b.selectedBy)).filter(({ selectedBy }) => ORDER.includes(selectedBy)).map(row)} />}
          </Loaded>
        </Panel>
      </Columns>
      {can("ASSESSMENT_READ") ? <ControlList office={values.office} days={days} result={values.result} onResult={(result) => set({ result })} /> : null}
    </Page>
  );
}
