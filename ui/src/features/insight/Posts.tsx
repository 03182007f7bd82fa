import { Link } from "react-router";
import { DataTable } from "@/design/DataTable";
import { EmptyState } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { TodayView } from "./today";

/** The busiest control points first. */
export function Posts({ posts }: { posts: TodayView["posts"] }) {
  const { t } = useText();
  const { number, percent, minutes } = useFormats();
  return (
    <DataTable label={t("today.posts")} rows={posts} rowKey={(post) => post.office} href={(post) => post.listUrl}
      empty={<EmptyState title={t("today.quiet")} />}
      columns={[
        { key: "office", header: t("field.office"), priority: "lead", cell: (post) => <Link className="mono" to={post.listUrl}>{post.office}</Link> },
        { key: "lodged", header: t("today.lodged"), align: "end", cell: (post) => <Link to={post.listUrl}>{number(post.lodged)}</Link> },
        { key: "examination", header: t("lane.EXAMINATION"), align: "end",
          cell: (post) => (
            <Link to={`${post.listUrl}&lane=EXAMINATION`}>
              {number(post.examination)} <span className="dim">· {percent(post.lodged ? post.examination / post.lodged : null)}</span>
            </Link>
          ) },
        { key: "open", header: t("today.open"), align: "end", cell: (post) => <Link to={post.openUrl}>{number(post.open)}</Link> },
        { key: "wait", header: t("today.wait"), align: "end", cell: (post) => minutes(post.medianWaitSeconds == null ? null : post.medianWaitSeconds / 60) },
      ]} />
  );
}
