import { Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import { type Teaching, useTaughtClasses, useTeach, useTeachMore } from "./images";
import type { Box } from "./scans";

/** Teaches from the frames drawn on a scan: a new kind of contraband, or more examples of one that is taught already. */
export function TeachDialog({ scan, boxes, onClose }: { scan: string; boxes: Box[]; onClose: () => void }) {
  const { t, both } = useText();
  const known = useTaughtClasses();
  const teach = useTeach();
  const more = useTeachMore();
  const [chosen, setMode] = useState<"new" | "known" | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [fields, setFields] = useState({ code: "", en: "", zh: "", threshold: 80 });
  const kinds = known.data ?? [];
  const mode = chosen ?? (kinds.length > 0 ? "known" : "new");
  const examples: Teaching["examples"] = boxes.map(({ left, top, right, bottom }) => ({ scanId: scan, left, top, right, bottom }));
  const done = () => {
    notifications.show({ message: t("images.learnt") });
    onClose();
  };
  const send = () =>
    mode === "known"
      ? kind && more.mutate({ code: kind, examples }, { onSuccess: done })
      : teach.mutate({ ...fields, threshold: fields.threshold / 100, examples }, { onSuccess: done });
  const error = mode === "known" ? more.error : teach.error;
  return (
    <Modal opened onClose={onClose} title={t("images.teachTitle")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack gap="sm">
        <div>{t("images.teachText", { count: boxes.length })}</div>
        {kinds.length > 0 ? (
          <SegmentedControl aria-label={t("images.teachWhat")} value={mode} onChange={(value) => setMode(value as "new" | "known")}
            data={[{ value: "known", label: t("images.teachKnown") }, { value: "new", label: t("images.teachNew") }]} />
        ) : null}
        {mode === "known" ? (
          <Select label={t("images.class")} required searchable value={kind} onChange={setKind}
            data={kinds.map((one) => ({ value: one.code, label: `${both({ en: one.nameEn, zh: one.nameZh })} (${one.examples})` }))} />
        ) : (
          <>
            <TextInput label={t("images.code")} description={t("images.codeHint")} required value={fields.code} onChange={(event) => setFields({ ...fields, code: event.currentTarget.value })} data-autofocus />
            <TextInput label={t("images.nameEn")} required value={fields.en} onChange={(event) => setFields({ ...fields, en: event.currentTarget.value })} />
            <TextInput label={t("images.nameZh")} required value={fields.zh} onChange={(event) => setFields({ ...fields, zh: event.currentTarget.value })} />
            <NumberInput label={t("images.threshold")} description={t("images.thresholdHint")} min={50} max={99} value={fields.threshold} onChange={(value) => setFields({ ...fields, threshold: Number(value) })} />
          </>
        )}
        {error ? <ErrorState error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button variant="filled" loading={teach.isPending || more.isPending} disabled={mode === "known" && !kind} onClick={send}>{t("images.teach")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
