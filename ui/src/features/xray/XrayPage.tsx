import { notifications } from "@mantine/notifications";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { RelativeTime, useNow } from "@/design/RelativeTime";
import { ErrorState, Waiting } from "@/design/States";
import { useText } from "@/i18n/text";
import { Desk } from "./Desk";
import classes from "./Desk.module.css";
import { HandOverDialog } from "./HandOverDialog";
import { useKeys } from "./keys";
import { Legend } from "./Legend";
import { ReferDialog } from "./ReferDialog";
import { type Box, type DrawnFrame, LABELS, type QueueState, type ScanView, type Told, useDecision, useNextScan } from "./scans";

/** The workstation: one scan after the other, cleared or referred with one key. */
export function XrayPage() {
  const { t } = useText();
  const query = useNextScan();
  useEffect(() => {
    document.title = `${t("xray.title")} · ${t("app.name")}`;
  }, [t]);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Waiting rows={8} />;
  const { scan, queue } = query.data;
  return scan ? <Reading key={scan.id} scan={scan} queue={queue} /> : <Nothing queue={queue} />;
}

function Nothing({ queue }: { queue: QueueState }) {
  const { t } = useText();
  return (
    <div className={classes.empty} role="status">
      <h1>{t("xray.allRead")}</h1>
      <p>{queue.detecting > 0 ? t("xray.detecting", { count: queue.detecting }) : t("xray.waitingForLanes")}</p>
      <p><Link to="/xray/scans">{t("nav.scans")}</Link></p>
    </div>
  );
}

function Reading({ scan, queue }: { scan: ScanView; queue: QueueState }) {
  const { t, code } = useText();
  const decide = useDecision(scan.id);
  const [drawing, setDrawing] = useState(false);
  const [drawn, setDrawn] = useState<DrawnFrame[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const [asking, setAsking] = useState<"refer" | "hand-over" | "legend" | null>(null);
  const busy = decide.isPending;

  const send = (deed: Parameters<typeof decide.mutate>[0]) =>
    decide.mutate(deed, {
      onSuccess: (decided) => {
        setAsking(null);
        setDrawn([]);
        setTold(decided?.told ?? null);
        if (decided?.second) notifications.show({ message: t("xray.toSecond", { number: scan.number }) });
      },
      onError: (error) => notifications.show({ color: "red", title: t("action.failed"), message: error.message }),
    });
  const clear = () => !busy && send({ kind: "clearance", body: { note: "" } });
  const refer = () => !busy && send({ kind: "referral", body: { note: "", frames: drawn } });
  const add = (box: Box) => {
    setDrawn([...drawn, { ...box, label: LABELS[0] }]);
    setDrawing(false);
    setAsking("refer");
  };
  useKeys({
    c: clear,
    r: refer,
    f: () => setDrawing(!drawing),
    w: () => setAsking("refer"),
    x: () => !busy && send({ kind: "hand-over", body: { officer: null, secondReader: true, note: "" } }),
    b: () => setAsking("hand-over"),
    k: () => setAsking(asking === "legend" ? null : "legend"),
  });

  return (
    <>
      <Desk scan={scan} drawn={drawn} drawing={drawing} onDrawn={add} told={told?.box ?? null}
        head={
          <>
            <h1>{scan.number}</h1>
            <span>{code("xray.subjectKind", scan.subject.kind)} <span className="mono">{scan.subject.reference}</span></span>
            <span className={classes.dim}>{scan.device.name} · {scan.post}</span>
            {scan.reading === 2 ? <strong>{t("xray.secondReading")}</strong> : null}
            <span className={`${classes.dim} ${classes.push}`}>
              {t("xray.waitingCount", { count: queue.waiting })}
              {queue.oldest ? <> · {t("xray.oldest")} <RelativeTime at={queue.oldest} /></> : null}
            </span>
            <Clock until={scan.deadlineAt} />
          </>
        }
        foot={
          <div className={classes.decide}>
            <button type="button" className={classes.verb} data-on={drawing || undefined} onClick={() => setDrawing(!drawing)} aria-pressed={drawing}>{t("xray.frame")} <kbd>F</kbd></button>
            <button type="button" className={classes.verb} onClick={() => setAsking("hand-over")}>{t("xray.handOver")} <kbd>B</kbd></button>
            <button type="button" className={classes.verb} data-verb="refer" onClick={refer} disabled={busy}>{t("xray.refer")} <kbd>R</kbd></button>
            <button type="button" className={classes.verb} data-verb="clear" onClick={clear} disabled={busy}>{t("xray.clear")} <kbd>C</kbd></button>
          </div>
        } />
      {told ? (
        <div className={classes.banner} role="alert" data-missed={!told.hit || undefined}>
          {t(told.hit ? "xray.testHit" : "xray.testMissed", { what: code("xray.label", told.label) })}
        </div>
      ) : null}
      {asking === "refer" ? (
        <ReferDialog drawn={drawn} busy={busy} error={decide.error} onClose={() => setAsking(null)} onRefer={(note, frames) => send({ kind: "referral", body: { note, frames } })} />
      ) : null}
      {asking === "hand-over" ? (
        <HandOverDialog busy={busy} error={decide.error} second={scan.reading === 1} onClose={() => setAsking(null)}
          onHandOver={(officer, secondReader, note) => send({ kind: "hand-over", body: { officer, secondReader, note } })} />
      ) : null}
      {asking === "legend" ? <Legend onClose={() => setAsking(null)} /> : null}
    </>
  );
}

/** The time left for this reading; past it the count goes on, in red. */
function Clock({ until }: { until: string | null }) {
  const { t } = useText();
  const now = useNow(1000);
  if (!until) return null;
  const left = Math.round((new Date(until).getTime() - now) / 1000);
  const size = Math.abs(left);
  const text = `${left < 0 ? "+" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
  return <span className={classes.clock} data-late={left < 0 || undefined} title={t("xray.timeLeft")}>{text}</span>;
}
