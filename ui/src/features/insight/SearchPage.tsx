import { Page } from "@/design/Page";
import { useText } from "@/i18n/text";

export function SearchPage() {
  const { t } = useText();
  return <Page title={t("search.label")}>{null}</Page>;
}
