import { ActionIcon, Button, Select, SegmentedControl, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useText } from "@/i18n/text";
import classes from "./ConditionBuilder.module.css";
import { type Condition, NUMBER_OPERATORS, type Operator, TEXT_OPERATORS } from "./condition";
import type { FieldView } from "./rules";

type Group = Extract<Condition, { parts: Condition[] }>;
type Test = Extract<Condition, { kind: "test" }>;

interface BuilderProps<C extends Condition> {
  condition: C;
  fields: FieldView[];
  onChange: (condition: C) => void;
}

/** A condition as nested groups of tests, each field with its own operators, help and examples. */
export function ConditionBuilder({ condition, fields, onChange, depth = 0 }: BuilderProps<Group> & { depth?: number }) {
  const { t } = useText();
  const set = (index: number, part: Condition) => onChange({ ...condition, parts: condition.parts.map((old, at) => (at === index ? part : old)) });
  const drop = (index: number) => onChange({ ...condition, parts: condition.parts.filter((_, at) => at !== index) });
  const add = (part: Condition) => onChange({ ...condition, parts: [...condition.parts, part] });
  const first: Test = { kind: "test", field: fields[0]?.name ?? "", operator: fields[0]?.type === "NUMBER" ? "atLeast" : "equals", value: "" };

  return (
    <fieldset className={classes.group}>
      <legend>
        <SegmentedControl size="xs" value={condition.kind} onChange={(kind) => onChange({ ...condition, kind: kind as Group["kind"] })}
          data={[{ value: "all", label: t("rule.all") }, { value: "any", label: t("rule.any") }, { value: "none", label: t("rule.none") }]} />
      </legend>
      {condition.parts.map((part, index) => (
        <div key={index} className={classes.part}>
          {part.kind === "test" ? (
            <TestRow condition={part} fields={fields} onChange={(next) => set(index, next)} />
          ) : part.kind === "written" ? (
            <code className={classes.written}>{JSON.stringify(part.json)}</code>
          ) : (
            <ConditionBuilder condition={part} fields={fields} onChange={(next) => set(index, next)} depth={depth + 1} />
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={t("rule.removePart")} disabled={condition.parts.length === 1} onClick={() => drop(index)}>
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.adding}>
        <Button size="compact-sm" onClick={() => add(first)}>{t("rule.addTest")}</Button>
        {depth < 2 ? <Button size="compact-sm" onClick={() => add({ kind: "any", parts: [first] })}>{t("rule.addGroup")}</Button> : null}
      </div>
    </fieldset>
  );
}

function TestRow({ condition, fields, onChange }: BuilderProps<Test>) {
  const { t, both, code } = useText();
  const field = fields.find(({ name }) => name === condition.field);
  const operators = field?.type === "NUMBER" ? NUMBER_OPERATORS : TEXT_OPERATORS;
  const choose = (name: string | null) => {
    const next = fields.find((one) => one.name === name);
    if (!next) return;
    const fitting = next.type === "NUMBER" ? NUMBER_OPERATORS : TEXT_OPERATORS;
    onChange({ ...condition, field: next.name, operator: fitting.includes(condition.operator) ? condition.operator : (fitting[0] ?? "equals") });
  };
  return (
    <div className={classes.test}>
      <div className={classes.inputs}>
        <Select aria-label={t("rule.field")} searchable onClick={(event) => event.currentTarget.select()} value={condition.field} onChange={choose} nothingFoundMessage={t("rule.noField")}
          data={fields.map(({ name, label }) => ({ value: name, label: both(label) }))} />
        <Select aria-label={t("rule.operator")} value={condition.operator} onChange={(operator) => operator && onChange({ ...condition, operator: operator as Operator })}
          data={operators.map((operator) => ({ value: operator, label: code("operator", operator) }))} />
        {condition.operator === "known" ? (
          <Select aria-label={t("rule.value")} value={condition.value === "no" ? "no" : "yes"} onChange={(value) => onChange({ ...condition, value: value ?? "yes" })}
            data={[{ value: "yes", label: t("rule.yes") }, { value: "no", label: t("rule.no") }]} />
        ) : (
          <TextInput aria-label={t("rule.value")} value={condition.value} placeholder={field?.examples.slice(0, 2).join(", ")}
            onChange={(event) => onChange({ ...condition, value: event.currentTarget.value })} />
        )}
      </div>
      {field ? <p className={classes.help}>{both(field.help)}</p> : null}
    </div>
  );
}
