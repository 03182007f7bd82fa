import { Link } from "react-router";
import { Panel } from "@/design/Page";
import { useFormats } from "@/i18n/formats";
import { type TextKey, useText } from "@/i18n/text";
import type { SelectedBy } from "../assessment";
import type { PlanRecord, SelectionPlan } from "./plan";
import classes from "./SelectionOrder.module.css";

const ORDER: Exclude<SelectedBy, "NONE">[] = ["RULE", "RANDOM_CONTROL", "NOVELTY", "EXPLORATION", "MODEL"];

/** The order in which goods are chosen at a post, with what each step took. */
export function SelectionOrder({ record, plan }: { record: PlanRecord; plan: SelectionPlan }) {
  const { t } = useText();
  const { number, percent } = useFormats();
  const of = (by: SelectedBy) => record.bySelection.find(({ selectedBy }) => selectedBy === by);
  const share = (by: SelectedBy) => (record.declarations ? (of(by)?.declarations ?? 0) / record.declarations : 0);
  const top = Math.max(plan.quota.expectedRate, ...ORDER.map(share), 0.001);
  const { exploring } = record;
  const explored = of("EXPLORATION");
  const notes: Record<(typeof ORDER)[number], string> = {
    RULE: t("plan.order.RULE.note"),
    RANDOM_CONTROL: t("plan.order.RANDOM_CONTROL.note", { rate: percent(plan.quota.controlRate) }),
    NOVELTY: t("plan.order.NOVELTY.note", { share: percent(exploring.noveltyShare, 2), part: percent(plan.quota.noveltyShare, 0) }),
    EXPLORATION: `${t("plan.order.EXPLORATION.note", { share: percent(exploring.explorationShare - exploring.noveltyShare, 2), all: percent(exploring.explorationShare, 2), low: percent(exploring.floor, 2), high: percent(exploring.ceiling, 2), drift: number(exploring.drift, 2) })}${explored?.declarations ? ` ${t("plan.order.novel", { share: percent(explored.novel / explored.declarations, 0) })}` : ""}`,
    MODEL: t("plan.order.MODEL.note", { rate: percent(plan.quota.expectedRate) }),
  };
  return (
    <Panel title={t("plan.order")} aside={t("plan.examinedOf", { examined: number(record.examined), all: number(record.declarations), share: percent(record.declarations ? record.examined / record.declarations : null) })}>
      <ol className={classes.order}>
        {ORDER.map((by) => (
          <li key={by} className={classes.step}>
            <span className={classes.words}>
              <span className={classes.name}>{by === "RULE" ? <Link to="/rules?state=LIVE">{t(`plan.order.${by}` satisfies TextKey)}</Link> : t(`plan.order.${by}` satisfies TextKey)}</span>
              <span className={classes.note}>{notes[by]}</span>
            </span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} data-by={by} style={{ inlineSize: `${(100 * share(by)) / top}%` }} />
            </span>
            <span className={classes.figure}>
              {number(of(by)?.declarations ?? 0)} <span className="dim">{percent(share(by), 2)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
