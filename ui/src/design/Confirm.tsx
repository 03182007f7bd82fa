import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useText } from "@/i18n/text";
import { ErrorState } from "./States";

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
  const send = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={send}>
        <Stack gap="sm">
          {text ? <div>{text}</div> : null}
          {children}
          {askReason ? (
            <Textarea
              label={t("field.reason")}
              description={t("field.reasonHint")}
              required
              autosize
              minRows={3}
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          {error ? <ErrorState error={error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t("action.cancel")}</Button>
            <Button type="submit" variant="filled" loading={busy} disabled={askReason && reason.trim() === ""}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
