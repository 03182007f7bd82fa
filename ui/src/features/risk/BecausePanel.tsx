import { Because } from "@/design/Because";
import { Panel } from "@/design/Page";
import { Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { Closer } from "./profile/Closer";
import { type AssessmentView, useAssessment } from "./assessment";
import classes from "./BecausePanel.module.css";

/** Why the consignment is in its lane: sentences first, then what selected it, then what could not be taken into account. */
export function BecausePanel({ declaration }: { declaration: string }) {
  const { t } = useText();
  const query = useAssessment(declaration);
  return (
    <Panel title={t("because.title")}>
      <Loaded query={query} rows={4}>
        {(assessment) => (
          <>
            <Told assessment={assessment} />
            <Closer declaration={declaration} line={assessment.line} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Told({ assessment }: { assessment: AssessmentView }) {
  const { t, code, both } = useText();
  const { percent } = useFormats();
  return (
    <>
      <p className={classes.selected}>
        {t("because.selected", { lane: code("lane", assessment.lane), by: code("selectedBy", assessment.selectedBy) })}{" "}
        <span className="dim">{t("because.chance", { chance: percent(assessment.selectionProbability) })}</span>
        {assessment.controlGroup ? <span className={classes.control}>{t("because.control")}</span> : null}
      </p>
      <Because reasons={assessment.reasons} />
      {assessment.rules.length > 0 ? (
        <p className={classes.rules}>
          {t("because.rules")}{" "}
          {assessment.rules.map((rule) => `${rule.name} (${t("version.number", { version: rule.version })})`).join(" · ")}
        </p>
      ) : null}
      {assessment.degraded.length > 0 ? (
        <div className={classes.degraded} role="note">
          <strong>{t("because.degraded")}</strong>
          <ul>
            {assessment.degraded.map((gap) => (
              <li key={both(gap)}>{both(gap)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
