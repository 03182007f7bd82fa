import { Button, Group, Modal, NumberInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import { useTeach } from "./images";
import type { Box } from "./scans";

/** Teaches a new kind of contraband from the frames drawn on a scan. */
export function TeachDialog({ scan, boxes, onClose }: { scan: string; boxes: Box[]; onClose: () => void }) {
  const { t } = useText();
  const teach = useTeach();
  const [fields, setFields] = useState({ code: "", en: "", zh: "", threshold: 80 });
  const send = () =>
    teach.mutate(
      { ...fields, threshold: fields.threshold / 100, examples: boxes.map(({ left, top, right, bottom }) => ({ scanId: scan, left, top, right, bottom })) },
      { onSuccess: onClose },
    );
  return (
    <Modal opened onClose={onClose} title={t("images.teach")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack gap="sm">
        <div>{t("images.teachText", { count: boxes.length })}</div>
        <TextInput label={t("images.code")} description={t("images.codeHint")} required value={fields.code} onChange={(event) => setFields({ ...fields, code: event.currentTarget.value })} data-autofocus />
        <TextInput label={t("images.nameEn")} required value={fields.en} onChange={(event) => setFields({ ...fields, en: event.currentTarget.value })} />
        <TextInput label={t("images.nameZh")} required value={fields.zh} onChange={(event) => setFields({ ...fields, zh: event.currentTarget.value })} />
        <NumberInput label={t("images.threshold")} min={50} max={99} value={fields.threshold} onChange={(value) => setFields({ ...fields, threshold: Number(value) })} />
        {teach.error ? <ErrorState error={teach.error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button variant="filled" loading={teach.isPending} onClick={send}>{t("images.teach")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
