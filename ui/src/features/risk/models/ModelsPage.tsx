import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { Comparison } from "./Comparison";
import { LiveCurves } from "./LiveCurves";
import { ModelCurves } from "./ModelCurves";
import { type ModelStep, type RegisteredVersion, useModelStep, useModels, useShadow } from "./models";

/** The models that were trained, how good each was on what it had not seen, and the road to being live. */
export function ModelsPage() {
  const { t } = useText();
  const { can } = useSession();
  const models = useModels();
  const { values, set } = useFilters(["version"]);
  const [asking, setAsking] = useState<{ step: ModelStep; version: number } | null>(null);
  const step = useModelStep();
  const live = models.data?.find(({ state }) => state === "LIVE");
  const shown = models.data?.find(({ version }) => String(version) === values.version) ?? live ?? models.data?.[0];
  const ask = (next: ModelStep, version = 0) => setAsking({ step: next, version });

  return (
    <Page title={t("nav.models")} lead={live ? t("models.live", { name: live.name, version: live.version }) : t("models.noneLive")}
      actions={
        <>
          {can("MODEL_PROMOTE") && live ? <Button onClick={() => ask("rollback")}>{t("model.step.rollback")}</Button> : null}
          {can("MODEL_TRAIN") ? <Button variant="filled" onClick={() => ask("training")}>{t("model.step.training")}</Button> : null}
        </>
      }>
      <Loaded query={models}>
        {(all) => (
          <>
            {shown && live && live !== shown ? <Comparison model={shown} live={live} /> : null}
            {shown ? <LiveCurves version={shown.version} /> : null}
            {shown ? <ModelCurves model={shown} beside={live && live !== shown ? live : undefined} /> : null}
            <Panel title={t("models.versions")} flush>
              <Versions models={all} onChoose={(version) => set({ version: String(version) })} onStep={ask} />
            </Panel>
          </>
        )}
      </Loaded>
      {asking ? (
        <Confirm title={t(`model.step.${asking.step}`)} text={t(`model.text.${asking.step}`)} verb={t(`model.step.${asking.step}`)}
          askReason busy={step.isPending} error={step.error}
          onClose={() => { step.reset(); setAsking(null); }} onConfirm={(reason) => step.mutate({ ...asking, reason }, { onSuccess: () => setAsking(null) })} />
      ) : null}
    </Page>
  );
}

interface VersionsProps {
  models: RegisteredVersion[];
  onChoose: (version: number) => void;
  onStep: (step: ModelStep, version: number) => void;
}

function Versions({ models, onChoose, onStep }: VersionsProps) {
  const { t, code } = useText();
  const { number, percent } = useFormats();
  const { can, session } = useSession();
  const shadow = useShadow();
  const mayShadow = can("MODEL_TRAIN") || can("MODEL_PROMOTE");
  const steps = (model: RegisteredVersion): ModelStep[] => [
    ...((can("MODEL_TRAIN") || can("MODEL_PROMOTE")) && (model.state === "TRAINED" || model.state === "RETIRED") ? ["proposal" as const] : []),
    ...(can("MODEL_PROMOTE") && model.state === "PROPOSED" && model.proposedBy !== session?.username ? ["promotion" as const] : []),
  ];
  return (
    <DataTable label={t("models.versions")} rows={models} rowKey={(model) => String(model.version)} keys
      empty={<EmptyState title={t("models.empty")} hint={t("models.emptyHint")} />}
      columns={[
        { key: "version", header: t("rule.version"), priority: "lead",
          cell: (model) => <Button variant="subtle" size="compact-sm" onClick={() => onChoose(model.version)}>{`${model.name} ${model.version}`}</Button> },
        { key: "state", header: t("field.state"), cell: (model) => `${code("modelState", model.state)}${model.shadow ? ` · ${t("models.shadow")}` : ""}` },
        { key: "rows", header: t("models.rows"), align: "end", cell: (model) => number(model.card.rows) },
        { key: "auc", header: t("models.auc"), align: "end", cell: (model) => number(model.card.heldOut.auc, 3) },
        { key: "p10", header: t("models.at10"), align: "end", cell: (model) => percent(model.card.heldOut.at.find(({ rate }) => rate === 0.1)?.precision) },
        { key: "ece", header: t("models.ece"), align: "end", priority: "wide", cell: (model) => number(model.card.heldOut.calibrationError, 3) },
        { key: "by", header: t("models.trainedBy"), priority: "wide", cell: (model) => model.trainedBy },
        { key: "at", header: t("models.trained"), align: "end", cell: (model) => <RelativeTime at={model.trainedAt} /> },
        { key: "steps", header: t("job.action"), align: "end", bare: true,
          cell: (model) => (
            <>
              {mayShadow && model.state !== "LIVE" ? (
                <Button size="compact-xs" loading={shadow.isPending && shadow.variables?.version === model.version} onClick={() => shadow.mutate({ version: model.version, run: !model.shadow })}>
                  {t(model.shadow ? "models.shadowStop" : "models.shadowStart")}
                </Button>
              ) : null}
              {steps(model).map((step) => (
                <Button key={step} size="compact-xs" ml={4} onClick={() => onStep(step, model.version)}>{t(`model.step.${step}`)}</Button>
              ))}
            </>
          ) },
      ]} />
  );
}
