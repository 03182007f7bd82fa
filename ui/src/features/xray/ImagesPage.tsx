import { Button, FileButton } from "@mantine/core";
import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, ErrorState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { cropPicture, useCrops, useEndTeaching, useSearchByPicture, useTaughtClasses } from "./images";
import classes from "./Images.module.css";
import { interval } from "./interval";
import { LookAlikes } from "./LookAlikes";
import { LABELS } from "./scans";

const FILTERS = ["label", "outcome", "post"] as const;
const OUTCOMES = ["CONFIRMED", "HARMLESS"];

/** The image database: what officers looked into, found again by class, outcome, post or likeness; and what was taught. */
export function ImagesPage() {
  const { t, code } = useText();
  const { values, set, clear, active } = useFilters(FILTERS);
  const taught = useTaughtClasses();
  const crops = useCrops(values);
  const search = useSearchByPicture();
  const labels = [...LABELS.map((label) => ({ value: label as string, label: code("xray.label", label) })), ...(taught.data ?? []).map((one) => ({ value: one.code, label: one.nameEn }))];
  return (
    <Page title={t("nav.images")} lead={t("images.lead")}
      actions={<FileButton accept="image/png,image/jpeg" onChange={(file) => file && search.mutate(file)}>{(props) => <Button {...props} variant="filled" loading={search.isPending}>{t("images.byPicture")}</Button>}</FileButton>}>
      {search.error ? <ErrorState error={search.error} /> : null}
      {search.data ? <Panel title={t("images.alike")}><LookAlikes found={search.data} /></Panel> : null}
      <FilterBar active={active.length > 0} onClear={clear}>
        <ChoiceFilter label={t("scans.label")} value={values.label} onChange={(label) => set({ label })} choices={labels} />
        <ChoiceFilter label={t("images.outcome")} value={values.outcome} onChange={(outcome) => set({ outcome })}
          choices={OUTCOMES.map((outcome) => ({ value: outcome, label: code("xray.outcome", outcome) }))} />
        <TextFilter label={t("field.office")} value={values.post} onChange={(post) => set({ post })} />
      </FilterBar>
      <Panel>
        <Loaded query={crops}>
          {(all) => all.length === 0 ? <EmptyState title={t("images.empty")} hint={t("images.emptyHint")} /> : (
            <ul className={classes.wall}>
              {all.map((crop) => (
                <li key={crop.id} data-outcome={crop.outcome}>
                  <Link to={`/xray/scans/${crop.scanId}`}>
                    <img src={cropPicture(crop.id)} alt={code("xray.label", crop.label)} loading="lazy" />
                    <span>{code("xray.label", crop.label)}</span>
                    <span className="dim">{code("xray.outcome", crop.outcome)} · {crop.post} · <RelativeTime at={crop.addedAt} /></span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
      <Taught />
    </Page>
  );
}

function Taught() {
  const { t, both } = useText();
  const { number, percent } = useFormats();
  const { can } = useSession();
  const query = useTaughtClasses();
  const end = useEndTeaching();
  return (
    <Panel title={t("images.taught")} flush>
      <Loaded query={query} rows={2}>
        {(all) => (
          <DataTable label={t("images.taught")} rows={all} rowKey={(one) => one.code} empty={<EmptyState title={t("images.noneTaught")} hint={t("images.noneTaughtHint")} />}
            columns={[
              { key: "name", header: t("images.class"), priority: "lead", cell: (one) => both({ en: one.nameEn, zh: one.nameZh }) },
              { key: "examples", header: t("images.examples"), align: "end", cell: (one) => number(one.examples) },
              { key: "alarms", header: t("images.alarms"), align: "end", cell: (one) => number(one.alarms) },
              { key: "right", header: t("images.right"), align: "end", cell: (one) => {
                const judged = one.right + one.wrong;
                if (judged === 0) return "–";
                const [low, high] = interval(one.right, judged);
                return `${percent(one.right / judged, 0)} (${percent(low, 0)}–${percent(high, 0)})`;
              } },
              { key: "threshold", header: t("images.threshold"), align: "end", cell: (one) => percent(one.threshold, 0) },
              { key: "at", header: t("images.taughtAt"), align: "end", cell: (one) => <RelativeTime at={one.taughtAt} /> },
              { key: "end", header: t("job.action"), align: "end", bare: true, cell: (one) => can("SCAN_SUPERVISE") ? <Button size="compact-xs" onClick={() => end.mutate(one.code)}>{t("images.end")}</Button> : null },
            ]} />
        )}
      </Loaded>
    </Panel>
  );
}
