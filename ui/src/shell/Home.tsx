import { Navigate } from "react-router";
import type { ReactNode } from "react";
import { Page } from "@/design/Page";
import { EmptyState } from "@/design/States";
import { useText } from "@/i18n/text";
import { BUILT } from "@/routes";
import { visibleTasks } from "./navigation";
import { useSession } from "./SessionContext";

/** Where those begin who have no figures of the day: administrators with people, traders with what they lodged. */
const BEGINNINGS = ["/users", "/declarations"];

/** Where somebody starts: on today's figures, or on the first page that is theirs. */
export function Home({ children }: { children: ReactNode }) {
  const { t } = useText();
  const { can } = useSession();
  if (can("INSIGHT_READ")) return children;
  const theirs = visibleTasks(can, BUILT).flatMap((task) => task.destinations.map(({ path }) => path));
  const first = BEGINNINGS.find((path) => theirs.includes(path)) ?? theirs[0];
  return first ? <Navigate to={first} replace /> : (
    <Page title={t("app.name")}>
      <EmptyState title={t("home.nothing")} hint={t("error.forbidden")} />
    </Page>
  );
}
