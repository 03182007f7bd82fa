import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { Pager } from "@/design/Pager";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useActor } from "@/features/platform/actors";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { MANIFEST_PAGE, useManifests } from "./manifests";

/** What carriers say is aboard, before it arrives. */
export function ManifestsPage() {
  const { t, code } = useText();
  const { number } = useFormats();
  const actor = useActor();
  const { page, setPage } = useFilters([]);
  const query = useManifests(page);
  return (
    <Page title={t("nav.manifests")} lead={t("manifests.lead")}>
      <Panel flush>
        <Loaded query={query}>
          {(rows) => (
            <>
              <DataTable label={t("nav.manifests")} rows={rows} rowKey={(row) => row.id} href={(row) => `/manifests/${row.id}`} keys
                empty={<EmptyState title={t("manifests.empty")} hint={t("manifests.emptyHint")} />}
                columns={[
                  { key: "reference", header: t("field.reference"), priority: "lead", cell: (row) => <Link className="mono" to={`/manifests/${row.id}`}>{row.reference}</Link> },
                  { key: "conveyance", header: t("field.conveyance"), cell: (row) => <span className="mono">{row.conveyance ?? "–"}</span> },
                  { key: "mode", header: t("field.mode"), cell: (row) => code("mode", row.mode) },
                  { key: "office", header: t("field.office"), cell: (row) => row.office },
                  { key: "lines", header: t("manifests.lines"), align: "end", cell: (row) => number(row.lines) },
                  { key: "lodger", header: t("field.lodger"), priority: "wide", cell: (row) => actor(row.lodger) },
                  { key: "arrives", header: t("manifests.arrives"), align: "end", cell: (row) => <RelativeTime at={row.arrivesAt} /> },
                ]} />
              <Pager page={page} size={MANIFEST_PAGE} shown={rows.length} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}
