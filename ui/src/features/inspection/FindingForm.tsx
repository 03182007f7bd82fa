import { Button, Checkbox, Group, Modal, NumberInput, Stack, Textarea, UnstyledButton } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
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
/** Every outcome an examination can have; its place in the list is its key. */
const OUTCOMES: Pick<NewFinding, "result" | "discrepancyKind">[] = [
  { result: "CLEAN", discrepancyKind: null },
  ...DISCREPANCIES.map((discrepancyKind) => ({ result: "DISCREPANCY" as const, discrepancyKind })),
  { result: "CONTRABAND", discrepancyKind: null },
];

/** The outcome in two clicks: "clean" is recorded at once, the others by the button under what else may be said. It can be taken back afterwards. */
export function FindingForm({ busy, error, onRecord, onClose }: FindingFormProps) {
  const { t, code } = useText();
  const [finding, setFinding] = useState<NewFinding | null>(null);
  const wrong = (field: string) => (error instanceof Problem ? error.field(field) : undefined);
  const choose = (outcome: (typeof OUTCOMES)[number]) => {
    if (busy) return;
    if (outcome.result === "CLEAN") onRecord(NOTHING);
    else setFinding({ ...(finding ?? NOTHING), ...outcome, critical: outcome.result === "CONTRABAND" });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (finding) onRecord(finding);
  };
  const press = (event: KeyboardEvent) => {
    const outcome = OUTCOMES[Number(event.key) - 1];
    if (outcome && !(event.target as HTMLElement).closest("input, textarea")) choose(outcome);
  };
  return (
    <Modal opened onClose={onClose} title={t("finding.title")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }} onKeyDown={press}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <div className={classes.choices} role="group" aria-label={t("finding.title")}>
            {OUTCOMES.map((outcome, index) => {
              const { result, discrepancyKind } = outcome;
              return (
                <UnstyledButton key={discrepancyKind ?? result} className={classes.choice} data-result={result} data-autofocus={index === 0 || undefined} disabled={busy}
                  aria-pressed={finding?.result === result && finding.discrepancyKind === discrepancyKind} onClick={() => choose(outcome)}>
                  <span className={classes.word}>{discrepancyKind ? code("discrepancy", discrepancyKind) : code("finding", result)}</span>
                  {discrepancyKind ? null : <span className={classes.hint}>{code(`finding.${result}`, "hint")}</span>}
                  <kbd className={classes.key} aria-hidden="true">{index + 1}</kbd>
                </UnstyledButton>
              );
            })}
          </div>
          {finding ? (
            <>
              <NumberInput label={t("finding.valueShort")} suffix=" HKD" thousandSeparator="," min={0} decimalScale={2} error={wrong("valueShort")}
                value={finding.valueShort ?? ""} onChange={(value) => setFinding({ ...finding, valueShort: value === "" ? null : Number(value) })} />
              <Textarea label={t("finding.note")} autosize minRows={2} required={finding.result === "CONTRABAND"} error={wrong("note")} value={finding.note ?? ""}
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
