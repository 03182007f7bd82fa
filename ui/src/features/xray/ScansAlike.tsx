import { Link } from "react-router";
import { RelativeTime } from "@/design/RelativeTime";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { ScanAlike } from "./images";
import classes from "./Images.module.css";
import { smallPicture } from "./scans";

/** Whole scans that look alike, with what became of them. */
export function ScansAlike({ scans }: { scans: ScanAlike[] }) {
  const { t, code } = useText();
  const { percent } = useFormats();
  if (scans.length === 0) return <p className="dim">{t("images.noScansAlike")}</p>;
  return (
    <ul className={classes.wall}>
      {scans.map(({ scan, likeness }) => (
        <li key={scan.id}>
          <Link to={`/xray/scans/${scan.id}`}>
            <img src={smallPicture(scan.id, 200)} alt="" loading="lazy" />
            <span><span className="mono">{scan.number}</span> · {percent(likeness, 0)}</span>
            <span className="dim">
              {scan.result ? code("finding", scan.result) : code("xray.state", scan.state)} · {scan.post} · <RelativeTime at={scan.receivedAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
