import { Button, Group, Modal, Select, Stack, Switch, Textarea } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { useScreeners } from "./scans";

interface HandOverDialogProps {
  busy: boolean;
  error: unknown;
  second: boolean;
  onClose: () => void;
  onHandOver: (officer: string | null, secondReader: boolean, note: string) => void;
}

/** Gives the scan to a colleague or back to the queue, as the same reading or as a second one. */
export function HandOverDialog({ busy, error, second, onClose, onHandOver }: HandOverDialogProps) {
  const { t } = useText();
  const { session } = useSession();
  const officers = useScreeners();
  const [to, setTo] = useState<string | null>(null);
  const [opinion, setOpinion] = useState(second);
  const [note, setNote] = useState("");
  return (
    <Modal opened onClose={onClose} title={t("xray.handOver")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack gap="sm">
        <Select label={t("xray.to")} placeholder={t("xray.toQueue")} clearable value={to} onChange={setTo}
          data={(officers.data ?? []).filter(({ username }) => username !== session?.username).map(({ username, name }) => ({ value: username, label: name }))} />
        {second ? <Switch label={t("xray.asSecond")} checked={opinion} onChange={(event) => setOpinion(event.currentTarget.checked)} /> : null}
        <Textarea label={t("xray.note")} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} />
        {error ? <ErrorState error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button variant="filled" loading={busy} onClick={() => onHandOver(to, second && opinion, note)}>{t("xray.handOver")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
