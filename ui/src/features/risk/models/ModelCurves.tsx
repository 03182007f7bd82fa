import { Facts } from "@/design/Facts";
import { Columns, Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { Stat, StatStrip } from "@/design/Stat";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { ModelVersion } from "./models";

/** One model's figures on rows it had not seen, with the live one's drawn in to compare. */
export function ModelCurves({ model, beside }: { model: ModelVersion; beside?: ModelVersion | undefined }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const { card } = model;
  const { heldOut } = card;
  const name = (one: ModelVersion) => `${one.name} ${one.version}`;
  const both = beside ? [model, beside] : [model];
  const base = heldOut.rows ? heldOut.positives / heldOut.rows : 0;
  const ten = heldOut.at.find(({ rate }) => rate === 0.1);
  return (
    <>
      <StatStrip>
        <Stat label={t("models.auc")} value={number(heldOut.auc, 3)} note={t("models.aucNote")} />
        <Stat label={t("models.ap")} value={number(heldOut.averagePrecision, 3)} note={t("models.base", { share: percent(base) })} />
        <Stat label={t("models.at10")} value={percent(ten?.precision)} note={t("models.recall10", { share: percent(ten?.recall) })} />
        <Stat label={t("models.ece")} value={number(heldOut.calibrationError, 3)} note={t("models.eceNote")} />
        <Stat label={t("models.rows")} value={number(card.rows)} note={`${card.firstDay} – ${card.lastDay}`} />
      </StatStrip>
      <Columns kind="halves">
        <Panel title={t("models.precisionByRate")}>
          <RateChart title={t("models.precisionByRate")} summary={heldOut.at.map(({ rate, precision }) => `${percent(rate, 0)}: ${percent(precision)}`).join(", ")}
            xName={t("models.rate")} yName={t("models.precision")} xAs="share" yAs="share"
            series={[
              ...both.map((one, index) => ({ name: name(one), dashed: index > 0, points: one.card.heldOut.at.map(({ rate, precision }): [number, number] => [rate, precision]) })),
              { name: t("models.atRandom"), dashed: true, points: heldOut.at.map(({ rate }): [number, number] => [rate, base]) },
            ]} />
        </Panel>
        <Panel title={t("models.recallByRate")}>
          <RateChart title={t("models.recallByRate")} summary={heldOut.at.map(({ rate, recall }) => `${percent(rate, 0)}: ${percent(recall)}`).join(", ")}
            xName={t("models.rate")} yName={t("models.recall")} xAs="share" yAs="share"
            series={[
              ...both.map((one, index) => ({ name: name(one), dashed: index > 0, points: one.card.heldOut.at.map(({ rate, recall }): [number, number] => [rate, recall]) })),
              { name: t("models.atRandom"), dashed: true, points: heldOut.at.map(({ rate }): [number, number] => [rate, rate]) },
            ]} />
        </Panel>
        <Panel title={t("models.scores")}>
          <RateChart title={t("models.scores")} summary={t("models.scoresSummary", { median: percent(card.scoreQuantiles[50]), top: percent(card.scoreQuantiles[95]) })}
            xName={t("models.quantile")} yName={t("risk.probability")} xAs="share" yAs="share"
            series={both.map((one, index) => ({ name: name(one), dashed: index > 0, points: one.card.scoreQuantiles.map((score, at, all): [number, number] => [at / (all.length - 1), score]) }))} />
        </Panel>
        <Panel title={t("models.card")}>
          <Facts
            facts={[
              [t("models.trainedBy"), model.trainedBy],
              [t("models.illicit"), t("models.ofRows", { share: percent(card.rows ? card.illicit / card.rows : null), count: number(card.illicit) })],
              [t("models.critical"), number(card.critical)],
              [t("models.brier"), number(heldOut.brier, 4)],
              [t("models.criticalAuc"), number(card.heldOutCritical.auc, 3)],
              [t("models.seed"), String(card.seed)],
              [
                t("models.features"),
                <details>
                  <summary>{number(card.features.length)}</summary>
                  <span className="mono">{card.features.join(", ")}</span>
                </details>,
              ],
              [t("models.proposal"), model.proposal ? `${model.proposedBy}: ${model.proposal}` : null],
              [t("models.promotion"), model.promotion ? `${model.promotedBy}: ${model.promotion}` : null],
            ]}
          />
        </Panel>
      </Columns>
    </>
  );
}
