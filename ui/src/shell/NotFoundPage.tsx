import { Link } from "react-router";
import { Page, Panel } from "@/design/Page";
import { EmptyState } from "@/design/States";
import { useText } from "@/i18n/text";

export function NotFoundPage() {
  const { t } = useText();
  return (
    <Page title={t("notFound.title")}>
      <Panel>
        <EmptyState title={t("notFound.text")} hint={t("notFound.hint")} action={<Link to="/">{t("notFound.home")}</Link>} />
      </Panel>
    </Page>
  );
}
