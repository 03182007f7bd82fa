import { Link } from "react-router";
import { useText } from "@/i18n/text";
import { isOpenTo, placeOf } from "@/shell/navigation";
import { useSession } from "@/shell/SessionContext";

/** Where a record of a kind is shown: its own page, or the list it stands in. */
const PLACES: Record<string, (id: string) => string> = {
  declaration: (id) => `/declarations/${id}`,
  target: (id) => `/declarations/${id}`,
  manifest: (id) => `/manifests/${id}`,
  party: (id) => `/parties/${id}`,
  trader: (id) => `/profiles/trader?identifier=${id}`,
  rule: (id) => `/rules/${id}`,
  plan: (id) => `/plan/${id}`,
  list: (id) => `/lists/${id}`,
  load: (id) => `/loads/${id}`,
  scan: (id) => `/xray/scans/${id}`,
  device: (id) => `/xray/devices/${id}`,
  task: () => "/tasks",
  model: () => "/models",
  job: () => "/jobs",
  user: (id) => `/users?q=${id}`,
  token: () => "/tokens",
};

/** What records need whose page stands outside the navigation. */
const NEEDED: Record<string, string> = { party: "PARTY_READ", trader: "ASSESSMENT_READ", load: "FILE_LOAD" };

/** The record an audit entry is about; a link where it has a page. */
export function Subject({ kind, id }: { kind: string; id: string }) {
  const { code } = useText();
  const { can } = useSession();
  const to = PLACES[kind]?.(encodeURIComponent(id));
  const place = placeOf(to?.split("?")[0] ?? "");
  const needed = NEEDED[kind];
  const open = place ? isOpenTo(place, can) : needed !== undefined && can(needed);
  const name = `${code("subject", kind)} ${id.length > 20 ? `…${id.slice(-8)}` : id}`;
  return to && open ? (
    <Link to={to} title={id}>
      {name}
    </Link>
  ) : (
    <span title={id}>{name}</span>
  );
}
