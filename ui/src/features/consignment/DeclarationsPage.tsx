import { Link } from "react-router";
import { ChoiceFilter, DateRangeFilter, FilterBar, FilterChip, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { Pager } from "@/design/Pager";
import { EmptyState, Loaded } from "@/design/States";
import { useParty } from "@/features/party/parties";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { DeclarationsTable } from "./DeclarationsTable";
import { LANES, STATUSES, useDeclarations } from "./declarations";

const FILTERS = ["q", "lane", "status", "kind", "office", "hs", "party", "from", "to"] as const;

/** Every declaration that was lodged, found by what it says and by where screening sent it. */
export function DeclarationsPage() {
  const { t, code } = useText();
  const { can } = useSession();
  const { values, page, set, setPage, clear, active } = useFilters(FILTERS);
  const query = useDeclarations({ ...values, page });

  return (
    <Page title={t("nav.declarations")} lead={query.data ? t("declarations.count", { count: query.data.total }) : t("declarations.lead")}>
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter search label={t("declarations.search")} value={values.q} onChange={(q) => set({ q })} />
        <ChoiceFilter label={t("field.lane")} value={values.lane} onChange={(lane) => set({ lane })}
          choices={LANES.map((lane) => ({ value: lane, label: code("lane", lane) }))} />
        <ChoiceFilter label={t("field.status")} value={values.status} onChange={(status) => set({ status })}
          choices={STATUSES.map((status) => ({ value: status, label: code("status", status) }))} />
        <ChoiceFilter label={t("field.kind")} value={values.kind} onChange={(kind) => set({ kind })}
          choices={["IMPORT", "EXPORT", "TRANSIT"].map((kind) => ({ value: kind, label: code("kind", kind) }))} />
        <TextFilter label={t("field.office")} value={values.office} onChange={(office) => set({ office })} />
        <TextFilter label={t("field.hs")} value={values.hs} onChange={(hs) => set({ hs })} />
        <DateRangeFilter from={values.from} to={values.to} onChange={set} />
        {values.party ? <PartyChip id={values.party} onRemove={() => set({ party: null })} /> : null}
      </FilterBar>
      <Panel flush>
        <Loaded query={query} rows={14}>
          {({ items, size, total }) => (
            <>
              <DeclarationsTable rows={items} keys
                empty={<EmptyState title={t("declarations.empty")} hint={active.length ? t("filter.emptyHint") : t("declarations.emptyHint")}
                  action={active.length || !can("FILE_LOAD") ? undefined : <Link to="/load">{t("nav.load")}</Link>} />} />
              <Pager page={page} size={size} shown={items.length} total={total} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}

/** Whose declarations these are. */
function PartyChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useText();
  const { data } = useParty(id);
  return <FilterChip label={data?.name ?? data?.identifier ?? t("party.title")} onRemove={onRemove} />;
}
