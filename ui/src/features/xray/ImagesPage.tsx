import { Button, FileButton, Group } from "@mantine/core";
import { Link } from "react-router";
import { ChoiceFilter, DateRangeFilter, FilterBar, TextFilter } from "@/design/FilterBar";
import { useFilters } from "@/design/filters";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, ErrorState, Loaded } from "@/design/States";
import { dayEnd, dayStart } from "@/i18n/days";
import { useText } from "@/i18n/text";
import { cropPicture, useCrops, useSearchByPicture, useTaughtClasses } from "./images";
import classes from "./Images.module.css";
import { LookAlikes } from "./LookAlikes";
import { ScansAlike } from "./ScansAlike";
import { LABELS } from "./scans";
import { Taught } from "./Taught";

const FILTERS = ["label", "outcome", "post", "from", "to"] as const;
const OUTCOMES = ["CONFIRMED", "HARMLESS"];

const ITEMS_A_PAGE = 60;

/** The image database: scans and what officers looked into, found again by class, outcome, post, day or likeness; and what was taught. */
export function ImagesPage() {
  const { t, code, both } = useText();
  const { values, page, set, setPage, clear, active } = useFilters(FILTERS);
  const taught = useTaughtClasses();
  const asked = { ...values, from: dayStart(values.from), to: dayEnd(values.to) };
  const crops = useCrops({ ...asked, page });
  const search = useSearchByPicture();
  const labels = [...LABELS.map((label) => ({ value: label as string, label: code("xray.label", label) })), ...(taught.data ?? []).map((one) => ({ value: one.code, label: both({ en: one.nameEn, zh: one.nameZh }) }))];
  const nameOf = (label: string) => labels.find((one) => one.value === label)?.label ?? code("xray.label", label);
  return (
    <Page title={t("nav.images")} lead={t("images.lead")}
      actions={<FileButton accept="image/png,image/jpeg" onChange={(file) => file && search.mutate({ file, query: asked })}>{(props) => <Button {...props} variant="filled" loading={search.isPending}>{t("images.byPicture")}</Button>}</FileButton>}>
      {search.error ? <ErrorState error={search.error} /> : null}
      <FilterBar active={active.length > 0} onClear={clear}>
        <ChoiceFilter label={t("scans.label")} value={values.label} onChange={(label) => set({ label })} choices={labels} />
        <ChoiceFilter label={t("images.outcome")} value={values.outcome} onChange={(outcome) => set({ outcome })}
          choices={OUTCOMES.map((outcome) => ({ value: outcome, label: code("xray.outcome", outcome) }))} />
        <TextFilter label={t("field.office")} value={values.post} onChange={(post) => set({ post })} />
        <DateRangeFilter from={values.from} to={values.to} onChange={set} />
      </FilterBar>
      {search.data ? (
        <Panel title={t("images.alike")} aside={<Button size="compact-xs" variant="subtle" onClick={() => search.reset()}>{t("action.close")}</Button>}>
          <LookAlikes found={search.data} />
          <h3 className={classes.within}>{t("images.scansAlike")}</h3>
          <ScansAlike scans={search.data.scans} />
        </Panel>
      ) : null}
      <Panel title={t("images.items")}>
        <Loaded query={crops}>
          {(all) => all.length === 0 ? <EmptyState title={t("images.empty")} hint={t("images.emptyHint")} /> : (
            <ul className={classes.wall}>
              {all.map((crop) => (
                <li key={crop.id} data-outcome={crop.outcome}>
                  <Link to={`/xray/scans/${crop.scanId}`}>
                    <img src={cropPicture(crop.id)} alt={nameOf(crop.label)} loading="lazy" />
                    <span>{nameOf(crop.label)}</span>
                    <span className="dim">{code("xray.outcome", crop.outcome)} · {crop.post} · <RelativeTime at={crop.addedAt} /></span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        {page > 0 || crops.data?.length === ITEMS_A_PAGE ? (
          <Group justify="flex-end" gap="xs" mt="sm">
            <Button size="xs" disabled={page === 0} onClick={() => setPage(page - 1)}>{t("images.newer")}</Button>
            <Button size="xs" disabled={crops.data?.length !== ITEMS_A_PAGE} onClick={() => setPage(page + 1)}>{t("images.older")}</Button>
          </Group>
        ) : null}
      </Panel>
      <Taught />
    </Page>
  );
}
