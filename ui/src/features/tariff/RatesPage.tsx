import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Problem } from "@/api/problem";
import { DataTable } from "@/design/DataTable";
import { FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Form } from "@/design/Form";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { useRates, useRecordRates } from "./rates";

const CODE = /^[A-Z]{3}$/;

/** What foreign money is worth, by day. Nothing is changed: a correction is recorded for the same day. */
export function RatesPage() {
  const { t } = useText();
  const { day, number } = useFormats();
  const { can } = useSession();
  const { values, set, clear, active } = useFilters(["currency"]);
  const rates = useRates(CODE.test(values.currency) ? values.currency : "");
  const [adding, setAdding] = useState(false);
  return (
    <Page title={t("nav.rates")} lead={t("rates.lead")}
      actions={can("RATE_WRITE") ? <Button variant="filled" onClick={() => setAdding(true)}>{t("rates.add")}</Button> : null}>
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter label={t("rates.currency")} value={values.currency} onChange={(currency) => set({ currency: currency.toUpperCase() })} />
      </FilterBar>
      <Panel flush>
        <Loaded query={rates}>
          {(all) => (
            <DataTable label={t("nav.rates")} rows={all} rowKey={(rate) => `${rate.currency}.${rate.validFrom}.${rate.recordedAt}`} keys
              empty={<EmptyState title={t("rates.none")} hint={t("rates.noneHint")} />}
              columns={[
                { key: "currency", header: t("rates.currency"), priority: "lead", cell: (rate) => rate.currency },
                { key: "amount", header: t("rates.rate"), align: "end", cell: (rate) => t("rates.costs", { units: number(rate.units), currency: rate.currency, amount: rate.amount, account: rate.account }) },
                { key: "from", header: t("rates.validFrom"), align: "end", cell: (rate) => day(rate.validFrom) },
                { key: "source", header: t("lists.source"), cell: (rate) => rate.source },
                { key: "by", header: t("rates.recordedBy"), priority: "wide", cell: (rate) => rate.recordedBy },
                { key: "at", header: t("rates.recorded"), align: "end", cell: (rate) => <RelativeTime at={rate.recordedAt} /> },
              ]} />
          )}
        </Loaded>
      </Panel>
      {adding ? <AddRate onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function AddRate({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const record = useRecordRates();
  const [rate, setRate] = useState({ currency: "", account: "HKD", units: "1", amount: "", validFrom: new Date().toISOString().slice(0, 10), source: "" });
  const field = (name: keyof typeof rate) => ({
    value: rate[name],
    error: record.error instanceof Problem ? record.error.field(name) : undefined,
    onChange: (event: { currentTarget: HTMLInputElement }) => setRate({ ...rate, [name]: event.currentTarget.value }),
  });
  const send = () => record.mutate([{ ...rate, currency: rate.currency.toUpperCase(), units: Number(rate.units) }], { onSuccess: onClose });
  return (
    <Form title={t("rates.add")} verb={t("rates.add")} busy={record.isPending} error={record.error} onSend={send} onClose={onClose}>
      <TextInput label={t("rates.currency")} description={t("rates.currencyHint")} required data-autofocus maxLength={3} {...field("currency")} />
      <TextInput label={t("rates.units")} description={t("rates.unitsHint")} required inputMode="numeric" {...field("units")} />
      <TextInput label={t("rates.amount")} required inputMode="decimal" {...field("amount")} />
      <TextInput type="date" label={t("rates.validFrom")} description={t("rates.validFromHint")} required {...field("validFrom")} />
      <TextInput label={t("lists.source")} description={t("rates.sourceHint")} required {...field("source")} />
    </Form>
  );
}
