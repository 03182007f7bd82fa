import { Button } from "@mantine/core";
import { useState } from "react";
import { DataTable } from "@/design/DataTable";
import { FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { EmptyState, Loaded } from "@/design/States";
import { useText } from "@/i18n/text";
import { useRoleNames } from "./RolesField";
import { EditUser, NewUser } from "./UserForms";
import { type UserView, useUsers } from "./users";

/** The people who may sign in, and as what. */
export function UsersPage() {
  const { t } = useText();
  const users = useUsers();
  const roleNames = useRoleNames();
  const [open, setOpen] = useState<UserView | "new" | null>(null);
  const { values, set, clear, active } = useFilters(["q"]);
  const wanted = (user: UserView) => `${user.username} ${user.displayName} ${user.trader ?? ""}`.toLowerCase().includes(values.q.toLowerCase());

  return (
    <Page title={t("nav.users")} lead={t("users.lead")} actions={<Button variant="filled" onClick={() => setOpen("new")}>{t("users.add")}</Button>}>
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter search label={t("users.search")} value={values.q} onChange={(q) => set({ q })} />
      </FilterBar>
      <Panel flush>
        <Loaded query={users}>
          {(all) => (
            <DataTable label={t("nav.users")} rows={all.filter(wanted)} rowKey={(user) => user.username} keys
              empty={<EmptyState title={t("users.empty")} hint={t("filter.emptyHint")} />}
              columns={[
                { key: "name", header: t("user.displayName"), cell: (user) => user.displayName, priority: "lead" },
                { key: "username", header: t("login.username"), cell: (user) => <span className="mono">{user.username}</span> },
                { key: "roles", header: t("user.roles"), cell: (user) => roleNames(user.roles) },
                { key: "trader", header: t("user.trader"), cell: (user) => <span className="mono">{user.trader ?? "–"}</span>, priority: "wide" },
                { key: "enabled", header: t("user.state"), cell: (user) => t(user.enabled ? "user.enabled" : "user.disabled") },
                { key: "edit", header: t("job.action"), align: "end", bare: true, cell: (user) => <Button size="compact-xs" onClick={() => setOpen(user)}>{t("action.change")}</Button> },
              ]} />
          )}
        </Loaded>
      </Panel>
      {open === "new" ? <NewUser onClose={() => setOpen(null)} /> : open ? <EditUser user={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
