import { NumberInput, Select, TextInput } from "@mantine/core";
import { Problem } from "@/api/problem";
import { Panel } from "@/design/Page";
import { FieldErrors } from "@/design/States";
import { useText } from "@/i18n/text";
import { ConditionEditor } from "./ConditionEditor";
import classes from "./RuleForm.module.css";
import type { DraftRule } from "./rules";

interface RuleFormProps {
  draft: DraftRule;
  error: unknown;
  onChange: (draft: DraftRule) => void;
}

/** Everything a rule says: when it hits, what then happens, who answers for it and on what law it rests. */
export function RuleForm({ draft, error, onChange }: RuleFormProps) {
  const { t, code } = useText();
  const wrong = (field: string) => (error instanceof Problem ? error.field(field) : undefined);
  const text = (field: "name" | "owner" | "legalBasis") => ({
    value: draft[field],
    error: wrong(field),
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ ...draft, [field]: event.currentTarget.value }),
  });
  return (
    <>
      <Panel title={t("rule.what")}>
        <div className={classes.grid}>
          <TextInput className={classes.wide} label={t("rule.name")} required {...text("name")} />
          <TextInput label={t("rule.owner")} description={t("rule.ownerHint")} required {...text("owner")} />
          <TextInput label={t("rule.legalBasis")} description={t("rule.legalBasisHint")} required {...text("legalBasis")} />
        </div>
      </Panel>
      <Panel title={t("rule.when")}>
        <ConditionEditor notation={draft.notation} source={draft.source} onChange={(notation, source) => onChange({ ...draft, notation, source })} />
      </Panel>
      <Panel title={t("rule.then")}>
        <div className={classes.grid}>
          <Select label={t("field.lane")} value={draft.lane} error={wrong("lane")} onChange={(lane) => lane && onChange({ ...draft, lane: lane as DraftRule["lane"] })}
            data={["EXAMINATION", "DOCUMENT_CHECK"].map((lane) => ({ value: lane, label: code("lane", lane) }))} />
          <NumberInput label={t("rule.rate")} description={t("rule.rateHint")} suffix=" %" min={0.1} max={100} decimalScale={1} error={wrong("ratePercent")}
            value={draft.ratePercent} onChange={(value) => onChange({ ...draft, ratePercent: Number(value) })} />
          <NumberInput label={t("rule.priority")} description={t("rule.priorityHint")} min={0} max={1000} error={wrong("priority")}
            value={draft.priority} onChange={(value) => onChange({ ...draft, priority: Number(value) })} />
          <TextInput type="date" label={t("rule.expires")} description={t("rule.expiresHint")} error={wrong("expiresAt")} value={draft.expiresAt?.slice(0, 10) ?? ""}
            onChange={(event) => onChange({ ...draft, expiresAt: event.currentTarget.value ? new Date(`${event.currentTarget.value}T23:59:59+08:00`).toISOString() : null })} />
        </div>
      </Panel>
      <FieldErrors error={error} />
    </>
  );
}
