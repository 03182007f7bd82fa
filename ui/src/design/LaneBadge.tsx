import { useText } from "@/i18n/text";
import classes from "./LaneBadge.module.css";

export type Lane = "EXAMINATION" | "DOCUMENT_CHECK" | "RELEASE" | "POST_CLEARANCE";

const SHAPES: Record<Lane, string> = {
  EXAMINATION: "M6 0l6 11H0z",
  DOCUMENT_CHECK: "M6 0l6 6-6 6-6-6z",
  RELEASE: "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0z",
  POST_CLEARANCE: "M1 1h10v10H1z",
};

export function isLane(text: string | null | undefined): text is Lane {
  return text != null && text in SHAPES;
}

/** A lane: always its shape, its colour and its word together (`compact` keeps the word for assistive technology). */
export function LaneBadge({ lane, compact = false }: { lane: string | null | undefined; compact?: boolean }) {
  const { code } = useText();
  if (!isLane(lane)) return <span className="dim">{code("lane", lane)}</span>;
  const word = code("lane", lane);
  return (
    <span className={classes.lane} data-lane={lane} title={compact ? word : undefined}>
      <LaneShape lane={lane} />
      <span className={compact ? "sr-only" : undefined}>{word}</span>
    </span>
  );
}

export function LaneShape({ lane }: { lane: Lane }) {
  return (
    <svg className={classes.shape} data-lane={lane} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d={SHAPES[lane]} fill="currentColor" />
    </svg>
  );
}
