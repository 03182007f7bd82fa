import { Page } from "@/design/Page";
import { useText } from "@/i18n/text";

export function TodayPage() {
  const { t } = useText();
  return <Page title={t("nav.today")}>{null}</Page>;
}
