import type { ReactNode } from "react";
import { Link } from "react-router";
import classes from "./Stat.module.css";

interface StatProps {
  label: string;
  value: string;
  /** The comparison or interval that makes the number mean something. */
  note?: ReactNode;
  /** The list behind the number. */
  to?: string;
  mark?: ReactNode;
}

export function Stat({ label, value, note, to, mark }: StatProps) {
  const content = (
    <>
      <span className={classes.label}>
        {mark}
        {label}
      </span>
      <span className={classes.value}>{value}</span>
      {note ? <span className={classes.note}>{note}</span> : null}
    </>
  );
  return to ? (
    <Link className={classes.stat} to={to} data-link>
      {content}
    </Link>
  ) : (
    <div className={classes.stat}>{content}</div>
  );
}

/** Stats in one ruled strip. */
export function StatStrip({ children }: { children: ReactNode }) {
  return <div className={classes.strip}>{children}</div>;
}
