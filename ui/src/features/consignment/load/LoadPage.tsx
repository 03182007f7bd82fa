import { Button, Checkbox, FileInput, Select } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Page, Panel } from "@/design/Page";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import classes from "./LoadPage.module.css";
import { LoadsTable } from "./LoadsTable";
import { guess, headerOf } from "./header";
import { MAPPED_FIELDS, type MappingDocument, useMappings, usePreview, useStartLoad } from "./loads";
import { OwnMapping } from "./OwnMapping";
import { PreviewPanel } from "./PreviewPanel";

const OWN = "";
const HEADER_BYTES = 64 * 1024;

/** A file of declarations taken in: choose it, say what its columns mean, look, then run. Nothing is stored before the last step. */
export function LoadPage() {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const mappings = useMappings();
  const preview = usePreview();
  const start = useStartLoad();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [own, setOwn] = useState<MappingDocument>({ name: "my-columns", columns: {}, constants: { kind: "IMPORT", currency: "HKD" } });
  const [header, setHeader] = useState<string[]>([]);
  const [outcomes, setOutcomes] = useState(false);
  const mapping = chosen === OWN ? JSON.stringify(own) : chosen;
  const forget = () => preview.reset();

  const choose = async (picked: File | null) => {
    setFile(picked);
    forget();
    const columns = picked ? headerOf(picked.name, await picked.slice(0, HEADER_BYTES).text()) : [];
    setHeader(columns);
    setOwn((old) => ({ ...old, columns: guess(columns, MAPPED_FIELDS) }));
  };
  const run = () =>
    file && mapping && start.mutate({ file, mapping, outcomes }, { onSuccess: ({ id }) => void navigate(`/loads/${id}`) });

  return (
    <Page title={t("nav.load")} lead={t("load.lead")}>
      <Panel title={t("load.choose")}>
        <div className={classes.choose}>
          <FileInput label={t("load.file")} placeholder={t("load.fileHint")} accept=".csv,.tsv,.txt,.xlsx" value={file} onChange={(picked) => void choose(picked)} clearable
            clearButtonProps={{ "aria-label": t("load.removeFile") }} />
          <Select label={t("load.mapping")} placeholder={t("load.mappingHint")} value={chosen} onChange={(value) => { setChosen(value); forget(); }}
            data={[...(mappings.data ?? []).map(({ name }) => ({ value: name, label: name })), { value: OWN, label: t("load.own") }]} />
          <Button variant={preview.data ? "default" : "filled"} disabled={!file || mapping === null} loading={preview.isPending}
            onClick={() => file && mapping !== null && preview.mutate({ file, mapping })}>
            {t("load.preview")}
          </Button>
        </div>
        {chosen === OWN ? <OwnMapping mapping={own} header={header} onChange={(next) => { setOwn(next); forget(); }} /> : null}
        {preview.error ? <ErrorState error={preview.error} /> : null}
      </Panel>
      {preview.data ? (
        <PreviewPanel preview={preview.data}>
          {preview.data.statesOutcomes && can("FINDING_RECORD") ? (
            <Checkbox label={t("load.outcomes")} checked={outcomes} onChange={(event) => setOutcomes(event.currentTarget.checked)} />
          ) : null}
          <Button variant="filled" loading={start.isPending} onClick={run}>{t("load.run")}</Button>
          {start.error ? <ErrorState error={start.error} /> : null}
        </PreviewPanel>
      ) : null}
      <Panel title={t("load.recent")} flush>
        <LoadsTable />
      </Panel>
    </Page>
  );
}
