import { Button, Group, Modal, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { Problem } from "@/api/problem";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
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
      <PasswordInput label={t("login.password")} description={t("user.passwordHint")} required autoComplete="new-password" error={wrong("password")}
        visibilityToggleButtonProps={{ "aria-label": t("login.showPassword") }}
        value={user.password} onChange={(event) => setUser({ ...user, password: event.currentTarget.value })} />
      <RolesField value={user.roles} error={wrong("roles")} onChange={(roles) => setUser({ ...user, roles })} />
      {user.roles.includes("TRADER") ? <TextInput label={t("user.trader")} description={t("user.traderHint")} {...text("trader")} /> : null}
    </Form>
  );
}

export function EditUser({ user: start, onClose }: { user: UserView; onClose: () => void }) {
  const { t } = useText();
  const change = useChangeUser();
  const [user, setUser] = useState(start);
  return (
    <Form title={start.displayName} verb={t("action.save")} busy={change.isPending} error={change.error} onClose={onClose}
      onSend={() => change.mutate(user, { onSuccess: onClose })}>
      <TextInput label={t("user.displayName")} required value={user.displayName} onChange={(event) => setUser({ ...user, displayName: event.currentTarget.value })} />
      <RolesField value={user.roles} onChange={(roles) => setUser({ ...user, roles })} />
      <TextInput label={t("user.trader")} description={t("user.traderHint")} value={user.trader ?? ""} onChange={(event) => setUser({ ...user, trader: event.currentTarget.value || null })} />
      <Switch label={t("user.maySignIn")} checked={user.enabled} onChange={(event) => setUser({ ...user, enabled: event.currentTarget.checked })} />
    </Form>
  );
}

interface FormProps {
  title: string;
  verb: string;
  busy: boolean;
  error: unknown;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A short form in a dialog, with the server's answer under its fields. */
export function Form({ title, verb, busy, error, onSend, onClose, children }: FormProps) {
  const { t } = useText();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={send}>
        <Stack gap="sm">
          {children}
          {error ? <ErrorState error={error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t("action.cancel")}</Button>
            <Button type="submit" variant="filled" loading={busy}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
