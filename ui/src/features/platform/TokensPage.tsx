import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Problem } from "@/api/problem";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { Form } from "@/design/Form";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useActor } from "./actors";
import { NewToken } from "./NewToken";
import { RolesField, useRoleNames } from "./RolesField";
import { type TokenView, useCreateToken, useRevokeToken, useTokens } from "./users";

/** The keys machines sign in with. A key is shown once, when it is made. */
export function TokensPage() {
  const { t } = useText();
  const { day } = useFormats();
  const actor = useActor();
  const tokens = useTokens();
  const revoke = useRevokeToken();
  const roleNames = useRoleNames();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<TokenView | null>(null);
  return (
    <Page title={t("nav.tokens")} lead={t("tokens.lead")} actions={<Button variant="filled" onClick={() => setAdding(true)}>{t("tokens.add")}</Button>}>
      {made ? <NewToken token={made} onClose={() => setMade(null)} /> : null}
      <Panel flush>
        <Loaded query={tokens}>
          {(all) => (
            <DataTable label={t("nav.tokens")} rows={all} rowKey={(token) => token.id} keys
              empty={<EmptyState title={t("tokens.empty")} hint={t("tokens.emptyHint")} />}
              columns={[
                { key: "name", header: t("token.name"), cell: (token) => token.name, priority: "lead" },
                { key: "roles", header: t("user.roles"), cell: (token) => roleNames(token.roles) },
                { key: "used", header: t("token.lastUsed"), cell: (token) => <RelativeTime at={token.lastUsedAt} /> },
                { key: "by", header: t("token.createdBy"), cell: (token) => actor(token.createdBy), priority: "wide" },
                { key: "expires", header: t("token.expires"), cell: (token) => (token.expiresAt ? day(token.expiresAt) : t("token.never")) },
                { key: "revoke", header: t("job.action"), align: "end", bare: true, cell: (token) =>
                    token.revokedAt ? <span className="dim">{t("token.revoked")}</span> : <Button size="compact-xs" onClick={() => setRevoking(token)}>{t("token.revoke")}</Button> },
              ]} />
          )}
        </Loaded>
      </Panel>
      {adding ? <AddToken onClose={() => setAdding(false)} onMade={setMade} /> : null}
      {revoking ? (
        <Confirm title={t("token.revokeTitle", { name: revoking.name })} text={t("token.revokeText")} verb={t("token.revoke")} busy={revoke.isPending} error={revoke.error}
          onClose={() => setRevoking(null)} onConfirm={() => revoke.mutate(revoking.id, { onSuccess: () => setRevoking(null) })} />
      ) : null}
    </Page>
  );
}

const LIFETIMES = [30, 90, 365];

function AddToken({ onClose, onMade }: { onClose: () => void; onMade: (token: string) => void }) {
  const { t } = useText();
  const create = useCreateToken();
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<string[]>([]);
  const [trader, setTrader] = useState("");
  const [days, setDays] = useState("90");
  const wrong = (field: string) => (create.error instanceof Problem ? create.error.field(field) : undefined);
  const send = () =>
    create.mutate(
      { name, roles, trader: trader.trim() || null, expiresAt: days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : null },
      { onSuccess: ({ token }) => { onMade(token); onClose(); } },
    );
  return (
    <Form title={t("tokens.add")} verb={t("tokens.add")} busy={create.isPending} error={create.error} onSend={send} onClose={onClose}>
      <TextInput label={t("token.name")} description={t("token.nameHint")} required data-autofocus error={wrong("name")} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <RolesField value={roles} error={wrong("roles")} onChange={setRoles} />
      {roles.includes("TRADER") ? (
        <TextInput label={t("user.trader")} description={t("user.traderHint")} required error={wrong("trader")} value={trader} onChange={(event) => setTrader(event.currentTarget.value)} />
      ) : null}
      <Select label={t("token.expires")} value={days} onChange={(value) => setDays(value ?? "")}
        data={[...LIFETIMES.map((count) => ({ value: String(count), label: t("token.inDays", { count }) })), { value: "", label: t("token.never") }]} />
    </Form>
  );
}
