import { Link } from "react-router";
import { LaneBadge } from "@/design/LaneBadge";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState } from "@/design/States";
import { useText } from "@/i18n/text";
import classes from "./Arrivals.module.css";
import type { TodayView } from "./today";

/** The latest declarations as they come in, each a strip. */
export function Arrivals({ arrivals }: { arrivals: TodayView["arrivals"] }) {
  const { t, both } = useText();
  if (arrivals.length === 0) return <EmptyState title={t("today.quiet")} hint={t("declarations.emptyHint")} />;
  return (
    <ol className={classes.list}>
      {arrivals.map((one) => (
        <li key={one.id} className={classes.strip} data-edge={one.lane ?? undefined}>
          <span className={classes.first}>
            <Link className="mono" to={`/declarations/${one.id}`}>{one.reference}</Link>
            <LaneBadge lane={one.lane} />
          </span>
          <span className={classes.second}>{one.because ? both(one.because) : [one.goods, one.trader].filter(Boolean).join(" · ")}</span>
          <span className={classes.third}>
            <span>{one.office}</span>
            <RelativeTime at={one.acceptedAt} />
          </span>
        </li>
      ))}
    </ol>
  );
}
