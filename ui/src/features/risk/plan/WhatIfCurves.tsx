import { Columns, Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { Estimate, WhatIfPoint } from "./plan";

/** Four curves over the inspection rate, with the chosen rate drawn in. */
export function WhatIfCurves({ points, rate }: { points: WhatIfPoint[]; rate: number }) {
  const { t } = useText();
  const { percent, number, compact } = useFormats();
  const line = (of: (point: WhatIfPoint) => number) => points.map((point): [number, number] => [point.rate, of(point)]);
  const band = (of: (point: WhatIfPoint) => Estimate) => points.map((point): [number, number, number] => [point.rate, of(point).low, of(point).high]);
  const chosen = points.find((point) => point.rate === rate);
  const mark = { x: rate, label: percent(rate) };
  const axis = { xName: t("whatIf.rate"), xAs: "share" as const, mark, height: 220 };
  return (
    <Columns kind="halves">
      <Panel title={t("whatIf.found")}>
        <RateChart {...axis} title={t("whatIf.found")} yName={t("whatIf.irregularities")}
          summary={t("whatIf.foundSummary", { rate: percent(rate), found: number(chosen?.detections.value), missed: number(chosen?.missed.value) })}
          series={[
            { name: t("whatIf.detections"), points: line((point) => point.detections.value), band: band((point) => point.detections) },
            { name: t("whatIf.missed"), dashed: true, points: line((point) => point.missed.value) },
          ]} />
      </Panel>
      <Panel title={t("whatIf.revenue")}>
        <RateChart {...axis} title={t("whatIf.revenue")} yName={t("whatIf.hkd")} summary={compact(chosen?.revenue.value)}
          series={[{ name: t("whatIf.revenue"), points: line((point) => point.revenue.value), band: band((point) => point.revenue) }]} />
      </Panel>
      <Panel title={t("whatIf.hours")}>
        <RateChart {...axis} title={t("whatIf.hours")} yName={t("whatIf.hoursUnit")} summary={number(chosen?.officerHours)}
          series={[{ name: t("whatIf.hours"), points: line((point) => point.officerHours) }]} />
      </Panel>
      <Panel title={t("whatIf.delay")}>
        <RateChart {...axis} title={t("whatIf.delay")} yName={t("whatIf.minutesUnit")} summary={number(chosen?.meanDelayMinutes)}
          series={[{ name: t("whatIf.delay"), points: line((point) => point.meanDelayMinutes) }]} />
      </Panel>
    </Columns>
  );
}
