import { type ReactNode, useEffect } from "react";
import { useText } from "@/i18n/text";
import classes from "./Page.module.css";

interface PageProps {
  title: string;
  /** A short line under the title: what this page answers, or the state of the thing it shows. */
  lead?: ReactNode;
  /** What the officer can do; at most one filled button. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: one heading, one line, the actions, then the content. */
export function Page({ title, lead, actions, children }: PageProps) {
  const { t } = useText();
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title, t]);
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {lead ? <div className={classes.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </article>
  );
}

interface PanelProps {
  title?: string;
  aside?: ReactNode;
  /** `flush` lets a table touch the panel's edges. */
  flush?: boolean;
  children: ReactNode;
}

export function Panel({ title, aside, flush = false, children }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={title}>
      {title || aside ? (
        <div className={classes.panelHead}>
          {title ? <h2 className={classes.panelTitle}>{title}</h2> : <span />}
          {aside ? <div className={classes.aside}>{aside}</div> : null}
        </div>
      ) : null}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}

/** Panels side by side: `sidebar` gives a wide and a narrow column, `halves` two equal ones. */
export function Columns({ kind, children }: { kind: "sidebar" | "halves"; children: ReactNode }) {
  return <div className={`${classes.columns} ${classes[kind]}`}>{children}</div>;
}

export function Stacked({ children }: { children: ReactNode }) {
  return <div className={classes.stacked}>{children}</div>;
}
