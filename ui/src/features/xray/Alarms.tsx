import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useLookAlikes } from "./images";
import { LookAlikes } from "./LookAlikes";
import { useMachine } from "./machine";
import classes from "./Side.module.css";
import type { Frame } from "./scans";

interface AlarmsProps {
  scan: string;
  image: string;
  frames: Frame[];
  chosen: string | null;
  onChoose: (id: string) => void;
  detector: string | null;
  trouble: string | null;
}

/** What the machine saw, surest first, with its reasons. No alarm is said in words too. */
export function Alarms({ scan, image, frames, chosen, onChoose, detector, trouble }: AlarmsProps) {
  const { t, code, both } = useText();
  const { percent } = useFormats();
  const machine = useMachine();
  const alike = useLookAlikes(scan, image, chosen);
  return (
    <section className={classes.section} aria-label={t("xray.alarms")}>
      <h2>
        {t("xray.alarms")} <span className={classes.count}>{frames.length}</span>
      </h2>
      {trouble ? <p className={classes.trouble} role="alert">{t("xray.trouble")}</p> : null}
      {frames.length === 0 && !trouble ? <p className={classes.quiet}>{t(detector ? "xray.noAlarms" : "xray.notRead")}</p> : null}
      <ol className={classes.alarms}>
        {frames.map((frame) => (
          <li key={frame.id}>
            <button type="button" className={classes.alarm} data-line={frame.line} data-chosen={frame.id === chosen || undefined} onClick={() => onChoose(frame.id)}>
              <span className={classes.alarmHead}>
                <span className={classes.alarmName}>{code("xray.label", frame.label)}</span>
                {frame.outcome ? <span className={classes.outcome} data-outcome={frame.outcome}>{code("xray.outcome", frame.outcome)}</span> : null}
                <span className={classes.score}>{frame.line === "OFFICER" ? code("xray.line", "OFFICER") : percent(frame.score, 0)}</span>
              </span>
              {frame.line === "OFFICER" ? null : <span className={classes.meter}><span style={{ inlineSize: `${frame.score * 100}%` }} /></span>}
              {frame.because.map((reason) => <span key={reason.en} className={classes.because}>{both(reason)}</span>)}
            </button>
            {frame.id === chosen && alike.data ? <LookAlikes found={alike.data} /> : null}
          </li>
        ))}
      </ol>
      {detector ? <p className={classes.foot}>{t("xray.readBy", { detector: machine(detector) })}</p> : null}
    </section>
  );
}
