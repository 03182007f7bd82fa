import { Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { Problem } from "@/api/problem";
import { Form } from "@/design/Form";
import { useText } from "@/i18n/text";
import { PasswordField } from "./PasswordField";
import { RolesField } from "./RolesField";
import { type UserView, useChangeUser, useCreateUser } from "./users";

export function NewUser({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const create = useCreateUser();
  const [user, setUser] = useState({ username: "", displayName: "", password: "", roles: [] as string[], trader: "" });
  const wrong = (field: string) => (create.error instanceof Problem ? create.error.field(field) : undefined);
  const text = (field: "username" | "displayName" | "trader") => ({
    value: user[field],
    error: wrong(field),
    onChange: (event: { currentTarget: HTMLInputElement }) => setUser({ ...user, [field]: event.currentTarget.value }),
  });
  return (
    <Form title={t("users.add")} verb={t("users.add")} busy={create.isPending} error={create.error} onClose={onClose}
      onSend={() => create.mutate({ ...user, trader: user.trader || null }, { onSuccess: onClose })}>
      <TextInput label={t("login.username")} description={t("user.usernameHint")} required data-autofocus {...text("username")} />
      <TextInput label={t("user.displayName")} required {...text("displayName")} />
      <PasswordField label={t("login.password")} description={t("user.passwordHint")} complete="new-password" error={wrong("password")}
        value={user.password} onChange={(password) => setUser({ ...user, password })} />
      <RolesField value={user.roles} error={wrong("roles")} onChange={(roles) => setUser({ ...user, roles })} />
      {user.roles.includes("TRADER") ? <TextInput label={t("user.trader")} description={t("user.traderHint")} {...text("trader")} /> : null}
    </Form>
  );
}

export function EditUser({ user: start, onClose }: { user: UserView; onClose: () => void }) {
  const { t } = useText();
  const change = useChangeUser();
  const [user, setUser] = useState(start);
  const [password, setPassword] = useState("");
  const wrong = (field: string) => (change.error instanceof Problem ? change.error.field(field) : undefined);
  return (
    <Form title={start.displayName} verb={t("action.save")} busy={change.isPending} error={change.error} onClose={onClose}
      onSend={() => change.mutate({ user, password }, { onSuccess: onClose })}>
      <TextInput label={t("user.displayName")} required value={user.displayName} onChange={(event) => setUser({ ...user, displayName: event.currentTarget.value })} />
      <RolesField value={user.roles} error={wrong("roles")} onChange={(roles) => setUser({ ...user, roles })} />
      <TextInput label={t("user.trader")} description={t("user.traderHint")} value={user.trader ?? ""} onChange={(event) => setUser({ ...user, trader: event.currentTarget.value || null })} />
      <PasswordField label={t("password.new")} description={t("password.keep")} complete="new-password" required={false} error={wrong("password")} value={password} onChange={setPassword} />
      <Switch label={t("user.maySignIn")} checked={user.enabled} onChange={(event) => setUser({ ...user, enabled: event.currentTarget.checked })} />
    </Form>
  );
}
