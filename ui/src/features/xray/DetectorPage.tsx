import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { DataTable } from "@/design/DataTable";
import { Page, Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { EmptyState, ErrorState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { type Detector, type DetectorClass, useDetector, useWantedAlarms } from "./detector";
import classes from "./Lists.module.css";
import { useMachine } from "./machine";

/** Beyond this nobody would run a lane, and the curves' interesting part would be squeezed. */
const MOST_SHOWN = 1;

/** What the detector in use finds of each class against how often it is wrong, and how strict it is told to be. */
export function DetectorPage() {
  const { t } = useText();
  const query = useDetector();
  return (
    <Page title={t("nav.detector")} lead={t("detector.lead")}>
      <Loaded query={query}>{(detector) => <All detector={detector} />}</Loaded>
    </Page>
  );
}

function All({ detector }: { detector: Detector }) {
  const machine = useMachine();
  const { t, code } = useText();
  const { number, percent } = useFormats();
  const measured = detector.classes.filter((one) => one.curve.length > 0);
  const all = detector.classes.reduce((sum, one) => sum + (one.expected?.falseAlarms ?? 0), 0);
  return (
    <>
      <Panel title={t("detector.curves")} aside={measured.length > 0 ? <span className="dim">{t("detector.measuredOn", { count: detector.measuredOn })}</span> : undefined}>
        {measured.length === 0 ? <EmptyState title={t("detector.notMeasured")} hint={t("detector.notMeasuredHint")} /> : (
          <RateChart title={t("detector.curves")} xName={t("detector.falseAlarms")} yName={t("detector.recall")} xAs="number" yAs="share" height={340}
            summary={measured.map((one) => `${code("xray.label", one.label)}: ${percent(one.expected?.recall ?? 0, 0)}`).join("; ")}
            series={measured.map((one) => ({ name: code("xray.label", one.label), points: one.curve.filter((point) => point.falseAlarms <= MOST_SHOWN).map((point) => [point.falseAlarms, point.recall]), dots: 4 }))} />
        )}
      </Panel>
      <Panel title={t("detector.classes")} flush aside={measured.length > 0 ? <span className="dim">{t("detector.together", { count: number(all, 2) })}</span> : undefined}>
        <DataTable label={t("detector.classes")} rows={detector.classes} rowKey={(one) => one.label} empty={null}
          columns={[
            { key: "label", header: t("scans.label"), priority: "lead", cell: (one) => code("xray.label", one.label) },
            { key: "threshold", header: t("detector.threshold"), align: "end", cell: (one) => <span className={classes.two}><span>{number(one.threshold, 2)}</span>{one.threshold === one.shipped ? null : <span className="dim">{t("detector.shipped", { value: number(one.shipped, 2) })}</span>}</span> },
            { key: "recall", header: t("detector.recall"), align: "end", cell: (one) => (one.expected ? percent(one.expected.recall, 0) : "–") },
            { key: "false", header: t("detector.falseAlarms"), align: "end", cell: (one) => (one.expected ? number(one.expected.falseAlarms, 2) : "–") },
            { key: "wanted", header: t("detector.wanted"), align: "end", cell: (one) => <Wish one={one} /> },
          ]} />
      </Panel>
      <p className="dim">{t("detector.about", { name: machine(detector.name), size: detector.longSide, network: detector.network.slice(0, 12) })}</p>
    </>
  );
}

/** How many false alarms a bag are wanted; supervisors change it, and the change is audited. */
function Wish({ one }: { one: DetectorClass }) {
  const { t } = useText();
  const { number } = useFormats();
  const { can } = useSession();
  const change = useWantedAlarms();
  const [wanted, setWanted] = useState<number | string>(one.wanted ?? "");
  if (!can("SCAN_SUPERVISE") || one.curve.length === 0) return one.wanted === null ? t("detector.asShipped") : number(one.wanted, 2);
  return (
    <span className={classes.wish}>
      <NumberInput size="xs" w={92} min={0} max={10} step={0.01} decimalScale={3} aria-label={t("detector.wanted")} placeholder={t("detector.asShipped")} value={wanted} onChange={setWanted} />
      <Button size="compact-sm" loading={change.isPending} onClick={() => change.mutate({ label: one.label, falseAlarms: wanted === "" ? null : Number(wanted) })}>{t("action.save")}</Button>
      {change.error ? <ErrorState error={change.error} /> : null}
    </span>
  );
}
