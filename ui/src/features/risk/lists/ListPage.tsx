import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useParams } from "react-router";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Form } from "@/design/Form";
import { Page, Panel } from "@/design/Page";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { type EntryKind, KINDS, type ListEntry, useAddEntry, useEntries, useImport, useLists, useRemoveEntry } from "./lists";

/** One list with its entries, each with a source and a validity. */
export function ListPage() {
  const { name = "" } = useParams();
  const { t, both, code } = useText();
  const { day } = useFormats();
  const { can } = useSession();
  const { values, set, clear, active } = useFilters(["q"]);
  const list = useLists().data?.find((one) => one.name === name);
  const entries = useEntries(name, values.q);
  const drop = useRemoveEntry(name);
  const [open, setOpen] = useState<"entry" | "import" | null>(null);
  const [removing, setRemoving] = useState<ListEntry | null>(null);
  const writes = can("LIST_WRITE");
  return (
    <Page title={list ? both(list.title) : name} lead={list ? `${code("purpose", list.purpose)} · ${list.name}` : null}
      actions={writes ? (
        <>
          <Button onClick={() => setOpen("import")}>{t("lists.import")}</Button>
          <Button variant="filled" onClick={() => setOpen("entry")}>{t("lists.add")}</Button>
        </>
      ) : null}>
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter search label={t("lists.search")} value={values.q} onChange={(q) => set({ q })} />
      </FilterBar>
      <Panel flush>
        <Loaded query={entries}>
          {(all) => (
            <DataTable label={t("lists.entries")} rows={all} rowKey={(entry) => entry.id} keys empty={<EmptyState title={t("lists.noEntries")} hint={t("filter.emptyHint")} />}
              columns={[
                { key: "value", header: t("lists.entry"), priority: "lead", cell: (entry) => entry.value },
                { key: "kind", header: t("field.kind"), cell: (entry) => code("entryKind", entry.kind) },
                { key: "aliases", header: t("lists.aliases"), cell: (entry) => entry.aliases.join(t("list.comma")) || "–" },
                { key: "valid", header: t("lists.valid"), cell: (entry) => `${day(entry.validFrom)} – ${entry.validTo ? day(entry.validTo) : t("lists.open")}` },
                { key: "source", header: t("lists.source"), priority: "wide", cell: (entry) => entry.source },
                { key: "remove", header: t("job.action"), align: "end", bare: true,
                  cell: (entry) => (writes ? <Button size="compact-xs" onClick={() => setRemoving(entry)}>{t("rule.removePart")}</Button> : null) },
              ]} />
          )}
        </Loaded>
      </Panel>
      {open === "entry" ? <AddEntry list={name} onClose={() => setOpen(null)} /> : null}
      {open === "import" ? <ImportEntries list={name} onClose={() => setOpen(null)} /> : null}
      {removing ? (
        <Confirm title={t("lists.remove", { value: removing.value })} verb={t("rule.removePart")} askReason busy={drop.isPending} error={drop.error}
          onClose={() => setRemoving(null)} onConfirm={(reason) => drop.mutate({ id: removing.id, reason }, { onSuccess: () => setRemoving(null) })} />
      ) : null}
    </Page>
  );
}

function KindField({ kind, onChange }: { kind: EntryKind; onChange: (kind: EntryKind) => void }) {
  const { t, code } = useText();
  return <Select label={t("field.kind")} value={kind} onChange={(next) => next && onChange(next as EntryKind)} data={KINDS.map((one) => ({ value: one, label: code("entryKind", one) }))} />;
}

function AddEntry({ list, onClose }: { list: string; onClose: () => void }) {
  const { t } = useText();
  const add = useAddEntry(list);
  const [entry, setEntry] = useState({ kind: "NAME" as EntryKind, value: "", aliases: "", source: "", until: "" });
  const send = () =>
    add.mutate(
      { kind: entry.kind, value: entry.value, aliases: entry.aliases.split(/[,;\n]/).map((one) => one.trim()).filter(Boolean), source: entry.source,
        validTo: entry.until ? new Date(`${entry.until}T23:59:59+08:00`).toISOString() : null },
      { onSuccess: onClose },
    );
  const text = (field: "value" | "aliases" | "source") => ({ value: entry[field], onChange: (event: { currentTarget: HTMLInputElement }) => setEntry({ ...entry, [field]: event.currentTarget.value }) });
  return (
    <Form title={t("lists.add")} verb={t("lists.add")} busy={add.isPending} error={add.error} onSend={send} onClose={onClose}>
      <KindField kind={entry.kind} onChange={(kind) => setEntry({ ...entry, kind })} />
      <TextInput label={t("lists.entry")} required data-autofocus {...text("value")} />
      <TextInput label={t("lists.aliases")} description={t("lists.aliasesHint")} {...text("aliases")} />
      <TextInput label={t("lists.source")} description={t("lists.sourceHint")} required {...text("source")} />
      <TextInput type="date" label={t("rule.expires")} value={entry.until} onChange={(event) => setEntry({ ...entry, until: event.currentTarget.value })} />
    </Form>
  );
}

function ImportEntries({ list, onClose }: { list: string; onClose: () => void }) {
  const { t } = useText();
  const load = useImport(list);
  const [file, setFile] = useState({ csv: "", kind: "NAME" as EntryKind, source: "" });
  return (
    <Form title={t("lists.import")} verb={t("lists.import")} busy={load.isPending} error={load.error} onClose={onClose}
      onSend={() => load.mutate(file, { onSuccess: ({ rejected }) => rejected.length === 0 && onClose() })}>
      <KindField kind={file.kind} onChange={(kind) => setFile({ ...file, kind })} />
      <TextInput label={t("lists.source")} description={t("lists.sourceHint")} required value={file.source} onChange={(event) => setFile({ ...file, source: event.currentTarget.value })} />
      <Textarea label={t("lists.csv")} description={t("lists.csvHint")} autosize minRows={6} maxRows={14} required value={file.csv} onChange={(event) => setFile({ ...file, csv: event.currentTarget.value })} />
      {load.data && load.data.rejected.length > 0 ? (
        <ul role="alert">
          {load.data.rejected.slice(0, 10).map((row) => (
            <li key={`${row.row}.${row.column}`}>{`${row.row} ${row.column}: ${row.reason}`}</li>
          ))}
        </ul>
      ) : null}
    </Form>
  );
}
