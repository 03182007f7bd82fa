import { DataTable } from "@/design/DataTable";
import { Facts } from "@/design/Facts";
import { Columns, Panel, Stacked } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { BackTests } from "./BackTests";
import { type Condition, read } from "./condition";
import classes from "./RuleReading.module.css";
import { forecastOf, type StoredRule, useFields } from "./rules";

/** A rule as one reads it: its condition in words, its papers, and every version with who decided on it and why. */
export function RuleReading({ rule, versions }: { rule: StoredRule; versions: StoredRule[] }) {
  const { t, code } = useText();
  const { number, percent, moment } = useFormats();
  const condition = rule.notation === "JSON" ? read(rule.source) : null;
  return (
    <Columns kind="sidebar">
      <Stacked>
        <Panel title={t("rule.when")}>
          {condition ? <Words condition={condition} /> : <pre className={classes.source}>{rule.source}</pre>}
        </Panel>
        <BackTests rule={rule.id} />
        <Panel title={t("consignment.versions")} flush>
          <DataTable label={t("consignment.versions")} rows={versions} rowKey={(one) => String(one.version)}
            columns={[
              { key: "version", header: t("rule.version"), priority: "lead", cell: (one) => `${t("version.number", { version: one.version })} · ${code("ruleState", one.state)}` },
              { key: "authors", header: t("rule.authors"), cell: (one) => one.authors.join(", ") },
              { key: "decided", header: t("rule.decidedBy"), cell: (one) => one.decidedBy ?? "–" },
              { key: "reason", header: t("field.reason"), cell: (one) => one.reason ?? "–" },
              { key: "at", header: t("rule.changed"), align: "end", cell: (one) => <RelativeTime at={one.changedAt} /> },
            ]} />
        </Panel>
      </Stacked>
      <Panel title={t("rule.papers")}>
        <Facts
          facts={[
            [t("rule.legalBasis"), rule.legalBasis],
            [t("rule.owner"), rule.owner],
            [t("rule.rate"), percent(rule.ratePercent / 100)],
            [t("rule.priority"), number(rule.priority)],
            [t("rule.forecast"), rule.forecast == null ? t("rule.noForecast") : percent(forecastOf(rule), 2)],
            [t("rule.expires"), rule.expiresAt ? moment(rule.expiresAt) : t("token.never")],
            [t("rule.authors"), rule.authors.join(", ")],
            [t("rule.submittedBy"), rule.submittedBy],
            [t("rule.decidedBy"), rule.decidedBy],
          ]}
        />
      </Panel>
    </Columns>
  );
}

/** A condition in words, indented by its groups. */
function Words({ condition }: { condition: Condition }) {
  const { t, both, code } = useText();
  const fields = useFields();
  if (condition.kind === "written") return <code className={classes.source}>{JSON.stringify(condition.json)}</code>;
  if (condition.kind === "test") {
    const field = fields.data?.find(({ name }) => name === condition.field);
    return (
      <span>
        {field ? both(field.label) : condition.field} <span className="dim">{code("operator", condition.operator)}</span>{" "}
        <span className="mono">{condition.operator === "known" ? t(condition.value === "no" ? "rule.no" : "rule.yes") : condition.value}</span>
      </span>
    );
  }
  return (
    <div className={classes.group}>
      <span className={classes.how}>{t(`rule.${condition.kind}`)}</span>
      <ul>
        {condition.parts.map((part, index) => (
          <li key={index}>
            <Words condition={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}
