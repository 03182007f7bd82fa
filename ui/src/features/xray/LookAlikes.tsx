import { Link } from "react-router";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { type Alike, cropPicture, type LookAlikes as Found } from "./images";
import classes from "./LookAlikes.module.css";

/** What places that look alike turned out to be: the confirmed beside the harmless, so that neither is seen alone. */
export function LookAlikes({ found }: { found: Found }) {
  const { t } = useText();
  if (found.confirmed.length === 0 && found.harmless.length === 0) return <p className={classes.none}>{t("images.noneAlike")}</p>;
  return (
    <div className={classes.both}>
      <Row title={t("images.confirmed")} kind="CONFIRMED" alike={found.confirmed} />
      <Row title={t("images.harmless")} kind="HARMLESS" alike={found.harmless} />
    </div>
  );
}

function Row({ title, kind, alike }: { title: string; kind: string; alike: Alike[] }) {
  const { code } = useText();
  const { percent } = useFormats();
  return (
    <section aria-label={title} data-kind={kind} className={classes.row}>
      <h3>{title}</h3>
      <ul>
        {alike.map(({ crop, likeness }) => (
          <li key={crop.id}>
            <Link to={`/xray/scans/${crop.scanId}`} title={`${code("xray.label", crop.label)} · ${crop.scan}`}>
              <img src={cropPicture(crop.id)} alt={code("xray.label", crop.label)} loading="lazy" />
              <span>{percent(likeness, 0)}</span>
            </Link>
          </li>
        ))}
        {alike.length === 0 ? <li className={classes.none}>–</li> : null}
      </ul>
    </section>
  );
}
