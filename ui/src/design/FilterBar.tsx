import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFilter, IconSearch, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useText } from "@/i18n/text";
import classes from "./FilterBar.module.css";

/** The filters of a list in one row, with a way to drop them all; a phone shows the search and opens the rest. */
export function FilterBar({ active, onClear, children }: { active: boolean; onClear: () => void; children: ReactNode }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.bar} role="search" aria-label={t("filter.label")} data-open={open}>
      {children}
      <Button className={classes.toggle} size="sm" leftSection={<IconFilter size={15} aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("filter.label")}
      </Button>
      {active ? (
        <Button variant="subtle" size="sm" onClick={onClear}>
          {t("filter.clear")}
        </Button>
      ) : null}
    </div>
  );
}

interface TextFilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  search?: boolean;
}

export function TextFilter({ label, value, onChange, placeholder, search = false }: TextFilterProps) {
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 350);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      className={search ? classes.search : classes.field}
      aria-label={label}
      placeholder={placeholder ?? label}
      leftSection={search ? <IconSearch size={15} aria-hidden /> : undefined}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
}

interface ChoiceFilterProps {
  searchable?: boolean;
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
}

export function ChoiceFilter({ label, value, choices, onChange, searchable = false }: ChoiceFilterProps) {
  return (
    <Select
      className={classes.field}
      aria-label={label}
      placeholder={label}
      data={choices}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? "")}
      clearable
      searchable={searchable}
      nothingFoundMessage={searchable ? "–" : undefined}
    />
  );
}

/** A filter that came with a link and has no field of its own: what it asks for, and a way to drop it. */
export function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useText();
  return (
    <button type="button" className={classes.chip} onClick={onRemove} title={t("filter.drop", { filter: label })} aria-label={t("filter.drop", { filter: label })}>
      {label}
      <IconX size={13} aria-hidden />
    </button>
  );
}

/** Two days that belong together, so that they go to the next line together. */
export function DateRangeFilter({ from, to, onChange }: { from: string; to: string; onChange: (change: { from: string } | { to: string }) => void }) {
  const { t } = useText();
  return (
    <span className={classes.range}>
      <DateFilter label={t("filter.from")} value={from} onChange={(day) => onChange({ from: day })} />
      <DateFilter label={t("filter.to")} value={to} onChange={(day) => onChange({ to: day })} />
    </span>
  );
}

function DateFilter({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className={classes.date}>
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
