import { Button } from "@mantine/core";
import { Link, useParams, useSearchParams } from "react-router";
import { Page } from "@/design/Page";
import { Loaded } from "@/design/States";
import { useText } from "@/i18n/text";
import { ProfileView } from "./ProfileView";
import { useProfile, useRecord } from "./profile";

/** What is known about a commodity: its findings, its price, its latest consignments. */
export function CommodityPage() {
  const { hs = "" } = useParams();
  const [search] = useSearchParams();
  const { t } = useText();
  const origin = search.get("origin") ?? "";
  const departure = search.get("departure") ?? "";
  const profile = useProfile(`commodity/${hs}`, { origin, departure });
  const record = useRecord(`commodity/${hs}`);
  return (
    <Page title={t("profile.commodity", { hs })} lead={[departure && `${t("field.departure")} ${departure}`, origin && `${t("field.origin")} ${origin}`].filter(Boolean).join(" · ") || t("profile.lead")}
      actions={
        <>
          {hs.length > 4 ? <Button component={Link} to={`/profiles/commodity/${hs.slice(0, 4)}`}>{t("profile.heading", { hs: hs.slice(0, 4) })}</Button> : null}
          <Button component={Link} to={`/declarations?hs=${hs}`}>{t("profile.declarations")}</Button>
        </>
      }>
      <Loaded query={profile} rows={8}>{(known) => <ProfileView profile={known} record={record} />}</Loaded>
    </Page>
  );
}

/** What is known about a route. */
export function RoutePage() {
  const [search] = useSearchParams();
  const { t } = useText();
  const departure = search.get("departure") ?? "";
  const origin = search.get("origin") ?? "";
  const query = { departure, origin };
  const profile = useProfile("route", { ...query, hs: search.get("hs") ?? "" });
  const record = useRecord("route", query);
  return (
    <Page title={t(origin ? "profile.routeOrigin" : "profile.route", { departure, origin })} lead={t("profile.lead")}>
      <Loaded query={profile} rows={8}>{(known) => <ProfileView profile={known} record={record} />}</Loaded>
    </Page>
  );
}

/** What is known about a trader, in each part it plays. */
export function TraderPage() {
  const [search] = useSearchParams();
  const { t } = useText();
  const identifier = search.get("identifier") ?? "";
  const profile = useProfile("trader", { identifier });
  const record = useRecord("trader", { identifier });
  return (
    <Page title={t("profile.trader", { identifier })} lead={t("profile.lead")}
      actions={<Button component={Link} to={`/declarations?q=${encodeURIComponent(identifier)}`}>{t("profile.declarations")}</Button>}>
      <Loaded query={profile} rows={8}>{(known) => <ProfileView profile={known} record={record} />}</Loaded>
    </Page>
  );
}
