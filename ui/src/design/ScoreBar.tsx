import { useFormats } from "@/i18n/formats";
import classes from "./ScoreBar.module.css";

/** A probability as a short bar and its figure. */
export function ScoreBar({ share, label }: { share: number | null | undefined; label: string }) {
  const { percent } = useFormats();
  if (share == null) return <span className="dim">–</span>;
  const width = Math.min(100, Math.max(0, share * 100));
  return (
    <span className={classes.score} role="img" aria-label={`${label}: ${percent(share, 0)}`}>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} style={{ inlineSize: `${width}%` }} />
      </span>
      <span className={classes.figure} aria-hidden="true">
        {percent(share, 0)}
      </span>
    </span>
  );
}
