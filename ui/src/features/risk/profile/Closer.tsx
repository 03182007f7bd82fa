import { Link } from "react-router";
import { useDeclaration } from "@/features/consignment/declarations";
import { useText } from "@/i18n/text";
import classes from "../BecausePanel.module.css";

/** From the reasons to what stands behind them: the profiles of the goods, the route and the traders. */
export function Closer({ declaration, line }: { declaration: string; line: number }) {
  const { t } = useText();
  const { data } = useDeclaration(declaration);
  if (!data) return null;
  const { goods, departure, parties } = data.content;
  const heaviest = goods.find((one) => one.line === line) ?? goods[0];
  const origin = heaviest?.origin ?? "";
  const traders = [...new Set(parties.flatMap(({ identifier }) => (identifier ? [identifier] : [])))].slice(0, 4);
  return (
    <p className={classes.rules}>
      {t("profile.closer")}{" "}
      {heaviest?.hs ? <Link to={`/profiles/commodity/${heaviest.hs}?origin=${origin}&departure=${departure ?? ""}`}>{t("profile.commodity", { hs: heaviest.hs })}</Link> : null}
      {departure ? <> · <Link to={`/profiles/route?departure=${departure}&origin=${origin}`}>{t(origin ? "profile.routeOrigin" : "profile.route", { departure, origin })}</Link></> : null}
      {traders.map((identifier) => (
        <span key={identifier}> · <Link to={`/profiles/trader?identifier=${encodeURIComponent(identifier)}`}>{t("profile.trader", { identifier })}</Link></span>
      ))}
    </p>
  );
}
