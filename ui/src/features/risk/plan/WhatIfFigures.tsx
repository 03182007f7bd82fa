import { Stat, StatStrip } from "@/design/Stat";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { Estimate, WhatIfPoint } from "./plan";

/** The figures at one rate, each with its interval and what changes against the present rate. */
export function WhatIfFigures({ points, at, present }: { points: WhatIfPoint[]; at: number; present: number | null }) {
  const { t } = useText();
  const { number, compact, minutes } = useFormats();
  const point = points[at];
  if (!point) return null;
  const base = present == null ? undefined : points[present];
  const range = ({ low, high }: Estimate, write: (value: number) => string) => t("interval.range", { low: write(low), high: write(high) });
  const against = (value: number, before: number | undefined, write: (value: number) => string) => {
    if (before === undefined || at === present) return "";
    const change = Math.round(value - before);
    return change === 0 ? "" : ` · ${t(change > 0 ? "whatIf.more" : "whatIf.less", { change: write(Math.abs(change)) })}`;
  };
  const whole = (value: number) => number(value);
  return (
    <StatStrip>
      <Stat label={t("whatIf.detections")} value={number(point.detections.value)} note={range(point.detections, whole) + against(point.detections.value, base?.detections.value, whole)} />
      <Stat label={t("whatIf.missed")} value={number(point.missed.value)} note={range(point.missed, whole) + against(point.missed.value, base?.missed.value, whole)} />
      <Stat label={t("whatIf.revenue")} value={compact(point.revenue.value)} note={range(point.revenue, compact) + against(point.revenue.value, base?.revenue.value, compact)} />
      <Stat label={t("whatIf.hours")} value={number(point.officerHours)} note={t("whatIf.examinations", { count: Math.round(point.examinations) }) + against(point.officerHours, base?.officerHours, whole)} />
      <Stat label={t("whatIf.delay")} value={minutes(point.meanDelayMinutes)} note={t("whatIf.delayNote", { hours: compact(point.delayHours) })} />
    </StatStrip>
  );
}
