import { Link } from "react-router";
import { Panel } from "@/design/Page";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { Estimate } from "../plan/plan";
import classes from "./Missed.module.css";
import type { MissedAnswer } from "./targeting";

/** How many irregular consignments went through unexamined, two ways, each with its interval on one axis. */
export function Missed({ answer, to = "?result=FOUND" }: { answer: MissedAnswer; to?: string }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const { missed } = answer;
  const known = missed.control > 0;
  const best = missed.doublyRobust;
  const top = Math.max(1, missed.inversePropensity.high, missed.doublyRobust.high);
  return (
    <Panel title={t("missed.title")} aside={<Link to={to}>{t("missed.list", { count: missed.found })}</Link>}>
      {known ? (
        <>
          <p className={classes.figure}>
            {t("missed.about", { value: Math.round(best.value) })} <span className={classes.range}>{t("missed.range", { low: Math.round(best.low), high: Math.round(best.high), level: percent(best.level, 0) })}</span>
          </p>
          <p className={classes.words}>{t("missed.share", { share: percent(missed.decisions ? best.value / missed.decisions : null), decisions: number(missed.decisions) })}</p>
          <Row name={t("missed.robust")} estimate={missed.doublyRobust} top={top} />
          <Row name={t("missed.plain")} estimate={missed.inversePropensity} top={top} />
        </>
      ) : (
        <p className={classes.words}>{t("missed.unknown")}</p>
      )}
      <p className={classes.words}>
        {t("missed.basis", { found: missed.found, control: missed.control })} {missed.unanswered > 0 ? t("missed.unanswered", { count: missed.unanswered }) : null}
      </p>
    </Panel>
  );
}

function Row({ name, estimate, top }: { name: string; estimate: Estimate; top: number }) {
  const { number } = useFormats();
  const { t } = useText();
  const at = (value: number) => `${(100 * value) / top}%`;
  return (
    <div className={classes.row}>
      <span>{name}</span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.band} style={{ insetInlineStart: at(estimate.low), inlineSize: at(estimate.high - estimate.low) }} />
        <span className={classes.point} style={{ insetInlineStart: at(estimate.value) }} />
      </span>
      <span className={classes.numbers}>
        {number(estimate.value)} <span className="dim">{t("interval.range", { low: number(estimate.low), high: number(estimate.high) })}</span>
      </span>
    </div>
  );
}
