import { Button, Progress } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useParams } from "react-router";
import { DataTable } from "@/design/DataTable";
import { Page, Panel } from "@/design/Page";
import { RecordPage } from "@/design/RecordPage";
import { RelativeTime } from "@/design/RelativeTime";
import { Stat, StatStrip } from "@/design/Stat";
import { useActor } from "@/features/platform/actors";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { isOpen, type LoadView, useLoad } from "./loads";

/** One file on its way in: how far it is, what was lodged, and the rows to be corrected and sent again. */
export function LoadDetailPage() {
  const { id = "" } = useParams();
  const { t } = useText();
  const query = useLoad(id);
  return (
    <RecordPage title={t("subject.load")} query={query}>
      {(load) => <Detail load={load} />}
    </RecordPage>
  );
}

function Detail({ load }: { load: LoadView }) {
  const { t, code } = useText();
  const { number } = useFormats();
  const actor = useActor();
  const total = Math.max(load.rowsTotal, load.rowsDone);
  return (
    <Page title={load.fileName} lead={<>{code("loadState", load.state)} · {load.mapping} · {actor(load.createdBy)} · <RelativeTime at={load.createdAt} /></>}
      actions={load.rejected > 0 && !isOpen(load) ? (
        <Button component="a" href={`/api/loads/${load.id}/rejected.csv`} download variant="filled" leftSection={<IconDownload size={16} />}>{t("load.download")}</Button>
      ) : null}>
      {isOpen(load) ? <Progress value={total > 0 ? (100 * load.rowsDone) / total : 100} animated={load.rowsTotal === 0} aria-label={t("job.progress")} /> : null}
      {load.refused ? (
        <Panel>
          <p role="alert">{load.refused}</p>
        </Panel>
      ) : null}
      <StatStrip>
        <Stat label={t("load.rows")} value={number(load.rowsDone)} note={load.rowsTotal > 0 ? t("load.ofRows", { total: load.rowsTotal }) : undefined} />
        <Stat label={t("load.lodged")} value={number(load.lodged)} />
        <Stat label={t("load.repeated")} value={number(load.repeated)} note={t("load.repeatedNote")} />
        <Stat label={t("load.rejected")} value={number(load.rejected)} />
        <Stat label={t("load.speed")} value={load.rowsPerSecond == null ? "–" : number(load.rowsPerSecond)} note={t("load.perSecond")} />
      </StatStrip>
      {load.rejections.length > 0 ? (
        <Panel title={t("load.rejectedRows")} aside={load.rejected > load.rejections.length ? t("load.first", { count: load.rejections.length }) : null} flush>
          <DataTable label={t("load.rejectedRows")} rows={load.rejections} rowKey={(row) => String(row.line)} keys
            columns={[
              { key: "line", header: t("load.line"), priority: "lead", cell: (row) => t("load.lineNumber", { line: row.line }) },
              { key: "reasons", header: t("field.reason"), priority: "whole", width: "45%", cell: (row) => (
                  <>
                    {row.reasons.map((reason) => (
                      <div key={reason.column + reason.message}><strong>{reason.column}</strong> {reason.message}</div>
                    ))}
                  </>
                ) },
              { key: "cells", header: t("load.cells"), priority: "wide", cell: (row) => <span className="mono dim">{row.cells.join(" · ").slice(0, 200)}</span> },
            ]} />
        </Panel>
      ) : null}
    </Page>
  );
}
