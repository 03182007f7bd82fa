import { Link } from "react-router";
import { RelativeTime } from "@/design/RelativeTime";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import classes from "./Side.module.css";
import { type ScanLine, type ScanView, smallPicture } from "./scans";

/** What lay in the machine, whose it is, what was scanned of it before, and what it is made of. */
export function Subject({ scan }: { scan: ScanView }) {
  const { t, code } = useText();
  const { percent } = useFormats();
  const { subject, device, bands, quality } = scan;
  return (
    <>
      <section className={classes.section} aria-label={t("xray.subject")}>
        <dl className={classes.facts}>
          <dt>{code("xray.subjectKind", subject.kind)}</dt>
          <dd className="mono">{subject.declarationId ? <Link to={`/declarations/${subject.declarationId}`}>{subject.reference}</Link> : subject.reference}</dd>
          {subject.owner ? (<><dt>{t("xray.owner")}</dt><dd>{subject.owner}</dd></>) : null}
          <dt>{t("xray.lane")}</dt>
          <dd><Link to={`/xray/devices/${device.id}`}>{device.code}</Link> · {scan.post}</dd>
          <dt>{t("xray.scanned")}</dt>
          <dd><RelativeTime at={scan.takenAt} /></dd>
          {quality && (quality.deadLines > 0 || Math.abs((quality.airLevel ?? 1) - 1) > 0.06) ? (
            <>
              <dt>{t("xray.quality")}</dt>
              <dd className={classes.bad}>
                {quality.airLevel === null ? t("xray.qualityDead", { lines: quality.deadLines }) : t("xray.qualityBad", { air: percent(quality.airLevel, 0), lines: quality.deadLines })}
              </dd>
            </>
          ) : null}
        </dl>
        {bands.length === 5 ? <Bands bands={bands} /> : null}
      </section>
      <History title={t("xray.sameSubject")} scans={scan.sameSubject} />
      <History title={t("xray.ownersScans")} scans={scan.history} />
    </>
  );
}

const BANDS = ["organic", "inorganic", "metal", "opaque"] as const;

/** Shares of what the beam went through, air left out. */
function Bands({ bands }: { bands: number[] }) {
  const { t, code } = useText();
  const { percent } = useFormats();
  const matter = bands.slice(1);
  const all = matter.reduce((sum, share) => sum + share, 0) || 1;
  return (
    <div className={classes.bands} role="img" aria-label={`${t("xray.matter")}: ${BANDS.map((band, i) => `${code("xray.band", band)} ${percent((matter[i] ?? 0) / all, 0)}`).join(", ")}`}>
      <div className={classes.bandBar}>
        {BANDS.map((band, i) => <span key={band} data-band={band} style={{ inlineSize: `${((matter[i] ?? 0) / all) * 100}%` }} />)}
      </div>
      <div className={classes.bandWords}>
        {BANDS.map((band, i) => ((matter[i] ?? 0) / all >= 0.01 ? <span key={band}><i data-band={band} />{code("xray.band", band)} {percent((matter[i] ?? 0) / all, 0)}</span> : null))}
      </div>
    </div>
  );
}

function History({ title, scans }: { title: string; scans: ScanLine[] }) {
  const { code } = useText();
  if (scans.length === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <h2>{title} <span className={classes.count}>{scans.length}</span></h2>
      <ul className={classes.past}>
        {scans.slice(0, 4).map((scan) => (
          <li key={scan.id}>
            <Link to={`/xray/scans/${scan.id}`}>
              <img src={smallPicture(scan.id, 96)} alt="" loading="lazy" />
              <span>
                <span className="mono">{scan.number}</span>
                <span className={classes.quiet}>{scan.result ? code("finding", scan.result) : code("xray.state", scan.state)} · <RelativeTime at={scan.receivedAt} /></span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
