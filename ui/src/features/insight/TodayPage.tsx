import { Button, SegmentedControl } from "@mantine/core";
import { Link } from "react-router";
import { Intervals } from "@/design/Intervals";
import { LaneBadge, LaneShape } from "@/design/LaneBadge";
import { Columns, Page, Panel, Stacked } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { useFilters } from "@/design/filters";
import { Stat, StatStrip } from "@/design/Stat";
import { Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { Missed } from "@/features/risk/targeting/Missed";
import { useMissed } from "@/features/risk/targeting/targeting";
import { type TextKey, useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { Arrivals } from "./Arrivals";
import { Hours } from "./Hours";
import classes from "./TodayPage.module.css";
import { Posts } from "./Posts";
import { type HitRate, RANGES, type RangeName, type TodayView, useToday } from "./today";
import { Work } from "./Work";

/** The day so far: what came, where it went, how long it waits, and whether selecting beats chance. */
export function TodayPage() {
  const { t } = useText();
  const { can } = useSession();
  const { values, set } = useFilters(["range"]);
  const range = RANGES.find((one) => one === values.range) ?? "today";
  const query = useToday(range);
  return (
    <Page title={t("nav.today")} lead={query.data ? <>{t("today.asOf")} <RelativeTime at={query.data.asOf} /></> : t("today.lead")}
      actions={
        <>
          <SegmentedControl size="xs" aria-label={t("today.range")} value={range} onChange={(next) => set({ range: next === "today" ? null : next })}
            data={RANGES.map((one) => ({ value: one, label: t(`today.range.${one}`) }))} />
          {can("TARGET_WORK") ? <Button component={Link} to="/targets" variant="filled">{t("today.openQueue")}</Button> : null}
        </>
      }>
      <Loaded query={query} rows={10}>
        {(today) => (
          <>
            <Figures today={today} />
            <Columns kind="sidebar">
              <Stacked>
                <Hits today={today} />
                <MissedLately />
                <Panel title={t("today.hours")} aside={<Legend />}>
                  <Hours hours={today.hours} />
                </Panel>
                <Work today={today} />
                <Panel title={t("today.posts")} flush>
                  <Posts posts={today.posts} />
                </Panel>
              </Stacked>
              <Panel title={t("today.arrivals")} flush aside={<Link to={today.lodgedUrl}>{t("today.all")}</Link>}>
                <Arrivals arrivals={today.arrivals} />
              </Panel>
            </Columns>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What went through unexamined in the last 30 days, with the list behind it. */
function MissedLately() {
  const { data } = useMissed("", 30);
  return data ? <Missed answer={data} to="/targeting?result=FOUND" /> : null;
}

function Legend() {
  return (
    <span className={classes.legend}>
      {(["EXAMINATION", "DOCUMENT_CHECK", "RELEASE"] as const).map((lane) => (
        <LaneBadge key={lane} lane={lane} />
      ))}
    </span>
  );
}

function Figures({ today }: { today: TodayView }) {
  const { t, code } = useText();
  const { number, percent, minutes } = useFormats();
  const change = today.lodgedYesterday ? (today.lodged - today.lodgedYesterday) / today.lodgedYesterday : null;
  return (
    <StatStrip>
      <Stat label={t("today.lodged")} value={number(today.lodged)} to={today.lodgedUrl}
        note={change == null ? undefined : t(moreOrFewer(today.range, change >= 0), { change: percent(Math.abs(change), 0) })} />
      {today.lanes.map(({ lane, count, listUrl }) => (
        <Stat key={lane} mark={<LaneShape lane={lane} />} label={code("lane", lane)} value={number(count)} to={listUrl}
          note={today.lodged ? t("today.ofLodged", { share: percent(count / today.lodged) }) : undefined} />
      ))}
      <Stat label={t("today.open")} value={number(today.open)} to={today.openUrl} note={t("today.openNote")} />
      <Stat label={t("today.wait")} value={minutes(seconds(today.medianWaitSeconds))} to="/targets?sort=WAITING"
        note={today.p90WaitSeconds == null ? undefined : t("today.p90", { time: minutes(seconds(today.p90WaitSeconds)) })} />
    </StatStrip>
  );
}

function moreOrFewer(range: RangeName, more: boolean): TextKey {
  if (range === "today") return more ? "today.more" : "today.fewer";
  return more ? "today.moreThanBefore" : "today.fewerThanBefore";
}

const seconds = (value: number | null) => (value == null ? null : value / 60);

function Hits({ today }: { today: TodayView }) {
  const { t } = useText();
  const { number } = useFormats();
  const { selected, control, days, level, lift, liftLow, liftHigh } = today.hitRate;
  const row = (label: string, rate: HitRate) => ({ label, note: t("today.foundOf", { found: rate.found, examined: rate.examined }), share: rate.share, low: rate.low, high: rate.high, to: rate.listUrl });
  return (
    <Panel title={t("today.hits")} aside={t("today.lastDays", { count: days })}>
      <Intervals level={level}
        rows={[
          row(t("today.selected"), selected),
          row(t("today.control"), control),
        ]} />
      {lift == null ? null : (
        <p className={classes.lift}>
          {t("today.lift", { lift: number(lift, 1), low: number(liftLow, 1), high: liftHigh == null ? "∞" : number(liftHigh, 1) })}
        </p>
      )}
    </Panel>
  );
}
