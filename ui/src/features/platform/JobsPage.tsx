import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { ChoiceFilter, FilterBar } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useText } from "@/i18n/text";
import { useActor } from "./actors";
import { JobMessage } from "./JobMessage";
import { JobProgress } from "./JobProgress";
import { isOver, type JobView, useCancelJob, useJobs } from "./jobs";

const STATES: JobView["state"][] = ["QUEUED", "RUNNING", "DONE", "FAILED", "CANCELLED"];

/** What the server works on in the background, and how far it is. */
export function JobsPage() {
  const { t, code } = useText();
  const jobs = useJobs();
  const actor = useActor();
  const cancel = useCancelJob();
  const [stopping, setStopping] = useState<JobView | null>(null);
  const filters = useFilters(["state", "kind"]);
  const kinds = [...new Set(jobs.data?.map((job) => job.kind))].sort();
  const wanted = (job: JobView) => (!filters.values.state || job.state === filters.values.state) && (!filters.values.kind || job.kind === filters.values.kind);

  return (
    <Page title={t("nav.jobs")} lead={t("jobs.lead")}>
      <FilterBar active={filters.active.length > 0} onClear={filters.clear}>
        <ChoiceFilter label={t("job.stateLabel")} value={filters.values.state} onChange={(state) => filters.set({ state })}
          choices={STATES.map((state) => ({ value: state, label: code("job.state", state) }))} />
        <ChoiceFilter label={t("job.kindLabel")} value={filters.values.kind} onChange={(kind) => filters.set({ kind })}
          choices={kinds.map((kind) => ({ value: kind, label: code("job.kind", kind) }))} />
      </FilterBar>
      <Panel flush>
        <Loaded query={jobs}>
          {(all) => (
            <DataTable label={t("nav.jobs")} rows={all.filter(wanted)} rowKey={(job) => job.id} keys
              empty={<EmptyState title={t("jobs.empty")} hint={t("jobs.emptyHint")} />}
              columns={[
                { key: "kind", header: t("job.kindLabel"), cell: (job) => code("job.kind", job.kind), priority: "lead" },
                { key: "state", header: t("job.stateLabel"), bare: true, cell: (job) => <JobProgress job={job} />, width: "34%" },
                { key: "message", header: t("job.message"), bare: true, cell: (job) => <JobMessage message={job.message} /> },
                { key: "by", header: t("job.by"), cell: (job) => actor(job.createdBy), priority: "wide" },
                { key: "at", header: t("job.at"), cell: (job) => <RelativeTime at={job.createdAt} />, align: "end" },
                { key: "stop", header: t("job.action"), align: "end", bare: true,
                  cell: (job) => isOver(job) ? <span className="dim">–</span> : <Button size="compact-xs" onClick={() => setStopping(job)}>{t("job.cancel")}</Button> },
              ]} />
          )}
        </Loaded>
      </Panel>
      {stopping ? (
        <Confirm title={t("job.cancelTitle")} text={t("job.cancelText")} verb={t("job.cancel")} busy={cancel.isPending} error={cancel.error}
          onClose={() => setStopping(null)} onConfirm={() => cancel.mutate(stopping.id, { onSuccess: () => setStopping(null) })} />
      ) : null}
    </Page>
  );
}
