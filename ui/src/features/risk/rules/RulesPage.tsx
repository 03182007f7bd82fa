import { Button } from "@mantine/core";
import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { LaneBadge } from "@/design/LaneBadge";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { forecastOf, RULE_STATES, type StoredRule, useRules } from "./rules";

/** All rules with how far each has come. */
export function RulesPage() {
  const { t, code } = useText();
  const { can } = useSession();
  const { percent, number, day } = useFormats();
  const { values, set, clear, active } = useFilters(["q", "state"]);
  const rules = useRules();
  const wanted = (rule: StoredRule) =>
    (!values.state || rule.state === values.state) && `${rule.name} ${rule.owner} ${rule.source}`.toLowerCase().includes(values.q.toLowerCase());

  return (
    <Page title={t("nav.rules")} lead={t("rules.lead")}
      actions={can("RULE_DRAFT") ? <Button component={Link} to="/rules/new" variant="filled">{t("rules.add")}</Button> : null}>
      <FilterBar active={active.length > 0} onClear={clear}>
        <TextFilter search label={t("rules.search")} value={values.q} onChange={(q) => set({ q })} />
        <ChoiceFilter label={t("field.state")} value={values.state} onChange={(state) => set({ state })}
          choices={RULE_STATES.map((state) => ({ value: state, label: code("ruleState", state) }))} />
      </FilterBar>
      <Panel flush>
        <Loaded query={rules}>
          {(all) => (
            <DataTable label={t("nav.rules")} rows={all.filter(wanted)} rowKey={(rule) => `${rule.id}.${rule.version}`} href={(rule) => `/rules/${rule.id}`} keys
              empty={<EmptyState title={t("rules.empty")} hint={t(active.length ? "filter.emptyHint" : "rules.emptyHint")} />}
              columns={[
                { key: "name", header: t("rule.name"), priority: "lead", width: "30%", cell: (rule) => <Link to={`/rules/${rule.id}`}>{rule.name}</Link> },
                { key: "state", header: t("field.state"), cell: (rule) => `${code("ruleState", rule.state)} · ${t("version.number", { version: rule.version })}` },
                { key: "lane", header: t("field.lane"), cell: (rule) => <LaneBadge lane={rule.lane} /> },
                { key: "rate", header: t("rule.rate"), align: "end", cell: (rule) => `${number(rule.ratePercent, 1)} %` },
                { key: "forecast", header: t("rule.forecast"), align: "end", priority: "wide", cell: (rule) => percent(forecastOf(rule), 2) },
                { key: "owner", header: t("rule.owner"), priority: "wide", cell: (rule) => rule.owner },
                { key: "expires", header: t("token.expires"), priority: "wide", cell: (rule) => day(rule.expiresAt) },
                { key: "changed", header: t("rule.changed"), align: "end", cell: (rule) => <RelativeTime at={rule.changedAt} /> },
              ]} />
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}
