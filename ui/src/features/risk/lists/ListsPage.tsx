import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useActor } from "@/features/platform/actors";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useLists } from "./lists";

/** Watch, trusted-trader and embargo lists. */
export function ListsPage() {
  const { t, both, code } = useText();
  const { number } = useFormats();
  const actor = useActor();
  const lists = useLists();
  return (
    <Page title={t("nav.lists")} lead={t("lists.lead")}>
      <Panel flush>
        <Loaded query={lists}>
          {(all) => (
            <DataTable label={t("nav.lists")} rows={all} rowKey={(list) => list.name} href={(list) => `/lists/${list.name}`} keys
              empty={<EmptyState title={t("lists.empty")} hint={t("lists.emptyHint")} />}
              columns={[
                { key: "title", header: t("token.name"), priority: "lead", cell: (list) => <Link to={`/lists/${list.name}`}>{both(list.title)}</Link> },
                { key: "name", header: t("lists.name"), cell: (list) => <span className="mono">{list.name}</span> },
                { key: "purpose", header: t("lists.purpose"), cell: (list) => code("purpose", list.purpose) },
                { key: "entries", header: t("lists.entries"), align: "end", cell: (list) => number(list.entries) },
                { key: "by", header: t("token.createdBy"), priority: "wide", cell: (list) => actor(list.createdBy) },
                { key: "at", header: t("lists.made"), align: "end", cell: (list) => <RelativeTime at={list.createdAt} /> },
              ]} />
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}
