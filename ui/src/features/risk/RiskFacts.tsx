import { Facts } from "@/design/Facts";
import { Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { ScoreBar } from "@/design/ScoreBar";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useAssessment } from "./assessment";

/** The figures behind the reasons. */
export function RiskFacts({ declaration }: { declaration: string }) {
  const { t, both } = useText();
  const { money, number } = useFormats();
  const { data } = useAssessment(declaration);
  if (!data) return null;
  return (
    <Panel title={t("risk.figures")}>
      <Facts
        facts={[
          [t("risk.probability"), <ScoreBar share={data.probability} label={t("risk.probability")} />],
          [t("risk.critical"), <ScoreBar share={data.criticalProbability} label={t("risk.critical")} />],
          [t("risk.stake"), money(Math.round(data.revenueAtStake), "HKD")],
          [t("risk.novelty"), <ScoreBar share={data.novelty} label={t("risk.novelty")} />],
          [t("risk.heaviest"), number(data.line)],
          [t("risk.model"), [data.model.version ? `${data.model.name} ${data.model.version}` : null, both(data.model.note)].filter(Boolean).join(" · ")],
          [t("risk.decided"), <RelativeTime at={data.decidedAt} />],
          [t("risk.took"), `${number(data.micros / 1000, 1)} ms`],
        ]}
      />
    </Panel>
  );
}
