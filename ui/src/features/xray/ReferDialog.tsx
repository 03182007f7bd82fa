import { Button, Group, Modal, Select, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import { type DrawnFrame, LABELS } from "./scans";

interface ReferDialogProps {
  drawn: DrawnFrame[];
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onRefer: (note: string, frames: DrawnFrame[]) => void;
}

/** What the examiner should look for: a class for each frame drawn, and a note. */
export function ReferDialog({ drawn, busy, error, onClose, onRefer }: ReferDialogProps) {
  const { t, code } = useText();
  const [note, setNote] = useState("");
  const [labels, setLabels] = useState(drawn.map((frame) => frame.label));
  return (
    <Modal opened onClose={onClose} title={t("xray.referTitle")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack gap="sm">
        {drawn.map((_, index) => (
          <Select key={index} label={t("xray.frameNumber", { number: index + 1 })} value={labels[index] ?? null} allowDeselect={false}
            data={LABELS.map((label) => ({ value: label, label: code("xray.label", label) }))}
            onChange={(label) => setLabels(labels.map((old, at) => (at === index ? (label ?? old) : old)))} />
        ))}
        <Textarea label={t("xray.note")} description={t("xray.noteHint")} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} data-autofocus />
        {error ? <ErrorState error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button variant="filled" loading={busy} onClick={() => onRefer(note, drawn.map((frame, index) => ({ ...frame, label: labels[index] ?? frame.label })))}>{t("xray.refer")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
