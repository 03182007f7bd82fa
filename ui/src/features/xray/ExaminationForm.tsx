import { Button, Select, Switch, Textarea } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import lists from "./Lists.module.css";
import { type FindingResult, LABELS, type ScanView, useExamination } from "./scans";

const RESULTS: FindingResult[] = ["CLEAN", "DISCREPANCY", "CONTRABAND"];

/** What the examination of a bag or parcel found, and of each frame whether it was what it seemed: the machine learns from it. */
export function ExaminationForm({ scan }: { scan: ScanView }) {
  const { t, code } = useText();
  const examine = useExamination(scan.id);
  const [result, setResult] = useState<FindingResult | null>(null);
  const [finding, setFinding] = useState("");
  const [real, setReal] = useState<Record<string, boolean>>({});
  const [labels, setLabels] = useState<Record<string, string>>({});
  const send = () =>
    result &&
    examine.mutate({
      result, finding,
      items: scan.frames.map((frame) => ({ detectionId: frame.id, confirmed: real[frame.id] ?? false, label: labels[frame.id] ?? null })),
    });
  return (
    <section className={lists.form} aria-label={t("xray.examination")}>
      <Select label={t("xray.found")} value={result} onChange={(value) => setResult(value as FindingResult | null)} required
        data={RESULTS.map((value) => ({ value, label: code("finding", value) }))} />
      <div className={lists.items}>
        {scan.frames.map((frame) => (
          <div key={frame.id}>
            <Switch size="sm" label={t("xray.wasReal", { what: code("xray.label", frame.label) })} checked={real[frame.id] ?? false}
              onChange={(event) => setReal({ ...real, [frame.id]: event.currentTarget.checked })} />
            {real[frame.id] ? (
              <Select size="xs" mt={4} aria-label={t("xray.wasWhat")} value={labels[frame.id] ?? frame.label} allowDeselect={false}
                data={LABELS.map((label) => ({ value: label, label: code("xray.label", label) }))}
                onChange={(label) => setLabels({ ...labels, [frame.id]: label ?? frame.label })} />
            ) : null}
          </div>
        ))}
      </div>
      <Textarea label={t("xray.findingNote")} value={finding} onChange={(event) => setFinding(event.currentTarget.value)} autosize minRows={2} />
      {examine.error ? <ErrorState error={examine.error} /> : null}
      <Button variant="filled" disabled={!result} loading={examine.isPending} onClick={send}>{t("xray.record")}</Button>
    </section>
  );
}
