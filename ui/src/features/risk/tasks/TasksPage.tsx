import { Button, SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useOfficers } from "@/features/inspection/targets";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { placeOf, type TaskView, useTaskStep, useTasks } from "./tasks";

/** What risk asks a person to look at: drift, stopped rules, what runs out. */
export function TasksPage() {
  const { t, code, both } = useText();
  const { can, session } = useSession();
  const { values, set } = useFilters(["show"]);
  const query = useTasks();
  const step = useTaskStep();
  const [doing, setDoing] = useState<{ task: TaskView; what: "done" | "hand" } | null>(null);
  const mayAct = can("RULE_DRAFT") || can("MODEL_TRAIN") || can("MODEL_PROMOTE");
  const wanted = (task: TaskView) => (values.show === "done" ? task.doneAt != null : values.show === "mine" ? task.doneAt == null && task.assignedTo === session?.username : task.doneAt == null);
  const close = () => { step.reset(); setDoing(null); };
  return (
    <Page title={t("nav.tasks")} lead={t("tasks.lead")}
      actions={<SegmentedControl size="xs" aria-label={t("tasks.show")} value={values.show || "open"} onChange={(show) => set({ show: show === "open" ? null : show })}
        data={[{ value: "open", label: t("tasks.open") }, { value: "mine", label: t("tasks.mine") }, { value: "done", label: t("tasks.done") }]} />}>
      <Panel flush>
        <Loaded query={query}>
          {(all) => (
            <DataTable label={t("nav.tasks")} rows={all.filter(wanted)} rowKey={({ id }) => id} keys empty={<EmptyState title={t("tasks.none")} hint={t("tasks.noneHint")} />}
              columns={[
                { key: "text", header: t("tasks.what"), priority: "lead", width: "46%", cell: (task) => (placeOf(task) ? <Link to={placeOf(task)!}>{both(task.text)}</Link> : both(task.text)) },
                { key: "kind", header: t("field.kind"), cell: ({ kind }) => code("task", kind) },
                { key: "raised", header: t("tasks.raised"), align: "end", cell: ({ raisedAt }) => <RelativeTime at={raisedAt} /> },
                { key: "who", header: t("field.officer"), cell: ({ assignedTo, doneBy }) => doneBy ?? assignedTo ?? "–" },
                { key: "note", header: t("tasks.note"), priority: "wide", cell: ({ note }) => note ?? "–" },
                { key: "act", header: t("job.action"), align: "end", bare: true,
                  cell: (task) => mayAct && task.doneAt == null ? (
                    <>
                      {task.assignedTo === session?.username ? null : <Button size="compact-xs" onClick={() => step.mutate({ id: task.id, officer: session?.username ?? "" })}>{t("tasks.take")}</Button>}{" "}
                      <Button size="compact-xs" onClick={() => setDoing({ task, what: "hand" })}>{t("tasks.hand")}</Button>{" "}
                      <Button size="compact-xs" onClick={() => setDoing({ task, what: "done" })}>{t("tasks.finish")}</Button>
                    </>
                  ) : null },
              ]} />
          )}
        </Loaded>
      </Panel>
      {doing?.what === "done" ? (
        <Confirm title={t("tasks.finish")} text={both(doing.task.text)} verb={t("tasks.finish")} askReason busy={step.isPending} error={step.error}
          onClose={close} onConfirm={(note) => step.mutate({ id: doing.task.id, note }, { onSuccess: close })} />
      ) : null}
      {doing?.what === "hand" ? <Hand task={doing.task} busy={step.isPending} error={step.error} onClose={close} onHand={(officer) => step.mutate({ id: doing.task.id, officer }, { onSuccess: close })} /> : null}
    </Page>
  );
}

function Hand({ task, busy, error, onClose, onHand }: { task: TaskView; busy: boolean; error: unknown; onClose: () => void; onHand: (officer: string) => void }) {
  const { t, both } = useText();
  const officers = useOfficers();
  const [officer, setOfficer] = useState<string | null>(null);
  return (
    <Confirm title={t("tasks.hand")} text={both(task.text)} verb={t("tasks.hand")} busy={busy} error={error} onClose={onClose} onConfirm={() => officer && onHand(officer)}>
      <Select label={t("field.officer")} required searchable value={officer} onChange={setOfficer} data={(officers.data ?? []).map(({ username, name }) => ({ value: username, label: name }))} />
    </Confirm>
  );
}
