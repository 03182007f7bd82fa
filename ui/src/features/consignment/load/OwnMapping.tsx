import { Button, JsonInput, Select, TextInput } from "@mantine/core";
import { FieldErrors } from "@/design/States";
import { useText } from "@/i18n/text";
import classes from "./LoadPage.module.css";
import { MAPPED_FIELDS, type MappingDocument, useSaveMapping } from "./loads";

interface OwnMappingProps {
  mapping: MappingDocument;
  header: string[];
  onChange: (mapping: MappingDocument) => void;
}

/** What each column of this file means; kept under a name for the next file of the same sender. */
export function OwnMapping({ mapping, header, onChange }: OwnMappingProps) {
  const { t, code } = useText();
  const save = useSaveMapping();
  const fill = (column: string, field: string | null) => {
    const { [column]: _, ...others } = mapping.columns;
    onChange({ ...mapping, columns: field ? { ...others, [column]: field } : others });
  };
  return (
    <div className={classes.own}>
      {header.length > 0 ? (
        <div className={classes.columns}>
          {header.map((column) => (
            <Select key={column} label={column} size="xs" placeholder={t("load.notTaken")} searchable clearable value={mapping.columns[column] ?? null} onChange={(field) => fill(column, field)}
              clearButtonProps={{ "aria-label": t("load.clearField", { column }) }}
              data={MAPPED_FIELDS.map((field) => ({ value: field, label: code("mapped", field) }))} />
          ))}
        </div>
      ) : (
        <JsonInput label={t("load.columnsJson")} description={t("load.columnsHint")} autosize minRows={5} formatOnBlur defaultValue={JSON.stringify(mapping.columns, null, 2)}
          onChange={(text) => { try { onChange({ ...mapping, columns: JSON.parse(text) as Record<string, string> }); } catch { /* still being typed */ } }} />
      )}
      <div className={classes.save}>
        <TextInput label={t("load.mappingName")} size="xs" value={mapping.name} onChange={(event) => onChange({ ...mapping, name: event.currentTarget.value })} />
        <Button size="xs" loading={save.isPending} onClick={() => save.mutate(mapping)}>{t(save.isSuccess ? "load.saved" : "load.save")}</Button>
      </div>
      <FieldErrors error={save.error} />
    </div>
  );
}
