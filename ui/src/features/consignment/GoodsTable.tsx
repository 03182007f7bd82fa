import { useState } from "react";
import { Button } from "@mantine/core";
import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import classes from "./GoodsTable.module.css";
import type { GoodsLine } from "./declarations";

const FIRST = 20;

/** The goods lines as declared, with the price per kilogram worked out beside them. */
export function GoodsTable({ goods }: { goods: GoodsLine[] }) {
  const { t } = useText();
  const { number, money } = useFormats();
  const { can } = useSession();
  const [all, setAll] = useState(goods.length <= FIRST);
  return (
    <>
      <DataTable label={t("field.goods")} rows={all ? goods : goods.slice(0, FIRST)} rowKey={(line) => String(line.line)}
        columns={[
          { key: "goods", header: t("field.goods"), priority: "lead",
            cell: (line) => (
              <span className={classes.goods}>
                <span className="dim">{line.line}</span>
                <span>
                  {line.hs ? <Link className="mono" to={can("ASSESSMENT_READ") ? `/profiles/commodity/${line.hs}` : `/declarations?hs=${line.hs}`}>{line.hs}</Link> : null} {line.description}
                </span>
              </span>
            ) },
          { key: "origin", header: t("field.origin"), cell: (line) => line.origin ?? "–" },
          { key: "net", header: t("field.netMass"), align: "end", cell: (line) => (line.netMassKg == null ? "–" : `${number(line.netMassKg, 2)} kg`) },
          { key: "quantity", header: t("field.quantity"), align: "end", priority: "wide",
            cell: (line) => (line.quantity == null ? "–" : `${number(line.quantity, 2)} ${line.unit ?? ""}`) },
          { key: "packages", header: t("field.packages"), align: "end", priority: "wide", cell: (line) => number(line.packages) },
          { key: "value", header: t("field.value"), align: "end", cell: (line) => money(line.value?.amount, line.value?.currency) },
          { key: "price", header: t("field.perKg"), align: "end", cell: (line) => money(perKilogram(line), line.value?.currency) },
          { key: "rate", header: t("field.taxRate"), align: "end", priority: "wide", cell: (line) => (line.taxRate == null ? "–" : `${number(line.taxRate, 2)} %`) },
        ]} />
      {all ? null : (
        <p className={classes.more}>
          <Button size="compact-sm" onClick={() => setAll(true)}>{t("goods.showAll", { count: goods.length })}</Button>
        </p>
      )}
    </>
  );
}

function perKilogram({ value, netMassKg }: GoodsLine): string | null {
  if (!value || !netMassKg || Number(netMassKg) <= 0) return null;
  return (Number(value.amount) / Number(netMassKg)).toFixed(2);
}
