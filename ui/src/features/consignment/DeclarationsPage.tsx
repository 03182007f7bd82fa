import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { ChoiceFilter, DateFilter, FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { LaneBadge } from "@/design/LaneBadge";
import { Page, Panel } from "@/design/Page";
import { Pager } from "@/design/Pager";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { LANES, STATUSES, useDeclarations } from "./declarations";

const FILTERS = ["q", "lane", "status", "office", "hs", "party", "from", "to"] as const;

/** Every declaration that was lodged, found by what it says and by where screening sent it. */
export function DeclarationsPage() {
  const { t, code } = useText();
  const { number } = useFormats();
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
        <TextFilter label={t("field.office")} value={values.office} onChange={(office) => set({ office })} />
        <TextFilter label={t("field.hs")} value={values.hs} onChange={(hs) => set({ hs })} />
        <DateFilter label={t("filter.from")} value={values.from} onChange={(from) => set({ from })} />
        <DateFilter label={t("filter.to")} value={values.to} onChange={(to) => set({ to })} />
      </FilterBar>
      <Panel flush>
        <Loaded query={query} rows={14}>
          {({ items, size, total }) => (
            <>
              <DataTable label={t("nav.declarations")} rows={items} rowKey={(row) => row.id} href={(row) => `/declarations/${row.id}`} edge={(row) => row.lane} keys
                empty={<EmptyState title={t("declarations.empty")} hint={active.length ? t("filter.emptyHint") : t("declarations.emptyHint")}
                  action={active.length ? undefined : <Link to="/load">{t("nav.load")}</Link>} />}
                columns={[
                  { key: "reference", header: t("field.reference"), priority: "lead",
                    cell: (row) => <Link className="mono" to={`/declarations/${row.id}`}>{row.reference}</Link> },
                  { key: "lane", header: t("field.lane"), cell: (row) => <LaneBadge lane={row.lane} /> },
                  { key: "status", header: t("field.status"), cell: (row) => code("status", row.status) },
                  { key: "goods", header: t("field.goods"), cell: (row) => <Goods hs={row.hs} description={row.description} lines={row.goodsLines} /> },
                  { key: "party", header: t("field.trader"), cell: (row) => row.party ?? "–" },
                  { key: "route", header: t("field.route"), cell: (row) => `${row.departure ?? "–"} → ${row.office}`, priority: "wide" },
                  { key: "score", header: t("field.score"), align: "end", cell: (row) => number(row.score) },
                  { key: "at", header: t("field.accepted"), align: "end", cell: (row) => <RelativeTime at={row.acceptedAt} /> },
                ]} />
              <Pager page={page} size={size} shown={items.length} total={total} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}

export function Goods({ hs, description, lines }: { hs: string | null; description: string | null; lines?: number }) {
  const { t } = useText();
  return (
    <span>
      {hs ? <span className="mono">{hs}</span> : null} {description}
      {lines && lines > 1 ? <span className="dim"> {t("goods.more", { count: lines - 1 })}</span> : null}
    </span>
  );
}
