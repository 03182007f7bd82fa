import { Columns, Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { type Curves, useCurves } from "./models";

/** How a version did on what it decided itself: precision and revenue by rate, calibration, and whether the world moved. */
export function LiveCurves({ version }: { version: number }) {
  const { t } = useText();
  const query = useCurves(version);
  return (
    <Loaded query={query} rows={6}>
      {(curves) => (curves.scored === 0 ? <Panel title={t("curves.title")}><EmptyState title={t("curves.none")} hint={t("curves.noneHint")} /></Panel> : <Drawn curves={curves} />)}
    </Loaded>
  );
}

function Drawn({ curves }: { curves: Curves }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const { rates, calibration, drift } = curves;
  const base = t("curves.basis", { scored: number(curves.scored), examined: number(curves.examined) });
  const day = (one: Curves["drift"][number]) => Date.parse(`${one.day}T12:00:00+08:00`);
  const latest = drift.at(-1);
  return (
    <Columns kind="halves">
      <Panel title={t("curves.rates")} aside={base}>
        <RateChart title={t("curves.rates")} xName={t("curves.rateOfExamined")} yName={t("curves.share")} xAs="share" yAs="share"
          summary={rates.map(({ rate, precision, revenue }) => `${percent(rate, 0)}: ${percent(precision)}, ${percent(revenue)}`).join("; ")}
          series={[
            { name: t("models.precision"), points: rates.map(({ rate, precision }): [number, number] => [rate, precision]) },
            { name: t("models.recall"), dashed: true, points: rates.map(({ rate, recall }): [number, number] => [rate, recall]) },
            { name: t("curves.revenue"), points: rates.map(({ rate, revenue }): [number, number] => [rate, revenue]) },
          ]} />
      </Panel>
      <Panel title={t("curves.calibration")} aside={t("curves.calibrationNote")}>
        <RateChart title={t("curves.calibration")} xName={t("curves.stated")} yName={t("curves.found")} xAs="share" yAs="share" diagonal
          summary={calibration.map(({ stated, found }) => `${percent(stated, 0)}: ${percent(found, 0)}`).join("; ")}
          series={[{ name: t("curves.found"), dots: 8, points: calibration.map(({ stated, found }): [number, number] => [stated, found]), labels: calibration.map(({ examined }) => number(examined)) }]} />
      </Panel>
      <Panel title={t("curves.drift")} aside={latest ? t("curves.driftNow", { index: number(latest.stability, 2) }) : null}>
        <RateChart title={t("curves.drift")} xName={t("curves.day")} yName={t("curves.stability")} xAs="time"
          summary={latest ? t("curves.driftNow", { index: number(latest.stability, 2) }) : ""}
          series={[
            { name: t("curves.stability"), points: drift.map((one): [number, number] => [day(one), one.stability]) },
            { name: t("curves.alarm"), dashed: true, points: drift.length > 1 ? [[day(drift[0]!), 0.25], [day(drift.at(-1)!), 0.25]] : [] },
          ]} />
      </Panel>
      <Panel title={t("curves.mean")}>
        <RateChart title={t("curves.mean")} xName={t("curves.day")} yName={t("risk.probability")} xAs="time" yAs="share"
          summary={latest ? percent(latest.meanProbability) : ""}
          series={[{ name: t("curves.mean"), points: drift.map((one): [number, number] => [day(one), one.meanProbability]) }]} />
      </Panel>
    </Columns>
  );
}
