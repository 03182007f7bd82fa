import { Button, Group, Modal, NumberInput, Stack } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, ErrorState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { cropPicture, type TaughtClass, useEndTeaching, useTakeBack, useTaughtClasses, useTaughtExamples, useTune } from "./images";
import classes from "./Images.module.css";
import { interval } from "./interval";
import lists from "./Lists.module.css";

/** Kinds taught from a few examples: what they found, and how often that was right when somebody looked inside. */
export function Taught() {
  const { t, both } = useText();
  const { number, percent } = useFormats();
  const query = useTaughtClasses();
  const [open, setOpen] = useState<string | null>(null);
  const chosen = query.data?.find((one) => one.code === open);
  return (
    <Panel title={t("images.taught")} flush>
      <Loaded query={query} rows={2}>
        {(all) => (
          <DataTable label={t("images.taught")} rows={all} rowKey={(one) => one.code} empty={<EmptyState title={t("images.noneTaught")} hint={t("images.noneTaughtHint")} />}
            columns={[
              { key: "name", header: t("images.class"), priority: "lead", cell: (one) => <span className={lists.two}><span>{both({ en: one.nameEn, zh: one.nameZh })}</span><span className="dim mono">{one.code}</span></span> },
              { key: "examples", header: t("images.examples"), align: "end", cell: (one) => number(one.examples) },
              { key: "alarms", header: t("images.alarms"), align: "end", cell: (one) => number(one.alarms) },
              { key: "confirmed", header: t("images.confirmed"), align: "end", cell: (one) => number(one.right) },
              { key: "refuted", header: t("images.refuted"), align: "end", cell: (one) => number(one.wrong) },
              { key: "right", header: t("images.right"), align: "end", cell: (one) => <Precision kind={one} /> },
              { key: "threshold", header: t("images.threshold"), align: "end", priority: "wide", cell: (one) => percent(one.threshold, 0) },
              { key: "at", header: t("images.taughtAt"), align: "end", priority: "wide", cell: (one) => <span className={lists.two}><RelativeTime at={one.taughtAt} /><span className="dim">{one.taughtBy}</span></span> },
              { key: "open", header: t("job.action"), align: "end", bare: true, cell: (one) => <Button size="compact-xs" onClick={() => setOpen(one.code)}>{t("images.open")}</Button> },
            ]} />
        )}
      </Loaded>
      {chosen ? <Kind kind={chosen} onClose={() => setOpen(null)} /> : null}
    </Panel>
  );
}

/** The share of judged alarms that were right, with its interval: two judgements say little, and it shows. */
function Precision({ kind }: { kind: TaughtClass }) {
  const { t } = useText();
  const { percent } = useFormats();
  const judged = kind.right + kind.wrong;
  if (judged === 0) return <span className="dim">{t("images.notJudged")}</span>;
  const [low, high] = interval(kind.right, judged);
  return (
    <span className={lists.two}>
      <span>{percent(kind.right / judged, 0)}</span>
      <span className="dim">{percent(low, 0)}–{percent(high, 0)}</span>
    </span>
  );
}

/** One kind: its examples, which can be taken back, the score from which it alarms, and its withdrawal. */
function Kind({ kind, onClose }: { kind: TaughtClass; onClose: () => void }) {
  const { t, both } = useText();
  const { mayTeach, mayEnd } = useKindRights(kind);
  const examples = useTaughtExamples(kind.code);
  const takeBack = useTakeBack(kind.code);
  const tune = useTune(kind.code);
  const end = useEndTeaching();
  const [threshold, setThreshold] = useState(Math.round(kind.threshold * 100));
  const [ending, setEnding] = useState(false);
  const failed = takeBack.error ?? tune.error ?? end.error;
  if (ending)
    return (
      <Confirm title={t("images.end")} text={t("images.endText", { name: both({ en: kind.nameEn, zh: kind.nameZh }) })} verb={t("images.end")} busy={end.isPending} error={end.error}
        onConfirm={() => end.mutate(kind.code, { onSuccess: onClose })} onClose={() => setEnding(false)} />
    );
  return (
    <Modal opened onClose={onClose} size="lg" title={both({ en: kind.nameEn, zh: kind.nameZh })} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack gap="md">
        <Loaded query={examples} rows={2}>
          {(all) => (
            <ul className={classes.examples}>
              {all.map((crop) => (
                <li key={crop.id}>
                  <Link to={`/xray/scans/${crop.scanId}`}><img src={cropPicture(crop.id)} alt={t("images.exampleOf", { scan: crop.scan })} loading="lazy" /></Link>
                  <span className="mono dim">{crop.scan}</span>
                  {mayTeach ? <Button size="compact-xs" variant="subtle" disabled={takeBack.isPending} onClick={() => takeBack.mutate(crop.id)}>{t("images.takeBack")}</Button> : null}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        <p className="dim">{t("images.addHint")}</p>
        {mayTeach ? (
          <Group align="end" gap="xs">
            <NumberInput label={t("images.threshold")} min={50} max={99} value={threshold} onChange={(value) => setThreshold(Number(value))} w={200} />
            <Button loading={tune.isPending} onClick={() => tune.mutate(threshold / 100)}>{t("action.save")}</Button>
          </Group>
        ) : null}
        {failed ? <ErrorState error={failed} /> : null}
        <Group justify="flex-end" gap="xs">
          {mayEnd ? <Button color="red" variant="light" onClick={() => setEnding(true)}>{t("images.end")}</Button> : null}
          <Button onClick={onClose}>{t("action.close")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Screeners add and take back; whoever taught the kind, and supervisors, may withdraw it. */
function useKindRights(kind: TaughtClass) {
  const { can, session } = useSession();
  return { mayTeach: can("SCAN_SCREEN"), mayEnd: can("SCAN_SUPERVISE") || (can("SCAN_SCREEN") && session?.username === kind.taughtBy) };
}
