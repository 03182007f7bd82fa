import { Button } from "@mantine/core";
import { Link, useParams } from "react-router";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { Stat, StatStrip } from "@/design/Stat";
import { EmptyState, ErrorState, Waiting } from "@/design/States";
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
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return query.data ? <Profile party={query.data} /> : <Page title={t("party.title")}><Waiting rows={8} /></Page>;
}

function Profile({ party }: { party: PartyView }) {
  const { t, code } = useText();
  const { number, percent, day } = useFormats();
  const { can } = useSession();
  const list = `/declarations?party=${party.id}`;
  return (
    <Page title={party.name ?? party.identifier ?? t("party.title")}
      actions={party.identifier && can("ASSESSMENT_READ") ? <Button component={Link} to={`/profiles/trader?identifier=${encodeURIComponent(party.identifier)}`}>{t("profile.open")}</Button> : null}
      lead={[party.identifier, party.country, party.address].filter(Boolean).join(" · ")}>
      <StatStrip>
        <Stat label={t("party.stat.lodged")} value={number(party.declarations)} to={list} note={<>{t("party.stat.last")} <RelativeTime at={party.lastSeenAt} /></>} />
        <Stat label={t("party.stat.examined")} value={number(party.examined)} note={party.declarations ? percent(party.examined / party.declarations) : undefined} />
        <Stat label={t("party.stat.found")} value={number(party.discrepancies)}
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
