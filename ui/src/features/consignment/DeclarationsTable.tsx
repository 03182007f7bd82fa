import type { ReactNode } from "react";
import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { LaneBadge } from "@/design/LaneBadge";
import { RelativeTime } from "@/design/RelativeTime";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import type { DeclarationRow } from "./declarations";

/** Declarations as strips, wherever a page shows some. */
export function DeclarationsTable({ rows, empty, keys = false }: { rows: DeclarationRow[]; empty?: ReactNode; keys?: boolean }) {
  const { t, code } = useText();
  const { number, money } = useFormats();
  const { can } = useSession();
  return (
    <DataTable label={t("nav.declarations")} rows={rows} rowKey={(row) => row.id} href={(row) => `/declarations/${row.id}`} edge={(row) => row.lane} keys={keys} empty={empty}
      columns={[
        { key: "reference", header: t("field.reference"), priority: "lead",
          cell: (row) => <Link className="mono" to={`/declarations/${row.id}`}>{row.reference}</Link> },
        { key: "lane", header: t("field.lane"), bare: true, cell: (row) => <LaneBadge lane={row.lane} /> },
        { key: "status", header: t("field.status"), bare: true, fit: "line", cell: (row) => code("status", row.status) },
        { key: "goods", header: t("field.goods"), bare: true, fit: "clip", width: "24%", cell: (row) => <Goods hs={row.hs} description={row.description} lines={row.goodsLines} /> },
        { key: "party", header: t("field.trader"), bare: true, fit: "clip", width: "22%", cell: (row) => row.party ?? "–" },
        { key: "route", header: t("field.route"), fit: "line", cell: (row) => `${row.departure ?? "–"} → ${row.office}`, priority: "wide" },
        { key: "value", header: t("field.value"), align: "end", cell: (row) => money(row.value, row.currency), priority: "wide" },
        ...(can("ASSESSMENT_READ") ? [{ key: "score", header: t("field.score"), align: "end" as const, cell: (row: DeclarationRow) => number(row.score) }] : []),
        { key: "at", header: t("field.accepted"), bare: true, align: "end", cell: (row) => <RelativeTime at={row.acceptedAt} /> },
      ]} />
  );
}

export function Goods({ hs, description, lines }: { hs: string | null; description: string | null; lines?: number }) {
  const { t } = useText();
  return (
    <span>
      {hs ? <span className="mono">{hs}</span> : null} {description}
      {lines && lines > 1 ? <span className="dim"> {t("goods.more", { count: lines - 1 })}</span> : null}
    </span>
  );
}
