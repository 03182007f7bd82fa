import { Link } from "react-router";
import { useText } from "@/i18n/text";

const PLACES: Record<string, string> = {
  declaration: "/declarations/",
  target: "/declarations/",
  manifest: "/manifests/",
  rule: "/rules/",
  load: "/loads/",
};

/** The record an audit entry is about; a link where it has a page. */
export function Subject({ kind, id }: { kind: string; id: string }) {
  const { code } = useText();
  const place = PLACES[kind];
  const name = `${code("subject", kind)} ${id.length > 20 ? `…${id.slice(-8)}` : id}`;
  return place ? (
    <Link to={place + encodeURIComponent(id)} title={id}>
      {name}
    </Link>
  ) : (
    <span title={id}>{name}</span>
  );
}
