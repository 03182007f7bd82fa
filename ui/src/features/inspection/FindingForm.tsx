import { Button, Checkbox, Group, Modal, NumberInput, Select, Stack, Textarea, UnstyledButton } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Problem } from "@/api/problem";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import classes from "./FindingForm.module.css";
import { DISCREPANCIES, type FindingResult } from "./targets";

export interface NewFinding {
  result: FindingResult;
  discrepancyKind: string | null;
  valueShort: number | null;
  note: string | null;
  critical: boolean;
}

interface FindingFormProps {
  busy: boolean;
  error: unknown;
  onRecord: (finding: NewFinding) => void;
  onClose: () => void;
}

const NOTHING: NewFinding = { result: "CLEAN", discrepancyKind: null, valueShort: null, note: null, critical: false };

/** The outcome in two clicks: "clean" is recorded at once, the others ask what was wrong. A finding can be taken back afterwards. */
export function FindingForm({ busy, error, onRecord, onClose }: FindingFormProps) {
  const { t, code } = useText();
  const [finding, setFinding] = useState<NewFinding | null>(null);
  const wrong = (field: string) => (error instanceof Problem ? error.field(field) : undefined);
  const choose = (result: FindingResult) => (result === "CLEAN" ? onRecord(NOTHING) : setFinding({ ...NOTHING, result }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (finding) onRecord(finding);
  };
  return (
    <Modal opened onClose={onClose} title={t("finding.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <div className={classes.choices} role="group" aria-label={t("finding.title")}>
            {(["CLEAN", "DISCREPANCY", "CONTRABAND"] as const).map((result) => (
              <UnstyledButton key={result} className={classes.choice} data-result={result} aria-pressed={finding?.result === result} disabled={busy} onClick={() => choose(result)}>
                <span className={classes.word}>{code("finding", result)}</span>
                <span className={classes.hint}>{t(`finding.${result}.hint`)}</span>
              </UnstyledButton>
            ))}
          </div>
          {finding ? (
            <>
              {finding.result === "DISCREPANCY" ? (
                <Select label={t("finding.kind")} required data-autofocus error={wrong("discrepancyKind")} value={finding.discrepancyKind}
                  data={DISCREPANCIES.map((kind) => ({ value: kind, label: code("discrepancy", kind) }))}
                  onChange={(discrepancyKind) => setFinding({ ...finding, discrepancyKind })} />
              ) : null}
              <NumberInput label={t("finding.valueShort")} suffix=" HKD" thousandSeparator="," min={0} decimalScale={2} error={wrong("valueShort")}
                value={finding.valueShort ?? ""} onChange={(value) => setFinding({ ...finding, valueShort: value === "" ? null : Number(value) })} />
              <Textarea label={t("finding.note")} autosize minRows={2} error={wrong("note")} value={finding.note ?? ""}
                onChange={(event) => setFinding({ ...finding, note: event.currentTarget.value || null })} />
              <Checkbox label={t("finding.criticalLabel")} checked={finding.critical} onChange={(event) => setFinding({ ...finding, critical: event.currentTarget.checked })} />
            </>
          ) : null}
          {error ? <ErrorState error={error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t("action.cancel")}</Button>
            {finding ? (
              <Button type="submit" variant="filled" loading={busy}>{t("finding.record")}</Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
