import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { Stat, StatStrip } from "@/design/Stat";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { type Compared, type RegisteredVersion, useComparison } from "./models";

/** A candidate beside the live model: what each says of the same consignments, and who was right. */
export function Comparison({ model, live }: { model: RegisteredVersion; live: RegisteredVersion }) {
  const { t } = useText();
  const query = useComparison(model.version);
  return (
    <Panel title={t("shadow.title", { candidate: `${model.name} ${model.version}`, live: `${live.name} ${live.version}` })} aside={model.shadow ? t("shadow.running") : t("shadow.notRunning")}>
      <Loaded query={query} rows={5}>
        {(compared) => (compared.declarations === 0 ? <EmptyState title={t("shadow.none")} hint={t("shadow.noneHint")} /> : <Drawn compared={compared} model={model} live={live} />)}
      </Loaded>
    </Panel>
  );
}

function Drawn({ compared, model, live }: { compared: Compared; model: RegisteredVersion; live: RegisteredVersion }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const eight = compared.rates.find(({ rate }) => rate === 0.08);
  return (
    <>
      <StatStrip>
        <Stat label={t("shadow.same")} value={number(compared.declarations)} note={t("shadow.labelled", { labelled: compared.labelled, irregular: compared.irregular })} />
        <Stat label={t("shadow.at8")} value={percent(eight?.candidate)} note={t("shadow.against", { live: percent(eight?.live) })} />
        <Stat label={t("shadow.recall8")} value={percent(eight?.candidateRecall)} note={t("shadow.against", { live: percent(eight?.liveRecall) })} />
        <Stat label={t("models.ece")} value={number(compared.calibrationCandidate, 3)} note={t("shadow.against", { live: number(compared.calibrationLive, 3) })} />
        <Stat label={t("shadow.overlap")} value={percent(compared.overlap, 0)} note={t("shadow.overlapNote")} />
      </StatStrip>
      <RateChart title={t("models.precisionByRate")} xName={t("models.rate")} yName={t("models.precision")} xAs="share" yAs="share"
          summary={compared.rates.map(({ rate, candidate, live: now }) => `${percent(rate, 0)}: ${percent(candidate)}, ${percent(now)}`).join("; ")}
          series={[
            { name: `${model.name} ${model.version}`, points: compared.rates.map(({ rate, candidate }): [number, number] => [rate, candidate]) },
            { name: `${live.name} ${live.version} · ${t("shadow.live")}`, dashed: true, points: compared.rates.map(({ rate, live: now }): [number, number] => [rate, now]) },
          ]} />
      <DataTable label={t("shadow.disagree")} rows={compared.disagreements.slice(0, 8)} rowKey={({ declarationId }) => declarationId} href={({ declarationId }) => `/declarations/${declarationId}`}
          columns={[
            { key: "reference", header: t("shadow.disagree"), priority: "lead", cell: (one) => <Link className="mono" to={`/declarations/${one.declarationId}`}>{one.reference}</Link> },
            { key: "candidate", header: `${model.name} ${model.version}`, align: "end", cell: ({ candidate }) => percent(candidate, 0) },
            { key: "live", header: t("shadow.live"), align: "end", cell: ({ live: now }) => percent(now, 0) },
            { key: "found", header: t("control.result"), cell: ({ found }) => t(found == null ? "controlResult.UNKNOWN" : found ? "controlResult.FOUND" : "controlResult.CLEAN") },
          ]} />
    </>
  );
}
