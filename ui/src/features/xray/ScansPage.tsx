import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { ChoiceFilter, DateRangeFilter, FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { Pager } from "@/design/Pager";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { dayEnd, dayStart } from "@/i18n/days";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useTaughtClasses } from "./images";
import classes from "./Lists.module.css";
import { LABELS, SCAN_STATES, smallPicture, useDevices, useQueueState, useScans } from "./scans";

const FILTERS = ["q", "state", "device", "post", "subjectKind", "label", "result", "minScore", "from", "to"] as const;
const KINDS = ["BAG", "PARCEL", "CONSIGNMENT", "CROSSING"];
const LEAST_ALARMS = [0.25, 0.5, 0.75, 0.9];
const RESULTS = ["CLEAN", "DISCREPANCY", "CONTRABAND"];

/** Every scan, newest first: what the machine saw in it and what officers decided. */
export function ScansPage() {
  const { t, code, both } = useText();
  const { percent } = useFormats();
  const taught = useTaughtClasses();
  const { values, page, set, setPage, clear, active } = useFilters(FILTERS);
  const query = useScans({ ...values, from: dayStart(values.from), to: dayEnd(values.to), page });
  const queue = useQueueState();
  const devices = useDevices();
  return (
    <Page title={t("nav.scans")}
      lead={queue.data ? t("scans.lead", { waiting: queue.data.waiting, inHand: queue.data.inHand, detecting: queue.data.detecting }) : undefined}>
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter search label={t("scans.search")} value={values.q} onChange={(q) => set({ q })} />
        <ChoiceFilter label={t("field.state")} value={values.state} onChange={(state) => set({ state })}
          choices={["OPEN", ...SCAN_STATES].map((state) => ({ value: state, label: code("xray.state", state) }))} />
        <ChoiceFilter label={t("scans.label")} value={values.label} onChange={(label) => set({ label })}
          choices={[...LABELS.map((label) => ({ value: label as string, label: code("xray.label", label) })), ...(taught.data ?? []).map((one) => ({ value: one.code, label: both({ en: one.nameEn, zh: one.nameZh }) }))]} />
        <ChoiceFilter label={t("xray.lane")} value={values.device} onChange={(device) => set({ device })}
          choices={(devices.data ?? []).map((device) => ({ value: device.code, label: device.code }))} />
        <ChoiceFilter label={t("field.kind")} value={values.subjectKind} onChange={(subjectKind) => set({ subjectKind })}
          choices={KINDS.map((kind) => ({ value: kind, label: code("xray.subjectKind", kind) }))} />
        <ChoiceFilter label={t("scans.result")} value={values.result} onChange={(result) => set({ result })}
          choices={RESULTS.map((result) => ({ value: result, label: code("finding", result) }))} />
        <ChoiceFilter label={t("field.office")} value={values.post} onChange={(post) => set({ post })}
          choices={[...new Set((devices.data ?? []).map((device) => device.post))].sort().map((post) => ({ value: post, label: post }))} />
        <ChoiceFilter label={t("scans.alarm")} value={values.minScore} onChange={(minScore) => set({ minScore })}
          choices={LEAST_ALARMS.map((least) => ({ value: String(least), label: t("scans.alarmFrom", { least: percent(least, 0) }) }))} />
        <DateRangeFilter from={values.from} to={values.to} onChange={set} />
      </FilterBar>
      <Panel flush>
        <Loaded query={query} rows={12}>
          {({ items, size, total }) => (
            <>
              <DataTable label={t("nav.scans")} rows={items} rowKey={(scan) => scan.id} href={(scan) => `/xray/scans/${scan.id}`} keys
                empty={<EmptyState title={t("scans.empty")} hint={t(active.length > 0 ? "filter.emptyHint" : "scans.emptyHint")} />}
                columns={[
                  { key: "picture", header: t("xray.picture"), width: 88, bare: true, cell: (scan) => <img className={classes.small} src={smallPicture(scan.id, 128)} alt="" loading="lazy" /> },
                  { key: "number", header: t("scans.number"), priority: "lead",
                    cell: (scan) => <span className={classes.two}><Link className="mono" to={`/xray/scans/${scan.id}`}>{scan.number}</Link><span className="dim">{code("xray.subjectKind", scan.subjectKind)} {scan.subject}</span></span> },
                  { key: "state", header: t("field.state"), cell: (scan) => (
                    <span className={classes.two}>
                      <span className={classes.state} data-state={scan.result ?? scan.state}>{scan.result ? code("finding", scan.result) : code("xray.state", scan.state)}</span>
                      {scan.officerName ? <span className="dim">{scan.officerName}{scan.reading === 2 ? ` · ${t("xray.secondReading")}` : ""}</span> : null}
                    </span>
                  ) },
                  { key: "seen", header: t("xray.alarms"), width: "26%", cell: (scan) => (scan.labels.length > 0 ? scan.labels.map((label) => code("xray.label", label)).join(t("xray.and")) : <span className="dim">{t("scans.nothing")}</span>) },
                  { key: "alarm", header: t("scans.alarm"), align: "end", cell: (scan) => (scan.alarm > 0 ? percent(scan.alarm, 0) : "–") },
                  { key: "lane", header: t("xray.lane"), priority: "wide", cell: (scan) => <span className={classes.two}><span>{scan.device}</span><span className="dim">{scan.post}</span></span> },
                  { key: "received", header: t("scans.received"), align: "end", cell: (scan) => <RelativeTime at={scan.receivedAt} /> },
                ]} />
              <Pager page={page} size={size} shown={items.length} total={total} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}
