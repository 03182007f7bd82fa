import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { Columns, Panel, Stacked } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { RelativeTime } from "@/design/RelativeTime";
import { Stat, StatStrip } from "@/design/Stat";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { useRecord } from "./profile";
import type { Example, History, Profile } from "./profile";
import { Prices } from "./Prices";

/** A profile page's content: what was found earlier like this, against what is usual, over time, and the consignments behind. */
export function ProfileView({ profile, record }: { profile: Profile; record: ReturnType<typeof useRecord> }) {
  const { t } = useText();
  return (
    <Loaded query={record} rows={6}>
      {(history) => (
        <>
          <Figures history={history} />
          <Columns kind="sidebar">
            <Stacked>
              <Weeks history={history} />
              {profile.price && profile.price.comparable > 0 ? <Prices price={profile.price} examples={history.examples} /> : null}
              <Panel title={t("profile.latest")} flush>
                <Examples examples={history.examples} />
              </Panel>
            </Stacked>
            <Standings profile={profile} />
          </Columns>
        </>
      )}
    </Loaded>
  );
}

function Figures({ history }: { history: History }) {
  const { t } = useText();
  const { number, percent, compact } = useFormats();
  const { share, usual } = history;
  return (
    <StatStrip>
      <Stat label={t("profile.lodged")} value={number(history.lodged)} />
      <Stat label={t("profile.examined")} value={number(history.examined)} note={percent(history.lodged ? history.examined / history.lodged : null)} />
      <Stat label={t("profile.found")} value={number(history.found)} note={t("profile.foundNote", { examined: number(history.examined) })} />
      <Stat label={t("profile.rate")} value={history.examined ? percent(share.value) : "–"} note={history.examined ? t("interval.range", { low: percent(share.low), high: percent(share.high) }) : t("profile.neverExamined")} />
      <Stat label={t("profile.usual")} value={percent(usual.value)} note={t("profile.usualNote")} />
      <Stat label={t("control.short")} value={compact(history.revenueShort)} note={t("whatIf.hkd")} />
    </StatStrip>
  );
}

function Weeks({ history }: { history: History }) {
  const { t } = useText();
  const { percent } = useFormats();
  const looked = history.weeks.filter(({ examined }) => examined > 0);
  const at = (from: string) => Date.parse(from);
  return (
    <Panel title={t("profile.overTime")} aside={t("profile.weeks")}>
      {looked.length === 0 ? <EmptyState title={t("profile.neverExamined")} hint={t("profile.neverHint")} /> : (
        <RateChart title={t("profile.overTime")} xName={t("profile.week")} yName={t("profile.rate")} xAs="time" yAs="share" height={220}
          summary={looked.map(({ share }) => percent(share.value, 0)).join(", ")}
          series={[
            { name: t("profile.here"), points: looked.map(({ from, share }): [number, number] => [at(from), share.value]), band: looked.map(({ from, share }): [number, number, number] => [at(from), share.low, share.high]) },
            { name: t("profile.usual"), dashed: true, points: history.weeks.filter(({ usual }) => Number.isFinite(Number(usual.value))).map(({ from, usual }): [number, number] => [at(from), usual.value]) },
          ]} />
      )}
    </Panel>
  );
}

function Examples({ examples }: { examples: Example[] }) {
  const { t, code } = useText();
  const { money } = useFormats();
  return (
    <DataTable label={t("profile.latest")} rows={examples} rowKey={({ declarationId }) => declarationId} href={({ declarationId }) => `/declarations/${declarationId}`} keys
      empty={<EmptyState title={t("declarations.empty")} />}
      columns={[
        { key: "reference", header: t("field.reference"), priority: "lead", cell: (one) => <Link className="mono" to={`/declarations/${one.declarationId}`}>{one.reference}</Link> },
        { key: "office", header: t("field.office"), cell: ({ office }) => office },
        { key: "result", header: t("control.result"), cell: ({ result }) => code("controlResult", result) },
        { key: "short", header: t("control.short"), align: "end", cell: ({ revenueShort }) => (revenueShort > 0 ? money(Math.round(revenueShort), "HKD") : "–") },
        { key: "price", header: t("field.perKg"), align: "end", priority: "wide", cell: ({ pricePerKg }) => (pricePerKg == null ? "–" : money(pricePerKg.toFixed(2), "HKD")) },
        { key: "at", header: t("field.accepted"), align: "end", cell: ({ acceptedAt }) => <RelativeTime at={acceptedAt} /> },
      ]} />
  );
}

function Standings({ profile }: { profile: Profile }) {
  const { t, code } = useText();
  const { number, percent } = useFormats();
  return (
    <Panel title={t("profile.standings")} aside={t("profile.usualIs", { rate: percent(profile.usualRate) })} flush>
      <DataTable label={t("profile.standings")} rows={profile.standings.filter(({ lodged }) => lodged > 0)} rowKey={({ path }) => path}
        columns={[
          { key: "path", header: t("profile.counted"), priority: "lead", cell: ({ path }) => code("path", path) },
          { key: "found", header: t("profile.earlier"), align: "end", cell: ({ found, examined }) => t("profile.of", { found: number(found), examined: number(examined) }) },
          { key: "rate", header: t("profile.expectedRate"), align: "end", cell: ({ rate }) => percent(rate) },
          { key: "recent", header: t("profile.recent"), align: "end", cell: ({ recentRate }) => percent(recentRate) },
        ]} />
    </Panel>
  );
}
