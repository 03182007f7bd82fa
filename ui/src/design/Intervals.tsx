import { Link } from "react-router";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import classes from "./Intervals.module.css";

export interface Interval {
  label: string;
  /** What the share is of: "18 of 96". */
  note: string;
  share: number | null;
  low: number | null;
  high: number | null;
  to?: string;
}

/** Shares with their confidence intervals on one axis, so that two groups can be told apart, or not. */
export function Intervals({ rows, level }: { rows: Interval[]; level: number }) {
  const { t } = useText();
  const { percent } = useFormats();
  const top = niceTop(Math.max(0.05, ...rows.map((row) => row.high ?? row.share ?? 0)));
  const at = (share: number) => `${(100 * Math.min(share, top)) / top}%`;
  return (
    <div className={classes.plot}>
      {rows.map((row) => (
        <div key={row.label} className={classes.row}>
          <span className={classes.label}>
            {row.to ? <Link to={row.to}>{row.label}</Link> : row.label}
            <span className="dim">{row.note}</span>
          </span>
          <span className={classes.track} aria-hidden="true">
            {row.low != null && row.high != null ? (
              <span className={classes.band} style={{ insetInlineStart: at(row.low), inlineSize: `calc(${at(row.high)} - ${at(row.low)})` }} />
            ) : null}
            {row.share != null ? <span className={classes.point} style={{ insetInlineStart: at(row.share) }} /> : null}
          </span>
          <span className={classes.figure}>
            {percent(row.share)}
            {row.low != null && row.high != null ? (
              <span className="dim">{t("interval.range", { low: percent(row.low), high: percent(row.high) })}</span>
            ) : null}
          </span>
        </div>
      ))}
      <div className={classes.row} aria-hidden="true">
        <span />
        <span className={classes.axis}>
          <span>{percent(0, 0)}</span>
          <span>{percent(top / 2, (100 * top) % 2 === 0 ? 0 : 1)}</span>
          <span>{percent(top, 0)}</span>
        </span>
        <span />
      </div>
      <p className={classes.caption}>{t("interval.caption", { level: percent(level, 0) })}</p>
    </div>
  );
}

function niceTop(value: number): number {
  return [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1].find((top) => value <= top) ?? 1;
}
