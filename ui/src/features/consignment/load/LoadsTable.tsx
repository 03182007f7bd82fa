import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useActor } from "@/features/platform/actors";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useLoads } from "./loads";

/** The files taken in lately. */
export function LoadsTable() {
  const { t, code } = useText();
  const { number } = useFormats();
  const actor = useActor();
  const loads = useLoads();
  return (
    <Loaded query={loads} rows={3}>
      {(all) => (
        <DataTable label={t("load.recent")} rows={all} rowKey={(load) => load.id} href={(load) => `/loads/${load.id}`} keys empty={<EmptyState title={t("load.none")} hint={t("load.noneHint")} />}
          columns={[
            { key: "file", header: t("load.file"), priority: "lead", cell: (load) => <Link to={`/loads/${load.id}`}>{load.fileName}</Link> },
            { key: "state", header: t("field.state"), cell: (load) => code("loadState", load.state) },
            { key: "rows", header: t("load.rows"), align: "end", cell: (load) => number(load.rowsDone) },
            { key: "lodged", header: t("load.lodged"), align: "end", cell: (load) => number(load.lodged) },
            { key: "rejected", header: t("load.rejected"), align: "end", cell: (load) => number(load.rejected) },
            { key: "mapping", header: t("load.mapping"), priority: "wide", cell: (load) => load.mapping },
            { key: "by", header: t("job.by"), priority: "wide", cell: (load) => actor(load.createdBy) },
            { key: "at", header: t("job.at"), align: "end", cell: (load) => <RelativeTime at={load.createdAt} /> },
          ]} />
      )}
    </Loaded>
  );
}
