import { Fragment, type ReactNode } from "react";
import { Panel } from "@/design/Page";
import { useText } from "@/i18n/text";
import classes from "./LoadPage.module.css";
import type { Preview } from "./loads";

/** The first rows as they would be read, what is wrong with them, and the button to go on. */
export function PreviewPanel({ preview, children }: { preview: Preview; children: ReactNode }) {
  const { t } = useText();
  return (
    <Panel title={t("load.looked", { count: preview.checked })} flush
      aside={<span className={preview.faulty ? classes.bad : undefined}>{preview.faulty ? t("load.faulty", { count: preview.faulty }) : t("load.allSound")}</span>}>
      {preview.problems.length > 0 ? (
        <ul className={classes.problems}>
          {preview.problems.slice(0, 12).map((problem) => (
            <li key={problem.column + problem.message}>
              <strong>{problem.column}</strong> {problem.message} <span className="dim">{t("load.where", { count: problem.rows, line: problem.firstLine })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={classes.cells} tabIndex={0} role="region" aria-label={t("load.rows")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("load.line")}</th>
              {preview.header.map((column) => (
                <th key={column} scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <Fragment key={row.line}>
                <tr>
                  <td>{row.line}</td>
                  {preview.header.map((column, index) => (
                    <td key={column} data-wrong={row.faults.some((fault) => fault.column === column) || undefined}>{row.cells[index]}</td>
                  ))}
                </tr>
                {row.faults.map((fault) => (
                  <tr key={fault.column + fault.message} className={classes.fault}>
                    <td />
                    <td colSpan={preview.header.length}>{`${fault.column}: ${fault.message}`}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.ready}>{children}</div>
    </Panel>
  );
}
