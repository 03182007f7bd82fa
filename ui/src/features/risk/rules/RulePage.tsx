import { Button } from "@mantine/core";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { Confirm } from "@/design/Confirm";
import { LaneBadge } from "@/design/LaneBadge";
import { Page, Stacked } from "@/design/Page";
import { ErrorState, Waiting } from "@/design/States";
import { type TextKey, useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { RuleForm } from "./RuleForm";
import { RuleReading } from "./RuleReading";
import classes from "./RulePage.module.css";
import { type DraftRule, type Step, type StoredRule, useRuleStep, useRuleVersions, useSaveRule } from "./rules";

const BLANK: DraftRule = {
  name: "", owner: "", legalBasis: "", notation: "JSON", source: "", lane: "EXAMINATION", ratePercent: 100, priority: 100, expiresAt: null,
};

/** A new rule being written. */
export function NewRulePage() {
  const { t } = useText();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(BLANK);
  const save = useSaveRule(null);
  return (
    <Page title={t("rules.add")} lead={t("rule.roadmap")}
      actions={<Button variant="filled" loading={save.isPending} onClick={() => save.mutate(draft, { onSuccess: ({ id }) => void navigate(`/rules/${id}`) })}>{t("rule.saveDraft")}</Button>}>
      <RuleForm draft={draft} error={save.error} onChange={setDraft} />
    </Page>
  );
}

/** One rule: written on while a draft, read and decided on afterwards. */
export function RulePage() {
  const { id = "" } = useParams();
  const { t } = useText();
  const query = useRuleVersions(id);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const versions = [...(query.data ?? [])].sort((a, b) => b.version - a.version);
  const latest = versions[0];
  return latest ? <Rule key={`${latest.version}.${latest.changedAt}`} rule={latest} versions={versions} /> : <Page title={t("nav.rules")}><Waiting /></Page>;
}

function Rule({ rule, versions }: { rule: StoredRule; versions: StoredRule[] }) {
  const { t, code } = useText();
  const { can } = useSession();
  const [draft, setDraft] = useState<DraftRule | null>(null);
  const save = useSaveRule(rule.id);
  return (
    <Page title={rule.name}
      lead={
        <span className={classes.lead}>
          <span>{code("ruleState", rule.state)}</span>
          <span>{t("version.number", { version: rule.version })}</span>
          <LaneBadge lane={rule.lane} />
          <span>{rule.owner}</span>
        </span>
      }
      actions={draft ? (
        <>
          <Button onClick={() => setDraft(null)}>{t("action.cancel")}</Button>
          <Button variant="filled" loading={save.isPending} onClick={() => save.mutate(draft, { onSuccess: () => setDraft(null) })}>{t("rule.saveDraft")}</Button>
        </>
      ) : (
        <>
          {can("RULE_DRAFT") && rule.state !== "SUBMITTED" ? <Button onClick={() => setDraft(draftOf(rule))}>{t(rule.state === "DRAFT" ? "action.change" : "rule.revise")}</Button> : null}
          <Steps rule={rule} />
        </>
      )}>
      <Stacked>{draft ? <RuleForm draft={draft} error={save.error} onChange={setDraft} /> : <RuleReading rule={rule} versions={versions} />}</Stacked>
    </Page>
  );
}

function draftOf({ name, owner, legalBasis, notation, source, lane, ratePercent, priority, expiresAt }: StoredRule): DraftRule {
  return { name, owner, legalBasis, notation, source, lane, ratePercent, priority, expiresAt };
}

/** The steps open from each state, the usual one last and filled. */
function Steps({ rule }: { rule: StoredRule }) {
  const { t } = useText();
  const { can, session } = useSession();
  const step = useRuleStep(rule.id);
  const [asking, setAsking] = useState<Step | null>(null);
  const own = session ? rule.authors.includes(session.username) : true;
  const steps = open(rule, can, own);
  const take = (one: Step, reason = "") => step.mutate({ step: one, reason }, { onSuccess: () => setAsking(null) });
  return (
    <>
      {rule.state === "SUBMITTED" && own ? <span className={classes.note}>{t("rule.secondPerson")}</span> : null}
      {steps.map((one, index) => (
        <Button key={one} variant={index === steps.length - 1 && one !== "withdrawal" ? "filled" : "default"} loading={step.isPending && step.variables?.step === one}
          onClick={() => (one === "submission" ? take(one) : setAsking(one))}>
          {t(`rule.step.${one}` satisfies TextKey)}
        </Button>
      ))}
      {asking ? (
        <Confirm title={t(`rule.step.${asking}`)} verb={t(`rule.step.${asking}`)} askReason busy={step.isPending} error={step.error}
          onClose={() => { step.reset(); setAsking(null); }} onConfirm={(reason) => take(asking, reason)} />
      ) : null}
    </>
  );
}

function open(rule: StoredRule, can: (permission: string) => boolean, own: boolean): Step[] {
  switch (rule.state) {
    case "DRAFT":
      return can("RULE_DRAFT") ? ["submission"] : [];
    case "SUBMITTED":
      return can("RULE_APPROVE") && !own ? ["rejection", "approval"] : [];
    case "LIVE":
      return can("RULE_APPROVE") ? ["withdrawal"] : [];
    case "STOPPED":
      return can("RULE_APPROVE") ? ["withdrawal", "resumption"] : [];
    default:
      return [];
  }
}
