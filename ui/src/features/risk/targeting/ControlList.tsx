import { SegmentedControl } from "@mantine/core";
import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useControl } from "./targeting";

const RESULTS = ["", "FOUND", "CLEAN", "UNKNOWN"] as const;

/** The list behind the estimate: what only chance selected, and what was found on it. */
export function ControlList({ office, days, result, onResult }: { office: string; days: number; result: string; onResult: (result: string) => void }) {
  const { t, code } = useText();
  const { percent, money, number } = useFormats();
  const query = useControl(office, days, result, true);
  return (
    <Panel title={t("control.title")} flush
      aside={<SegmentedControl size="xs" aria-label={t("control.result")} value={result} onChange={onResult} data={RESULTS.map((one) => ({ value: one, label: one ? code("controlResult", one) : t("control.all") }))} />}>
      <Loaded query={query} rows={4}>
        {(rows) => (
          <DataTable label={t("control.title")} rows={rows} rowKey={({ declarationId }) => declarationId} href={({ declarationId }) => `/declarations/${declarationId}`} keys
            empty={<EmptyState title={t("control.empty")} hint={t("control.emptyHint")} />}
            columns={[
              { key: "reference", header: t("field.reference"), priority: "lead", cell: (row) => <Link className="mono" to={`/declarations/${row.declarationId}`}>{row.reference}</Link> },
              { key: "office", header: t("field.office"), cell: (row) => row.office },
              { key: "result", header: t("control.result"), cell: (row) => <>{code("controlResult", row.result)}{row.critical ? ` · ${t("risk.critical")}` : ""}</> },
              { key: "probability", header: t("control.said"), align: "end", cell: (row) => percent(row.probability) },
              { key: "stands", header: t("control.standsFor"), align: "end", cell: (row) => number(row.standsFor) },
              { key: "short", header: t("control.short"), align: "end", priority: "wide", cell: (row) => money(row.revenueShort, "HKD") },
              { key: "at", header: t("field.accepted"), align: "end", cell: (row) => <RelativeTime at={row.acceptedAt} /> },
            ]} />
        )}
      </Loaded>
    </Panel>
  );
}
