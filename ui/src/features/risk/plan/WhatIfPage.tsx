import { SegmentedControl, Slider } from "@mantine/core";
import { useState } from "react";
import { ChoiceFilter, FilterBar } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { RATES, type Standing, usePlans, useStandings, useWhatIf } from "./plan";
import { TradeOff } from "./TradeOff";
import { WhatIfCurves } from "./WhatIfCurves";
import { WhatIfFigures } from "./WhatIfFigures";
import classes from "./WhatIfPage.module.css";

const PERIODS = ["7", "30", "90"];

/** Sliding the inspection rate: what would have been found, missed, earned, worked and waited for. */
export function WhatIfPage() {
  const { t } = useText();
  const { percent, number } = useFormats();
  const { values, set, clear, active } = useFilters(["office", "days", "rate"]);
  const days = PERIODS.includes(values.days) ? Number(values.days) : 30;
  const plans = usePlans();
  const standings = useStandings(days);
  const query = useWhatIf(values.office, days);
  const present = standings.data ? presentRate(standings.data, values.office) : null;
  const start = nearest(values.rate ? Number(values.rate) : (present ?? 0.08));
  const [sliding, setSliding] = useState<number | null>(null);
  const at = sliding ?? start;
  return (
    <Page title={t("nav.whatIf")} lead={t("whatIf.lead")}
      actions={
        <SegmentedControl size="xs" aria-label={t("today.range")} value={String(days)} onChange={(next) => set({ days: next })}
          data={PERIODS.map((one) => ({ value: one, label: t("today.lastDays", { count: Number(one) }) }))} />
      }>
      <FilterBar active={active.length > 0} onClear={clear}>
        <ChoiceFilter label={t("whatIf.allPosts")} value={values.office} onChange={(office) => set({ office })}
          choices={(plans.data ?? []).map(({ quota }) => ({ value: quota.office, label: quota.office }))} />
      </FilterBar>
      <Loaded query={query} rows={10}>
        {({ points, declarations, labelled }) =>
          declarations === 0 ? <Panel><EmptyState title={t("plan.nothingYet")} hint={t("whatIf.emptyHint")} /></Panel> : (
            <>
              <Panel title={t("whatIf.rate")} aside={t("whatIf.basis", { declarations: number(declarations), labelled: number(labelled) })}>
                <div className={classes.slide}>
                  <output className={classes.rate}>{percent(RATES[at])}</output>
                  <Slider className={classes.slider} label={null} min={0} max={RATES.length - 1} step={1} value={at} thumbLabel={t("whatIf.rate")}
                    onChange={setSliding} onChangeEnd={(end) => { setSliding(null); set({ rate: String(RATES[end]) }); }}
                    marks={[...(present == null ? [] : [{ value: nearest(present), label: t("whatIf.present", { rate: percent(present) }) }])]} />
                </div>
              </Panel>
              <WhatIfFigures points={points} at={at} present={present == null ? null : nearest(present)} />
              <WhatIfCurves points={points} rate={RATES[at]!} />
              <TradeOff office={values.office} days={days} rate={RATES[start]!} />
            </>
          )}
      </Loaded>
    </Page>
  );
}

function presentRate(standings: Standing[], office: string): number | null {
  const chosen = standings.filter((one) => !office || one.office === office);
  const all = chosen.reduce((sum, { declarations }) => sum + declarations, 0);
  return all ? chosen.reduce((sum, { examined }) => sum + examined, 0) / all : null;
}

function nearest(rate: number): number {
  return RATES.reduce((best, one, at) => (Math.abs(one - rate) < Math.abs(RATES[best]! - rate) ? at : best), 0);
}
