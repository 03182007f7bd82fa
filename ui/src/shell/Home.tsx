import { Navigate } from "react-router";
import type { ReactNode } from "react";
import { EmptyState } from "@/design/States";
import { useText } from "@/i18n/text";
import { BUILT } from "@/routes";
import { visibleTasks } from "./navigation";
import { useSession } from "./SessionContext";

/** Where somebody starts: on today's figures, or on the first page that is theirs. */
export function Home({ children }: { children: ReactNode }) {
  const { t } = useText();
  const { can } = useSession();
  if (can("INSIGHT_READ")) return children;
  const first = visibleTasks(can, BUILT)[0]?.destinations[0];
  return first ? <Navigate to={first.path} replace /> : <EmptyState title={t("home.nothing")} hint={t("error.forbidden")} />;
}
