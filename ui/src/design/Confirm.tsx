import { Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useText } from "@/i18n/text";
import { Form } from "./Form";

interface ConfirmProps {
  title: string;
  /** What will happen, in a sentence. */
  text?: ReactNode;
  /** The verb on the button. */
  verb: string;
  /** Ask why; the reason is handed on and kept in the audit log. */
  askReason?: boolean;
  busy?: boolean;
  error?: unknown;
  children?: ReactNode;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** One decision in a dialog: what happens, why, and the verb itself as the button. */
export function Confirm({ title, text, verb, askReason = false, busy = false, error, children, onConfirm, onClose }: ConfirmProps) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  return (
    <Form title={title} verb={verb} busy={busy} error={error} incomplete={askReason && reason.trim() === ""} onSend={() => onConfirm(reason.trim())} onClose={onClose}>
      {text ? <div>{text}</div> : null}
      {children}
      {askReason ? (
        <Textarea label={t("field.reason")} description={t("field.reasonHint")} required autosize minRows={3} data-autofocus
          value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      ) : null}
    </Form>
  );
}
