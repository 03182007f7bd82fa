import { Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { PlanRecord } from "./plan";

/** A usual day at the post: what arrives, what is examined, and what could be. */
export function PlanHours({ record }: { record: PlanRecord }) {
  const { t } = useText();
  const { number } = useFormats();
  const busiest = record.hours.reduce((best, hour) => (hour.examinedPerDay > best.examinedPerDay ? hour : best), record.hours[0]!);
  const points = (of: (hour: PlanRecord["hours"][number]) => number) => record.hours.map((hour): [number, number] => [hour.hour, of(hour)]);
  return (
    <Panel title={t("plan.hours")} aside={t("plan.hoursNote", { days: record.days })}>
      <RateChart title={t("plan.hours")} summary={t("plan.hoursSummary", { hour: busiest.hour, examined: number(busiest.examinedPerDay, 1), capacity: number(busiest.capacity) })}
        xName={t("plan.hourOfDay")} yName={t("plan.perHour")} xAs="hour"
        series={[
          { name: t("plan.lodgedHour"), bars: true, points: points((hour) => hour.declarationsPerDay) },
          { name: t("plan.examinedHour"), points: points((hour) => hour.examinedPerDay) },
          { name: t("plan.capacityLine"), dashed: true, points: points((hour) => hour.capacity) },
        ]} />
    </Panel>
  );
}
