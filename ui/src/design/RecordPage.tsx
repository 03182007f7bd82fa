import type { ReactNode } from "react";
import { Page, Panel } from "./Page";
import { type Answer, ErrorState, Waiting } from "./States";

interface RecordPageProps<T> {
  /** The kind of record: the page's name until the record can give its own. */
  title: string;
  query: Answer<T>;
  rows?: number;
  children: (record: T) => ReactNode;
}

/** The page of one record. Until it is read, and where it can't be, the page stands there all the same and says so. */
export function RecordPage<T>({ title, query, rows = 8, children }: RecordPageProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title}>
      <Panel>{query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Waiting rows={rows} />}</Panel>
    </Page>
  );
}
