import { DataTable } from "@/design/DataTable";
import { Columns, Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { type TradeOffPoint, useTradeOff } from "./plan";
import classes from "./WhatIfPage.module.css";

/** Public safety against revenue at one rate: each dot is another weight on dangers, the plan's own drawn large. */
export function TradeOff({ office, days, rate }: { office: string; days: number; rate: number }) {
  const { t } = useText();
  const { percent } = useFormats();
  const query = useTradeOff(office, days, rate);
  return (
    <Panel title={t("tradeOff.title")} aside={t("tradeOff.at", { rate: percent(rate) })}>
      <Loaded query={query} rows={5}>{({ points }) => <Drawn points={points} />}</Loaded>
    </Panel>
  );
}

function Drawn({ points }: { points: TradeOffPoint[] }) {
  const { t } = useText();
  const { number, compact } = useFormats();
  const plan = points.find(({ times }) => times === 1);
  const dot = (point: TradeOffPoint): [number, number] => [point.revenue.value, point.critical.value];
  const name = ({ times }: TradeOffPoint) => (times === 1 ? t("tradeOff.plan") : times === 0 ? t("tradeOff.nothing") : t("tradeOff.times", { times: number(times, 2) }));
  return (
    <>
      <p className={classes.words}>{t("tradeOff.lead")}</p>
      <Columns kind="halves">
        <RateChart title={t("tradeOff.title")} xName={t("tradeOff.revenue")} yName={t("tradeOff.critical")} height={280}
          summary={points.map((point) => `${name(point)}: ${number(point.critical.value, 1)}, ${compact(point.revenue.value)}`).join("; ")}
          series={[
            { name: t("tradeOff.weights"), points: points.map(dot), labels: points.map((point) => (point.times === 1 ? "" : `× ${number(point.times, 2)}`)), dots: 7 },
            ...(plan ? [{ name: t("tradeOff.plan"), points: [dot(plan)], labels: [t("tradeOff.plan")], dots: 14 }] : []),
          ]} />
        <DataTable label={t("tradeOff.title")} rows={points} rowKey={({ times }) => String(times)}
          columns={[
            { key: "times", header: t("tradeOff.weight"), priority: "lead", cell: (point) => (point.times === 1 ? <strong>{name(point)}</strong> : name(point)) },
            { key: "critical", header: t("tradeOff.critical"), align: "end", cell: ({ critical }) => number(critical.value, 1) },
            { key: "revenue", header: t("tradeOff.revenue"), align: "end", cell: ({ revenue }) => compact(revenue.value) },
            { key: "all", header: t("whatIf.detections"), align: "end", cell: ({ detections }) => number(detections.value) },
          ]} />
      </Columns>
    </>
  );
}
