import { Link } from "react-router";
import { PartyRecord } from "@/features/party/PartyRecord";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import type { DeclaredParty } from "./declarations";
import classes from "./Parties.module.css";

interface Person {
  key: string;
  id: string | undefined;
  roles: string[];
  party: DeclaredParty;
}

/** Who is behind the consignment; one entry a party, however many roles it plays, with its record here. */
export function Parties({ declared, ids }: { declared: DeclaredParty[]; ids: string[] }) {
  const { t, code } = useText();
  const { can } = useSession();
  if (declared.length === 0) return <p className={classes.none}>{t("parties.none")}</p>;
  return (
    <ul className={classes.list}>
      {people(declared, ids).map(({ key, id, roles, party }) => (
        <li key={key} className={classes.party}>
          <span className={classes.roles}>{roles.map((role) => code("partyRole", role)).join(t("list.comma"))}</span>
          <span className={classes.name}>
            {id && can("PARTY_READ") ? <Link to={`/parties/${id}`}>{party.name ?? party.identifier}</Link> : (party.name ?? party.identifier)}
          </span>
          <span className={classes.detail}>
            {party.name && party.identifier ? <span className="mono">{party.identifier}</span> : null} {party.country} {party.address}
          </span>
          {id && can("PARTY_READ") ? <PartyRecord id={id} /> : null}
        </li>
      ))}
    </ul>
  );
}

function people(declared: DeclaredParty[], ids: string[]): Person[] {
  const found = new Map<string, Person>();
  declared.forEach((party, index) => {
    const key = ids[index] ?? party.identifier ?? `${party.name}`;
    const known = found.get(key);
    if (known) known.roles.push(party.role);
    else found.set(key, { key, id: ids[index], roles: [party.role], party });
  });
  return [...found.values()];
}
