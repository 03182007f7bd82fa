import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { EmptyState } from "@/design/States";
import { today as todayDate } from "@/i18n/days";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { TodayView } from "./today";

/** The busiest control points first. */
export function Posts({ posts }: { posts: TodayView["posts"] }) {
  const { t } = useText();
  const { number, percent, minutes } = useFormats();
  const list = (office: string) => `/declarations?from=${todayDate()}&office=${encodeURIComponent(office)}`;
  return (
    <DataTable label={t("today.posts")} rows={posts} rowKey={(post) => post.office} href={(post) => list(post.office)}
      empty={<EmptyState title={t("today.quiet")} />}
      columns={[
        { key: "office", header: t("field.office"), priority: "lead", cell: (post) => <Link className="mono" to={list(post.office)}>{post.office}</Link> },
        { key: "lodged", header: t("today.lodged"), align: "end", cell: (post) => number(post.lodged) },
        { key: "examination", header: t("lane.EXAMINATION"), align: "end",
          cell: (post) => (
            <Link to={`${list(post.office)}&lane=EXAMINATION`}>
              {number(post.examination)} <span className="dim">{percent(post.lodged ? post.examination / post.lodged : null)}</span>
            </Link>
          ) },
        { key: "open", header: t("today.open"), align: "end", cell: (post) => <Link to={`/targets?office=${encodeURIComponent(post.office)}`}>{number(post.open)}</Link> },
        { key: "wait", header: t("today.wait"), align: "end", cell: (post) => minutes(post.medianWaitSeconds == null ? null : post.medianWaitSeconds / 60) },
      ]} />
  );
}
