import { Alert, Button } from "@mantine/core";
import { DataTable } from "@/design/DataTable";
import { ChoiceFilter, DateRangeFilter, FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { Pager } from "@/design/Pager";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, ErrorState, Loaded } from "@/design/States";
import { dayEnd, dayStart } from "@/i18n/days";
import { knownCodes, useText } from "@/i18n/text";
import { useActor } from "./actors";
import { AUDIT_PAGE, type AuditVerification, type AuditView, useAudit, useVerification } from "./audit";
import { Subject } from "./Subject";

/** Who did what, when, why and from where; and the proof that none of it was changed. */
export function AuditPage() {
  const { t, code } = useText();
  const actor = useActor();
  const { values, page, set, setPage, clear, active } = useFilters(["actor", "action", "subject", "from", "to"]);
  const audit = useAudit({ ...values, from: dayStart(values.from), to: dayEnd(values.to), page });
  const verify = useVerification();

  return (
    <Page title={t("nav.audit")} lead={t("audit.lead")}
      actions={<Button variant="filled" loading={verify.isPending} onClick={() => verify.mutate()}>{t("audit.verify")}</Button>}>
      {verify.data ? <Verdict verdict={verify.data} /> : null}
      {verify.error ? <ErrorState error={verify.error} /> : null}
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter label={t("audit.actor")} value={values.actor} onChange={(actor) => set({ actor })} />
        <ChoiceFilter searchable label={t("audit.action")} value={values.action} onChange={(action) => set({ action })}
          choices={knownCodes("deedDone").map((action) => ({ value: action, label: code("deedDone", action) }))} />
        <TextFilter label={t("audit.subject")} value={values.subject} onChange={(subject) => set({ subject })} />
        <DateRangeFilter from={values.from} to={values.to} onChange={set} />
      </FilterBar>
      <Panel flush>
        <Loaded query={audit} rows={12}>
          {({ entries, more }) => (
            <>
              <DataTable label={t("nav.audit")} rows={entries} rowKey={(entry) => entry.id}
                empty={<EmptyState title={t("audit.empty")} hint={t("filter.emptyHint")} />}
                columns={[
                  { key: "action", header: t("audit.action"), cell: (entry) => <span title={entry.action}>{code("deedDone", entry.action)}</span>, priority: "lead", fit: "line" },
                  { key: "actor", header: t("audit.actor"), cell: (entry) => actor(entry.actor), fit: "clip", width: "15%" },
                  { key: "at", header: t("audit.at"), cell: (entry) => <RelativeTime at={entry.at} />, fit: "line" },
                  { key: "subject", header: t("audit.subject"), cell: (entry) => <Subject kind={entry.subjectKind} id={entry.subjectId} />, fit: "line" },
                  { key: "reason", header: t("field.reason"), priority: "whole", cell: (entry) => entry.reason ?? <span className="dim">–</span> },
                  { key: "details", header: t("audit.details"), cell: (entry) => <Details entry={entry} />, priority: "wide", fit: "clip", width: "21%" },
                  { key: "source", header: t("audit.source"), cell: (entry) => <span className="mono dim">{entry.source ?? "–"}</span>, priority: "wide" },
                  { key: "seq", header: t("audit.link"), cell: (entry) => entry.seq ?? "–", align: "end", priority: "wide" },
                ]} />
              <Pager page={page} size={AUDIT_PAGE} shown={entries.length} total={more ? null : page * AUDIT_PAGE + entries.length} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}

function Verdict({ verdict }: { verdict: AuditVerification }) {
  const { t } = useText();
  return verdict.broken ? (
    <Alert color="red" title={t("audit.broken")} role="alert">
      <p>{t("audit.brokenText", { links: verdict.links })}</p>
      <p className="mono">{verdict.broken}</p>
    </Alert>
  ) : (
    <Alert color="green" title={t("audit.whole")} role="status">
      {t("audit.wholeText", { links: verdict.links, waiting: verdict.waiting })}
    </Alert>
  );
}

function Details({ entry }: { entry: AuditView }) {
  const values = Object.entries(JSON.parse(entry.details || "{}") as Record<string, unknown>);
  if (values.length === 0) return <span className="dim">–</span>;
  return (
    <span className="dim">
      {values.map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`).join(" · ")}
    </span>
  );
}
