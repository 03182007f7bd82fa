import { Link } from "react-router";
import { useText } from "@/i18n/text";
import { useParty } from "./parties";

/** A party's record in one line: how often it lodged, how often it was examined, how often something was found. */
export function PartyRecord({ id }: { id: string }) {
  const { t } = useText();
  const { data } = useParty(id);
  if (!data) return null;
  return (
    <span className="dim">
      <Link to={`/declarations?party=${id}`}>{t("party.lodged", { count: data.declarations })}</Link>
      {" · "}
      {t("party.examined", { count: data.examined })}
      {" · "}
      <span>{t("party.found", { count: data.discrepancies })}</span>
    </span>
  );
}
