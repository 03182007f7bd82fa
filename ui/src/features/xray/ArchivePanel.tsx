import { Panel } from "@/design/Page";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import classes from "./Lists.module.css";
import { useArchive } from "./scans";

/** How the archive stands that scans go on to; nothing where there is none. */
export function ArchivePanel() {
  const { t } = useText();
  const { number, moment } = useFormats();
  const { data } = useArchive();
  if (!data?.station) return null;
  const { waiting, oldest, trouble, lastSentAt } = data.standing;
  const says = waiting > 0
    ? t("archive.waiting", { count: number(waiting), when: moment(oldest) })
    : lastSentAt ? t("archive.none", { when: moment(lastSentAt) }) : t("archive.empty");
  return (
    <Panel title={t("archive.title", { station: data.station })}>
      <p className={classes.says}>{says}</p>
      {trouble ? <p className={`${classes.says} ${classes.bad}`}>{t("archive.trouble", { reason: trouble })}</p> : null}
    </Panel>
  );
}
