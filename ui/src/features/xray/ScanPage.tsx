import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { post } from "@/api/client";
import { ErrorState, Waiting } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { Desk } from "./Desk";
import classes from "./Desk.module.css";
import { ExaminationForm } from "./ExaminationForm";
import { useScansAlike } from "./images";
import lists from "./Lists.module.css";
import { ScansAlike } from "./ScansAlike";
import { type DrawnFrame, LABELS, type ScanView, useScan } from "./scans";
import side from "./Side.module.css";
import { TeachDialog } from "./TeachDialog";

/** One scan looked at again: what was seen, who read it, what the examination found. */
export function ScanPage() {
  const { id = "" } = useParams();
  const query = useScan(id);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Waiting rows={10} />;
  return <One key={query.data.id} scan={query.data} />;
}

function One({ scan }: { scan: ScanView }) {
  const { t, code } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const [drawing, setDrawing] = useState(false);
  const [drawn, setDrawn] = useState<DrawnFrame[]>([]);
  const [teaching, setTeaching] = useState(false);
  useEffect(() => {
    document.title = `${scan.number} · ${t("app.name")}`;
  }, [scan.number, t]);
  const declared = Boolean(scan.referral?.declarationId);
  const judgeable = scan.referral && can("FINDING_RECORD") && (declared ? scan.frames.some((frame) => !frame.outcome) : !scan.referral.result);
  const read = async () => {
    await post(`/api/scans/${scan.id}/reading`);
    await navigate("/xray");
  };
  return (
    <>
    <Desk scan={scan} drawing={drawing} drawn={drawn} onDrawn={(box) => { setDrawn([...drawn, { ...box, label: LABELS[3] }].slice(-10)); setDrawing(false); }}
      head={
        <>
          <h1>{scan.number}</h1>
          <span>{code("xray.subjectKind", scan.subject.kind)} <span className="mono">{scan.subject.reference}</span></span>
          <span className={classes.dim}>{scan.device.name} · {scan.post}</span>
          <span className={`${lists.state} ${classes.push}`} data-state={scan.referral?.result ?? scan.state}>
            {scan.referral?.result ? code("finding", scan.referral.result) : code("xray.state", scan.state)}
          </span>
        </>
      }
      foot={
        <div className={classes.decide}>
          {can("SCAN_SCREEN") ? <Button onClick={() => setDrawing(!drawing)} aria-pressed={drawing}>{t("xray.frame")}</Button> : null}
          {can("SCAN_SCREEN") && drawn.length > 0 ? <Button onClick={() => setTeaching(true)}>{t("images.teach")}</Button> : null}
          {can("SCAN_SCREEN") && (scan.state === "WAITING" || scan.mine) ? <Button variant="filled" onClick={() => void read()}>{t("xray.readIt")}</Button> : null}
        </div>
      }
      side={
        <>
          {judgeable ? <ExaminationForm scan={scan} framesAlone={declared} /> : null}
          <Readings scan={scan} />
          <Alike scan={scan.id} />
          <section className={side.section} aria-label={t("xray.files")}>
            <h2>{t("xray.files")}</h2>
            <div className={lists.downloads}>
              <a href={`/api/scans/${scan.id}/threat-report.dcm`} download>{t("xray.threatReport")}</a>
              <a href={`/api/scans/${scan.id}/coco.json`} download={`${scan.number}.json`}>{t("xray.coco")}</a>
              <a href={`/api/scans/${scan.id}/picture.png`} download={`${scan.number}.png`}>{t("xray.png")}</a>
              {scan.files.map((file) => (
                <a key={file.part} href={`/api/scans/${scan.id}/original/${file.part}`} download={file.name}>{t("xray.original")}: {file.name}</a>
              ))}
            </div>
            {scan.archive ? <Archived archive={scan.archive} /> : null}
          </section>
        </>
      } />
      {teaching ? <TeachDialog scan={scan.id} boxes={drawn} onClose={() => { setTeaching(false); setDrawn([]); }} /> : null}
    </>
  );
}

/** How far it has come on its way to the archive. */
function Archived({ archive }: { archive: NonNullable<ScanView["archive"]> }) {
  const { t } = useText();
  const { moment } = useFormats();
  return (
    <p className={side.quiet}>
      {archive.sentAt ? t("xray.archived", { when: moment(archive.sentAt) }) : t("xray.archiveWaits")}
      {archive.trouble ? `: ${archive.trouble}` : null}
    </p>
  );
}

/** Whole scans that look like this one. */
function Alike({ scan }: { scan: string }) {
  const { t } = useText();
  const query = useScansAlike(scan);
  if (!query.data || query.data.length === 0) return null;
  return (
    <section className={side.section} aria-label={t("images.scansAlike")}>
      <h2>{t("images.scansAlike")}</h2>
      <ScansAlike scans={query.data.slice(0, 4)} />
    </section>
  );
}

function Readings({ scan }: { scan: ScanView }) {
  const { t, code } = useText();
  const { clock, moment } = useFormats();
  const { referral } = scan;
  if (scan.readings.length === 0 && !referral) return null;
  return (
    <section className={side.section} aria-label={t("xray.readings")}>
      <h2>{t("xray.readings")}</h2>
      <dl className={side.facts}>
        {scan.readings.map((reading) => (
          <div key={reading.takenAt} style={{ display: "contents" }}>
            <dt title={moment(reading.takenAt)}>{clock(reading.takenAt)}</dt>
            <dd>
              {reading.officer.name} · {reading.ending ? code("xray.ending", reading.ending) : t("xray.reading")}
              {reading.reading === 2 ? ` (${t("xray.secondReading")})` : ""}
              {reading.note ? <div className={side.quiet}>{reading.note}</div> : null}
            </dd>
          </div>
        ))}
        {referral?.result ? (
          <>
            <dt title={moment(referral.examinedAt)}>{referral.examinedAt ? clock(referral.examinedAt) : ""}</dt>
            <dd>
              {code("finding", referral.result)} · {referral.examinedBy}
              {referral.finding ? <div className={side.quiet}>{referral.finding}</div> : null}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
