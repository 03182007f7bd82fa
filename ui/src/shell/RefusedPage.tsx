import { Link } from "react-router";
import { Page, Panel } from "@/design/Page";
import { EmptyState } from "@/design/States";
import { type TextKey, useText } from "@/i18n/text";

/** A page that isn't for the reader's role: told at once, before anything is asked of the server. */
export function RefusedPage({ label }: { label: TextKey }) {
  const { t } = useText();
  return (
    <Page title={t(label)}>
      <Panel>
        <EmptyState title={t("refused.title")} hint={t("error.forbidden")} action={<Link to="/">{t("notFound.home")}</Link>} />
      </Panel>
    </Page>
  );
}
