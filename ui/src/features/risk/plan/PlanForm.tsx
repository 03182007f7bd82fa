import { Button, NumberInput, Switch, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Problem } from "@/api/problem";
import { Panel } from "@/design/Page";
import { FieldErrors } from "@/design/States";
import { useText } from "@/i18n/text";
import { FIELDS } from "./fields";
import { contentOf, type PlanContent, type SelectionPlan, usePropose } from "./plan";
import classes from "./PlanForm.module.css";

/** A change of the plan being written; it takes effect once a second person has approved it. */
export function PlanForm({ plan, onDone }: { plan: SelectionPlan; onDone: () => void }) {
  const { t } = useText();
  const [content, setContent] = useState<PlanContent>(contentOf(plan));
  const [reason, setReason] = useState("");
  const propose = usePropose(plan.quota.office);
  const wrong = (field: string) => (propose.error instanceof Problem ? propose.error.field(field) : undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate({ content, reason: reason.trim() }, { onSuccess: onDone });
  };
  const hours = content.capacityByHour;
  return (
    <Panel title={t("plan.propose")}>
      <form onSubmit={send} className={classes.form}>
        <div className={classes.grid}>
          {FIELDS.map(({ name, share, min, max, digits }) => (
            <NumberInput key={name} label={t(`plan.${name}`)} min={min} max={max} decimalScale={digits} error={wrong(name)} thousandSeparator={share ? "" : ","}
              {...(share ? { suffix: " %" } : {})} value={share ? round(content[name] * 100, digits) : content[name]}
              onChange={(value) => setContent({ ...content, [name]: share ? Number(value) / 100 : Number(value) })} />
          ))}
          <NumberInput label={t("plan.capacityPerHour")} min={0.1} max={100000} decimalScale={1} error={wrong("capacityPerHour")} disabled={hours.length > 0}
            value={content.capacityPerHour} onChange={(value) => setContent({ ...content, capacityPerHour: Number(value) })} />
        </div>
        <Switch label={t("plan.byHour")} checked={hours.length > 0}
          onChange={(event) => setContent({ ...content, capacityByHour: event.currentTarget.checked ? Array.from({ length: 24 }, () => content.capacityPerHour) : [] })} />
        {hours.length > 0 ? (
          <fieldset className={classes.hours}>
            <legend>{t("plan.capacityByHour")}</legend>
            {hours.map((capacity, hour) => (
              <NumberInput key={hour} size="xs" label={`${String(hour).padStart(2, "0")}:00`} min={0} max={100000} hideControls error={wrong(`capacityByHour/${hour}`)} value={capacity}
                onChange={(value) => setContent({ ...content, capacityByHour: hours.map((old, at) => (at === hour ? Number(value) : old)) })} />
            ))}
          </fieldset>
        ) : null}
        <Textarea label={t("field.reason")} description={t("field.reasonHint")} required autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <FieldErrors error={propose.error} />
        {propose.error instanceof Problem && propose.error.errors.length === 0 ? <p role="alert">{propose.error.detail || propose.error.title}</p> : null}
        <div className={classes.actions}>
          <Button onClick={onDone}>{t("action.cancel")}</Button>
          <Button type="submit" variant="filled" loading={propose.isPending} disabled={reason.trim() === ""}>{t("plan.send")}</Button>
        </div>
      </form>
    </Panel>
  );
}

const round = (value: number, digits: number) => Number(value.toFixed(digits + 2));
