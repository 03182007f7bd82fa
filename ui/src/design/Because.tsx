import { type Both, useText } from "@/i18n/text";
import classes from "./Because.module.css";

export interface Reason {
  text: Both | string;
  kind?: string | null;
  /** How much this reason moved the decision; positive speaks for examining. */
  weight?: number | null;
}

/** Why the system decided as it did: sentences first, the strongest on top, a bar for how much each counted. */
export function Because({ reasons, limit }: { reasons: Reason[]; limit?: number }) {
  const { t, both, code } = useText();
  if (reasons.length === 0) return <p className={classes.none}>{t("because.none")}</p>;
  const shown = limit ? reasons.slice(0, limit) : reasons;
  const strongest = Math.max(...reasons.map((reason) => Math.abs(reason.weight ?? 0)), 1e-9);
  return (
    <ol className={classes.list} aria-label={t("because.label")}>
      {shown.map((reason, index) => (
        <li key={index} className={classes.item}>
          <span className={classes.sentence}>{both(reason.text)}</span>
          <span className={classes.meta}>
            {reason.kind ? <span className={classes.kind}>{code("reason", reason.kind)}</span> : null}
            {reason.weight ? (
              <span
                className={classes.bar}
                data-for={reason.weight > 0}
                title={t(reason.weight > 0 ? "because.for" : "because.against")}
                style={{ inlineSize: `${Math.max(4, (64 * Math.abs(reason.weight)) / strongest)}px` }}
              />
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
