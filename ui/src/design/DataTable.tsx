import { type MouseEvent, type ReactNode, useRef } from "react";
import { useNavigate } from "react-router";
import { useShortcuts } from "@/shell/shortcuts";
import classes from "./DataTable.module.css";
import type { Lane } from "./LaneBadge";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
  /** `wide` columns leave first when the screen narrows; `lead` is the strip's own line on a phone, `whole` takes a line too, further down. */
  priority?: "lead" | "wide" | "whole";
  width?: number | string;
  /** The cell speaks for itself on a phone: no label before it. */
  bare?: boolean;
  /** `line` never breaks; `clip` keeps to one line too, cut where the column (which then needs a width) ends. */
  fit?: "line" | "clip";
  /** The name the server sorts by, where it can. */
  sort?: string;
}

interface DataTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads; the lead cell should hold the same link for keyboard and screen reader. */
  href?: (row: Row) => string;
  /** The lane whose colour marks the strip's edge. */
  edge?: (row: Row) => Lane | string | null | undefined;
  sorting?: { by: string; change: (by: string) => void };
  empty?: ReactNode;
  /** j and k move through the rows; one table a page may have it. */
  keys?: boolean;
  /** Few and short columns: it stays a table however narrow its place is. */
  small?: boolean;
}

/** Rows as strips: dense, ruled, walked with j and k; on a phone each row folds into a two-line strip. */
export function DataTable<Row>({ label, columns, rows, rowKey, href, edge, sorting, empty, keys = false, small = false }: DataTableProps<Row>) {
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const step = (by: 1 | -1) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>("tr a[href], tr button") ?? [])].filter(
      (link, index, all) => index === 0 || link.closest("tr") !== all[index - 1]?.closest("tr"),
    );
    const at = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.closest("tr")?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts(keys ? { j: () => step(1), k: () => step(-1) } : {});
  if (rows.length === 0 && empty) return <>{empty}</>;

  return (
    <div className={classes.scroll} data-small={small || undefined} tabIndex={-1}>
      <table className={classes.table} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" data-align={column.align} data-priority={column.priority}
                style={{ width: column.width }} aria-sort={ariaSort(column, sorting?.by)}>
                {sorting && column.sort ? (
                  <button type="button" className={classes.sort} onClick={() => sorting.change(flip(column.sort!, sorting.by))}>
                    {column.header}
                    <SortMark direction={ariaSort(column, sorting.by)} />
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" data-edge={edge?.(row) ?? undefined} data-link={href ? true : undefined}
              onClick={href ? (event) => {
                if (!(event.target as HTMLElement).closest("a, button, input, label") && !window.getSelection()?.toString()) void navigate(href(row));
              } : undefined}>
              {columns.map((column) => (
                <td key={column.key} role="cell" data-align={column.align} data-priority={column.priority} data-fit={column.fit}
                  data-label={column.bare ? undefined : column.header} onMouseEnter={column.fit === "clip" ? tellWhole : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is cut can still be read by pointing at it. */
function tellWhole({ currentTarget: cell }: MouseEvent<HTMLElement>) {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? "") : "";
}

function ariaSort<Row>(column: Column<Row>, by: string | undefined): "ascending" | "descending" | undefined {
  if (!column.sort || !by) return undefined;
  if (by === column.sort) return "ascending";
  return by === `-${column.sort}` ? "descending" : undefined;
}

const flip = (sort: string, by: string) => (by === `-${sort}` ? sort : `-${sort}`);

function SortMark({ direction }: { direction: "ascending" | "descending" | undefined }) {
  if (!direction) return null;
  return (
    <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
      <path d={direction === "ascending" ? "M4 1l3 5H1z" : "M4 7L1 2h6z"} fill="currentColor" />
    </svg>
  );
}
