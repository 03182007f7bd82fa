import { Alert, SegmentedControl, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useText } from "@/i18n/text";
import { ConditionBuilder } from "./ConditionBuilder";
import classes from "./ConditionEditor.module.css";
import { type Condition, EMPTY, read, write } from "./condition";
import { type Notation, useFields, useMistakes } from "./rules";

interface ConditionEditorProps {
  notation: Notation;
  source: string;
  onChange: (notation: Notation, source: string) => void;
}

type Way = "builder" | "json" | "cel";

/** A condition by builder, as JSON or as a CEL expression, checked by the server while it is written. */
export function ConditionEditor({ notation, source, onChange }: ConditionEditorProps) {
  const { t } = useText();
  const fields = useFields();
  const [way, setWay] = useState<Way>(notation === "CEL" ? "cel" : "builder");
  const condition = notation === "JSON" ? (source ? read(source) : EMPTY) : null;
  const isNumber = (name: string) => fields.data?.find((field) => field.name === name)?.type === "NUMBER";
  const build = (next: Condition) => onChange("JSON", JSON.stringify(write(next, isNumber), null, 2));
  const turn = (to: Way) => {
    setWay(to);
    if (to === "cel" && notation !== "CEL") onChange("CEL", "");
    if (to !== "cel" && notation !== "JSON") build(EMPTY);
  };
  return (
    <div className={classes.editor}>
      <SegmentedControl size="xs" value={way} onChange={(to) => turn(to as Way)}
        data={[{ value: "builder", label: t("rule.builder") }, { value: "json", label: "JSON" }, { value: "cel", label: "CEL" }]} />
      {way === "builder" && condition && "parts" in condition && fields.data ? (
        <ConditionBuilder condition={condition} fields={fields.data} onChange={build} />
      ) : (
        <Textarea aria-label={t("rule.condition")} autosize minRows={6} classNames={{ input: "mono" }} spellCheck={false} value={source}
          description={t(way === "cel" ? "rule.celHint" : "rule.jsonHint")} onChange={(event) => onChange(way === "cel" ? "CEL" : "JSON", event.currentTarget.value)} />
      )}
      <Mistakes notation={notation} source={source} />
    </div>
  );
}

function Mistakes({ notation, source }: { notation: Notation; source: string }) {
  const { t, both } = useText();
  const [settled] = useDebouncedValue(source, 400);
  const { data } = useMistakes(notation, settled);
  if (!data || settled.trim() === "") return null;
  if (data.length === 0) return <p className={classes.sound} role="status">{t("rule.sound")}</p>;
  return (
    <Alert color="red" variant="light" title={t("rule.mistakes", { count: data.length })} role="status">
      <ul className={classes.mistakes}>
        {data.map((mistake) => (
          <li key={mistake.position + mistake.message}>
            <span className="mono">{mistake.position || "/"}</span> {both(mistake.kind)}: {mistake.message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
