import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import classes from "./Hours.module.css";
import type { TodayView } from "./today";

/** What was lodged in each hour of today, stacked by lane; the numbers stand in a table for those who don't see it. */
export function Hours({ hours }: { hours: TodayView["hours"] }) {
  const { t, code } = useText();
  const { number } = useFormats();
  const top = Math.max(1, ...hours.map(sum));
  return (
    <div className={classes.chart}>
      <span className={classes.unit} aria-hidden="true">{t("today.hoursUnit")}</span>
      <span className={classes.top} aria-hidden="true">{number(top)}</span>
      <div className={classes.bars} aria-hidden="true">
        {Array.from({ length: 24 }, (_, hour) => {
          const one = hours.find((each) => each.hour === hour);
          return (
            <span key={hour} className={classes.hour} title={one ? `${String(hour).padStart(2, "0")}:00 · ${number(sum(one))}` : undefined}>
              {one ? (
                <span className={classes.stack} style={{ blockSize: `${(100 * sum(one)) / top}%` }}>
                  <i data-lane="EXAMINATION" style={{ flexGrow: one.examination }} />
                  <i data-lane="DOCUMENT_CHECK" style={{ flexGrow: one.documentCheck }} />
                  <i data-lane="RELEASE" style={{ flexGrow: one.release }} />
                </span>
              ) : null}
            </span>
          );
        })}
      </div>
      <div className={classes.axis} aria-hidden="true">
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour}>{String(hour).padStart(2, "0")}:00</span>
        ))}
      </div>
      <table className="sr-only">
        <caption>{t("today.hours")}</caption>
        <tbody>
          {hours.map((one) => (
            <tr key={one.hour}>
              <th scope="row">{one.hour}:00</th>
              <td>{`${code("lane", "RELEASE")} ${one.release}`}</td>
              <td>{`${code("lane", "DOCUMENT_CHECK")} ${one.documentCheck}`}</td>
              <td>{`${code("lane", "EXAMINATION")} ${one.examination}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const sum = (hour: TodayView["hours"][number]) => hour.release + hour.documentCheck + hour.examination;
