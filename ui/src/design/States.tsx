import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Problem, UNREACHABLE } from "@/api/problem";
import { type TextKey, useText } from "@/i18n/text";
import classes from "./States.module.css";

/** Nothing to show, said kindly: what that means and what to do about it. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className={classes.state}>
      <svg viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" className={classes.mark}>
        <path d="M1 7h46M1 16h46M1 25h46" stroke="currentColor" strokeWidth="2" strokeDasharray="3 4" />
      </svg>
      <p className={classes.title}>{title}</p>
      {hint ? <p className={classes.hint}>{hint}</p> : null}
      {action}
    </div>
  );
}

const HINTS: Record<number, TextKey> = {
  [UNREACHABLE]: "error.unreachable",
  401: "error.signedOut",
  403: "error.forbidden",
  400: "error.input",
  404: "error.notFound",
  409: "error.conflict",
  422: "error.input",
  429: "error.tooMany",
};

/** The server refused or couldn't answer: its own words, the fields that are wrong, and a way on. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useText();
  const problem = error instanceof Problem ? error : null;
  const hint = t(problem ? (HINTS[problem.status] ?? "error.failed") : "error.failed");
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{problem?.title || hint}</p>
      {problem?.detail && problem.errors.length === 0 ? <p className={classes.hint}>{problem.detail}</p> : null}
      {problem?.title ? <p className={classes.hint}>{hint}</p> : null}
      <FieldErrors error={error} />
      {onRetry && !isFinal(problem) ? <Button onClick={onRetry}>{t("action.retry")}</Button> : null}
    </div>
  );
}

/** What asking again doesn't change. */
function isFinal(problem: Problem | null): boolean {
  return problem?.status === 403 || problem?.status === 404;
}

/** The `errors` of a problem, one line each; nothing where there are none. */
export function FieldErrors({ error }: { error: unknown }) {
  if (!(error instanceof Problem) || error.errors.length === 0) return null;
  return (
    <ul className={classes.fields}>
      {error.errors.map(({ pointer, message }) => (
        <li key={pointer + message}>
          <span className="mono">{pointer}</span> {message}
        </li>
      ))}
    </ul>
  );
}

/** What a query has so far. */
export interface Answer<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Draws the answer of a query, its waiting or its error. */
export function Loaded<T>({ query, rows = 6, children }: { query: Answer<T>; rows?: number; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting rows={rows} />;
}

export function Waiting({ rows = 6 }: { rows?: number }) {
  const { t } = useText();
  return (
    <div className={classes.waiting} role="status" aria-label={t("state.loading")}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={classes.bone} style={{ inlineSize: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
