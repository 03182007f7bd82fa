import { Button, SegmentedControl, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "@/design/States";
import { useText } from "@/i18n/text";
import { useTaughtClasses } from "./images";
import lists from "./Lists.module.css";
import { type FindingResult, LABELS, type ScanView, useExamination } from "./scans";

const RESULTS: FindingResult[] = ["CLEAN", "DISCREPANCY", "CONTRABAND"];

type Judgement = "OPEN" | "CONFIRMED" | "HARMLESS";
const JUDGEMENTS: Judgement[] = ["OPEN", "CONFIRMED", "HARMLESS"];

/**
 * What the examination of a bag or parcel found, and of each frame whether it was what it seemed. The machine learns from
 * that, so a frame that nobody looked into says nothing. The finding on declared goods is recorded with their declaration;
 * here they have their frames alone.
 */
export function ExaminationForm({ scan, framesAlone = false }: { scan: ScanView; framesAlone?: boolean }) {
  const { t, code, both } = useText();
  const taught = useTaughtClasses();
  const examine = useExamination(scan.id);
  const [result, setResult] = useState<FindingResult | null>(null);
  const [finding, setFinding] = useState("");
  const [judged, setJudged] = useState<Record<string, Judgement>>({});
  const [labels, setLabels] = useState<Record<string, string>>({});
  const of = (frame: string) => judged[frame] ?? "OPEN";
  const items = scan.frames
    .filter((frame) => of(frame.id) !== "OPEN")
    .map((frame) => ({ detectionId: frame.id, confirmed: of(frame.id) === "CONFIRMED", label: labels[frame.id] ?? null }));
  const kinds = [
    ...LABELS.map((label) => ({ value: label as string, label: code("xray.label", label) })),
    ...(taught.data ?? []).map((one) => ({ value: one.code, label: both({ en: one.nameEn, zh: one.nameZh }) })),
  ];
  return (
    <section className={lists.form} aria-label={t("xray.examination")}>
      {framesAlone ? <p className="dim">{t("xray.framesAlone")}</p> : (
        <Select label={t("xray.found")} value={result} onChange={(value) => setResult(value as FindingResult | null)} required
          data={RESULTS.map((value) => ({ value, label: code("finding", value) }))} />
      )}
      <div className={lists.items}>
        {scan.frames.map((frame) => (
          <div key={frame.id}>
            <div className={lists.judged}>
              <span>{code("xray.label", frame.label)}</span>
              <SegmentedControl size="xs" fullWidth aria-label={t("xray.judged", { what: code("xray.label", frame.label) })} value={of(frame.id)}
                data={JUDGEMENTS.map((value) => ({ value, label: code("xray.judgement", value) }))}
                onChange={(value) => setJudged({ ...judged, [frame.id]: value as Judgement })} />
            </div>
            {of(frame.id) === "CONFIRMED" ? (
              <Select size="xs" mt={4} aria-label={t("xray.wasWhat")} value={labels[frame.id] ?? frame.label} allowDeselect={false}
                data={kinds}
                onChange={(label) => setLabels({ ...labels, [frame.id]: label ?? frame.label })} />
            ) : null}
          </div>
        ))}
      </div>
      {framesAlone ? null : <Textarea label={t("xray.findingNote")} value={finding} onChange={(event) => setFinding(event.currentTarget.value)} autosize minRows={2} />}
      {examine.error ? <ErrorState error={examine.error} /> : null}
      <Button variant="filled" disabled={framesAlone ? items.length === 0 : !result} loading={examine.isPending} onClick={() => examine.mutate({ result, finding, items })}>{t("xray.record")}</Button>
    </section>
  );
}
