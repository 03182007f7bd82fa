import { Link } from "react-router";
import { Page } from "@/design/Page";
import { EmptyState } from "@/design/States";
import { useText } from "@/i18n/text";

export function NotFoundPage() {
  const { t } = useText();
  return (
    <Page title={t("notFound.title")}>
      <EmptyState title={t("notFound.text")} action={<Link to="/">{t("nav.today")}</Link>} />
    </Page>
  );
}
