import { Button, Group, Modal, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useText } from "@/i18n/text";
import { ErrorState } from "./States";

interface FormProps {
  title: string;
  /** The verb on the button. */
  verb: string;
  busy: boolean;
  error: unknown;
  /** Something is still missing. */
  incomplete?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A short form in a dialog, with the server's answer under its fields. */
export function Form({ title, verb, busy, error, incomplete = false, onSend, onClose, children }: FormProps) {
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
            <Button type="submit" variant="filled" loading={busy} disabled={incomplete}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
