import { LaneBadge } from "@/design/LaneBadge";
import { RelativeTime } from "@/design/RelativeTime";
import { useActor } from "@/features/platform/actors";
import { isKnown, useText } from "@/i18n/text";
import classes from "./History.module.css";
import type { Step } from "./targets";

/** What was done to a target, by whom and why; newest first. */
export function History({ steps }: { steps: Step[] }) {
  const { code, both } = useText();
  const actor = useActor();
  return (
    <ol className={classes.list}>
      {[...steps].reverse().map((step, index) => (
        <li key={index} className={classes.step}>
          <span className={classes.when}>
            <RelativeTime at={step.at} />
          </span>
          <span>
            <span className={classes.what}>{both(step.text)}</span>
            {step.detail ? <span> · {isKnown(`detail.${step.detail}`) ? code("detail", step.detail) : step.detail}</span> : null}
            <span className="dim"> · {actor(step.actor)}</span>
            {step.reason ? <q className={classes.why}>{step.reason}</q> : null}
          </span>
          <LaneBadge lane={step.lane} />
        </li>
      ))}
    </ol>
  );
}
