import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { ChoiceFilter, FilterBar, FilterChip, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { LaneBadge } from "@/design/LaneBadge";
import { Page, Panel } from "@/design/Page";
import { Pager } from "@/design/Pager";
import { EmptyState, Loaded } from "@/design/States";
import { Goods } from "@/features/consignment/DeclarationsTable";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { STATES, type TargetRow, useOfficers, useTargets } from "./targets";
import classes from "./TargetsPage.module.css";

const FILTERS = ["q", "lane", "status", "office", "assignee", "selectedBy", "result", "discrepancyKind", "examined", "automatic", "from", "to", "foundFrom", "foundTo", "decidedFrom", "decidedTo", "sort"] as const;
const SORTS = ["RISK", "VALUE", "WAITING", "RECENT"];
const SELECTED_BY = ["RULE", "MODEL", "RANDOM_CONTROL", "NOVELTY", "EXPLORATION"];

/** The queue: what waits for an officer, with the reason for each on its strip. */
export function TargetsPage() {
  const { t, code } = useText();
  const { session } = useSession();
  const { values, page, set, setPage, clear, active } = useFilters(FILTERS);
  const officers = useOfficers();
  const query = useTargets({ ...values, page });

  return (
    <Page title={t("nav.targets")} lead={query.data ? t("targets.count", { count: query.data.total }) : t("targets.lead")}>
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter search label={t("declarations.search")} value={values.q} onChange={(q) => set({ q })} />
        <ChoiceFilter label={t("field.lane")} value={values.lane} onChange={(lane) => set({ lane })}
          choices={["EXAMINATION", "DOCUMENT_CHECK"].map((lane) => ({ value: lane, label: code("lane", lane) }))} />
        <ChoiceFilter label={t("field.state")} value={values.status} onChange={(status) => set({ status })}
          choices={["OPEN", ...STATES, "ANY"].map((status) => ({ value: status, label: code("work", status) }))} />
        <ChoiceFilter label={t("field.officer")} value={values.assignee} onChange={(assignee) => set({ assignee })}
          choices={[{ value: "me", label: t("targets.mine") }, { value: "none", label: t("targets.nobodys") },
            ...(officers.data ?? []).filter(({ username }) => username !== session?.username).map(({ username, name }) => ({ value: username, label: name }))]} />
        <ChoiceFilter label={t("field.selectedBy")} value={values.selectedBy} onChange={(selectedBy) => set({ selectedBy })}
          choices={SELECTED_BY.map((by) => ({ value: by, label: code("selectedBy", by) }))} />
        <ChoiceFilter label={t("targets.sort")} value={values.sort} onChange={(sort) => set({ sort })}
          choices={SORTS.map((sort) => ({ value: sort, label: code("targets.sort", sort) }))} />
        <TextFilter label={t("field.office")} value={values.office} onChange={(office) => set({ office })} />
        <Linked values={values} onDrop={(name) => set({ [name]: null })} />
      </FilterBar>
      <Panel flush>
        <Loaded query={query} rows={12}>
          {({ items, size, total }) => (
            <>
              <Queue rows={items} filtered={active.length > 0} />
              <Pager page={page} size={size} shown={items.length} total={total} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}

/** The filters that links from other pages set, which have no field above. */
function Linked({ values, onDrop }: { values: Partial<Record<string, string>>; onDrop: (name: string) => void }) {
  const { t, code } = useText();
  const { moment } = useFormats();
  const told: [name: string, tell: (value: string) => string][] = [
    ["status", (status) => (status.includes(",") ? status.split(",").map((one) => code("work", one)).join(" / ") : "")],
    ["result", (result) => code("finding", result)],
    ["discrepancyKind", (kind) => code("discrepancy", kind)],
    ["examined", () => t("targets.examined")],
    ["automatic", (automatic) => t(automatic === "true" ? "targets.automatic" : "targets.byOfficers")],
    ["from", (at) => t("targets.acceptedFrom", { at: moment(at) })],
    ["to", (at) => t("targets.acceptedTo", { at: moment(at) })],
    ["foundFrom", (at) => t("targets.foundFrom", { at: moment(at) })],
    ["foundTo", (at) => t("targets.foundTo", { at: moment(at) })],
    ["decidedFrom", (at) => t("targets.decidedFrom", { at: moment(at) })],
    ["decidedTo", (at) => t("targets.decidedTo", { at: moment(at) })],
  ];
  return told.map(([name, tell]) => {
    const value = values[name];
    const label = value ? tell(value) : "";
    return label ? <FilterChip key={name} label={label} onRemove={() => onDrop(name)} /> : null;
  });
}

function Queue({ rows, filtered }: { rows: TargetRow[]; filtered: boolean }) {
  const { t, code, both } = useText();
  const { number, compact, minutes, moment } = useFormats();
  return (
    <DataTable label={t("nav.targets")} rows={rows} rowKey={(row) => row.declarationId} href={(row) => `/declarations/${row.declarationId}`} edge={(row) => row.lane} keys
      empty={<EmptyState title={t("targets.empty")} hint={t(filtered ? "filter.emptyHint" : "targets.emptyHint")} />}
      columns={[
        { key: "because", header: t("targets.because"), priority: "lead", width: "30%",
          cell: (row) => (
            <span className={classes.because}>
              <Link className="mono" to={`/declarations/${row.declarationId}`}>{row.reference}</Link>
              <span className={classes.reason}>{row.because ? both(row.because) : code("selectedBy", row.selectedBy)}</span>
            </span>
          ) },
        { key: "lane", header: t("field.lane"), fit: "line", cell: (row) => <LaneBadge lane={row.lane} /> },
        { key: "state", header: t("field.state"), fit: "line", cell: (row) => <State row={row} /> },
        { key: "goods", header: t("field.goods"), width: "17%", cell: (row) => <span className={classes.reason}><Goods hs={row.hs} description={row.goods} /></span> },
        { key: "trader", header: t("field.trader"), width: "17%", cell: (row) => <span className={classes.reason}>{row.trader ?? "–"}</span>, priority: "wide" },
        { key: "office", header: t("field.office"), cell: (row) => row.office, priority: "wide" },
        { key: "stake", header: t("field.atStake"), align: "end", cell: (row) => compact(row.valueAtStake), priority: "wide" },
        { key: "score", header: t("field.risk"), align: "end", cell: (row) => number(row.score) },
        { key: "waiting", header: t("field.waiting"), align: "end", cell: (row) => <span title={moment(row.acceptedAt)}>{minutes(row.waitingSeconds / 60)}</span> },
      ]} />
  );
}

function State({ row }: { row: TargetRow }) {
  const { t, code } = useText();
  return (
    <span>
      {code("work", row.state)}
      {row.result ? <span className={classes.more}>{code("finding", row.result)}</span> : null}
      {row.officer ? <span className={classes.more}>{row.officer.name}</span> : null}
      {row.overrideWaiting ? <span className={classes.pending}>{t("targets.override")}</span> : null}
    </span>
  );
}
