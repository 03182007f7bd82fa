import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { get } from "@/api/client";
import { DataTable } from "@/design/DataTable";
import { type Lane, LaneBadge } from "@/design/LaneBadge";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useText } from "@/i18n/text";

interface Found {
  declarations: { id: string; reference: string; office: string; lane: Lane | null; party: string | null; conveyance: string | null; acceptedAt: string }[];
  declarationsTotal: number;
  parties: { id: string; identifier: string | null; name: string | null; country: string | null }[];
}

const SHORTEST = 2;

/** What the search box found: declarations by reference, plate or document, and parties by name or number. */
export function SearchPage() {
  const { t } = useText();
  const [search] = useSearchParams();
  const words = (search.get("q") ?? "").trim();
  const query = useQuery({ queryKey: ["search", words], queryFn: () => get<Found>("/api/search", { q: words }), enabled: words.length >= SHORTEST });
  if (words.length < SHORTEST) {
    return (
      <Page title={t("search.label")}>
        <EmptyState title={t("search.short")} hint={t("search.hint")} />
      </Page>
    );
  }
  return (
    <Page title={t("search.results", { words })}>
      <Loaded query={query}>{(found) => <Results found={found} words={words} />}</Loaded>
    </Page>
  );
}

function Results({ found, words }: { found: Found; words: string }) {
  const { t } = useText();
  if (found.declarations.length === 0 && found.parties.length === 0) {
    return <EmptyState title={t("search.none", { words })} hint={t("search.hint")} />;
  }
  return (
    <>
      {found.parties.length > 0 ? (
        <Panel title={t("search.parties")} flush>
          <DataTable label={t("search.parties")} rows={found.parties} rowKey={(party) => party.id} href={(party) => `/parties/${party.id}`}
            columns={[
              { key: "name", header: t("user.displayName"), priority: "lead", cell: (party) => <Link to={`/parties/${party.id}`}>{party.name ?? party.identifier}</Link> },
              { key: "identifier", header: t("party.identifier"), cell: (party) => <span className="mono">{party.identifier ?? "–"}</span> },
              { key: "country", header: t("party.country"), cell: (party) => party.country ?? "–" },
            ]} />
        </Panel>
      ) : null}
      {found.declarations.length > 0 ? (
        <Panel title={t("nav.declarations")} flush
          aside={<Link to={`/declarations?q=${encodeURIComponent(words)}`}>{t("party.all", { count: found.declarationsTotal })}</Link>}>
          <DataTable label={t("nav.declarations")} rows={found.declarations} rowKey={(row) => row.id} href={(row) => `/declarations/${row.id}`} edge={(row) => row.lane} keys
            columns={[
              { key: "reference", header: t("field.reference"), priority: "lead", cell: (row) => <Link className="mono" to={`/declarations/${row.id}`}>{row.reference}</Link> },
              { key: "lane", header: t("field.lane"), cell: (row) => <LaneBadge lane={row.lane} /> },
              { key: "party", header: t("field.trader"), cell: (row) => row.party ?? "–" },
              { key: "conveyance", header: t("field.conveyance"), cell: (row) => <span className="mono">{row.conveyance ?? "–"}</span> },
              { key: "office", header: t("field.office"), cell: (row) => row.office },
              { key: "at", header: t("field.accepted"), align: "end", cell: (row) => <RelativeTime at={row.acceptedAt} /> },
            ]} />
        </Panel>
      ) : null}
    </>
  );
}
