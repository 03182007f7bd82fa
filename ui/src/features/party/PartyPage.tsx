import { Button } from "@mantine/core";
import { Link, useParams } from "react-router";
import { Page, Panel } from "@/design/Page";
import { RecordPage } from "@/design/RecordPage";
import { RelativeTime } from "@/design/RelativeTime";
import { Stat, StatStrip } from "@/design/Stat";
import { EmptyState } from "@/design/States";
import { DeclarationsTable } from "@/features/consignment/DeclarationsTable";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { type PartyView, useParty } from "./parties";

/** A trader's profile: what it lodged, what was examined and what was found. */
export function PartyPage() {
  const { id = "" } = useParams();
  const { t } = useText();
  const query = useParty(id);
  return (
    <RecordPage title={t("party.title")} query={query}>
      {(party) => <Profile party={party} />}
    </RecordPage>
  );
}

function Profile({ party }: { party: PartyView }) {
  const { t, code } = useText();
  const { number, percent, day } = useFormats();
  const { can } = useSession();
  const list = `/declarations?party=${party.id}`;
  const profile = party.identifier && can("ASSESSMENT_READ") ? `/profiles/trader?identifier=${encodeURIComponent(party.identifier)}` : undefined;
  return (
    <Page title={party.name ?? party.identifier ?? t("party.title")}
      actions={profile ? <Button component={Link} to={profile}>{t("profile.open")}</Button> : null}
      lead={[party.identifier, party.country, party.address].filter(Boolean).join(" · ")}>
      <StatStrip>
        <Stat label={t("party.stat.lodged")} value={number(party.declarations)} to={list} note={<>{t("party.stat.last")} <RelativeTime at={party.lastSeenAt} /></>} />
        <Stat label={t("party.stat.examined")} value={number(party.examined)} to={profile} note={party.declarations ? percent(party.examined / party.declarations) : undefined} />
        <Stat label={t("party.stat.found")} value={number(party.discrepancies)} to={profile}
          note={party.examined ? t("party.stat.ofExamined", { share: percent(party.discrepancies / party.examined, 0) }) : t("party.stat.neverExamined")} />
        <Stat label={t("party.stat.first")} value={day(party.firstSeenAt)} note={<RelativeTime at={party.firstSeenAt} />} />
        <Stat label={t("party.roles")} value={number(party.roles.length)} note={party.roles.map(({ role, declarations }) => `${code("partyRole", role)} ${number(declarations)}`).join(" · ")} />
      </StatStrip>
      <Panel title={t("party.latest")} flush aside={<Link to={list}>{t("party.all", { count: party.declarations })}</Link>}>
        <DeclarationsTable rows={party.last} keys empty={<EmptyState title={t("declarations.empty")} />} />
      </Panel>
    </Page>
  );
}
