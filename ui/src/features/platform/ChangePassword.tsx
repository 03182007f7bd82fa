import { useState } from "react";
import { Problem } from "@/api/problem";
import { Form } from "@/design/Form";
import { useNotify } from "@/design/notify";
import { useText } from "@/i18n/text";
import { PasswordField } from "./PasswordField";
import { useChangePassword } from "./session";

/** One's own password, with the present one to show that it is oneself. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const change = useChangePassword();
  const notify = useNotify();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const wrong = (field: string) => (change.error instanceof Problem ? change.error.field(field) : undefined);
  const send = () =>
    change.mutate({ current, password }, {
      onSuccess: () => {
        notify({ title: t("password.changed") });
        onClose();
      },
    });
  return (
    <Form title={t("password.change")} verb={t("password.change")} busy={change.isPending} error={change.error} onSend={send} onClose={onClose}>
      <PasswordField label={t("password.current")} complete="current-password" focused value={current} error={wrong("current")} onChange={setCurrent} />
      <PasswordField label={t("password.new")} description={t("user.passwordHint")} complete="new-password" value={password} error={wrong("password")} onChange={setPassword} />
    </Form>
  );
}
