import { useParams } from "react-router";
import { LaneBadge } from "@/design/LaneBadge";
import { Columns, Page, Panel, Stacked } from "@/design/Page";
import { RecordPage } from "@/design/RecordPage";
import { RelativeTime } from "@/design/RelativeTime";
import { Actions } from "@/features/inspection/Actions";
import { FindingCard } from "@/features/inspection/FindingCard";
import { History } from "@/features/inspection/History";
import { useWork } from "@/features/inspection/targets";
import { BecausePanel } from "@/features/risk/BecausePanel";
import { RiskFacts } from "@/features/risk/RiskFacts";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import classes from "./ConsignmentPage.module.css";
import { type DeclarationView, useDeclaration } from "./declarations";
import { GoodsTable } from "./GoodsTable";
import { Parties } from "./Parties";
import { Journey } from "./Journey";
import { Versions } from "./Versions";

/** Everything about one consignment on one page: why it is here, what it is, who is behind it, what was done, what to do next. */
export function ConsignmentPage() {
  const { id = "" } = useParams();
  const { t } = useText();
  const query = useDeclaration(id);
  return (
    <RecordPage title={t("consignment.title")} query={query} rows={10}>
      {(declaration) => <Consignment declaration={declaration} />}
    </RecordPage>
  );
}

function Consignment({ declaration }: { declaration: DeclarationView }) {
  const { t, code } = useText();
  const { can } = useSession();
  const { id, content } = declaration;
  const work = useWork(id, can("TARGET_WORK") || can("ASSESSMENT_READ"));
  return (
    <Page title={content.reference} actions={work.data ? <Actions work={work.data} /> : null}
      lead={
        <span className={classes.lead}>
          <LaneBadge lane={work.data?.lane ?? declaration.lane} />
          <span>{code("kind", content.kind)}</span>
          <span>{content.office}</span>
          <span>{work.data ? code("work", work.data.state) : code("status", declaration.status)}</span>
          <span>
            {t("consignment.accepted")} <RelativeTime at={declaration.acceptedAt} />
          </span>
          {work.data?.officer ? <span>{t("consignment.inHandOf", { name: work.data.officer.name })}</span> : null}
        </span>
      }>
      <Columns kind="sidebar">
        <Stacked>
          {work.data ? <FindingCard work={work.data} /> : null}
          {can("ASSESSMENT_READ") ? <BecausePanel declaration={id} /> : null}
          <Panel title={t("consignment.goods", { count: content.goods.length })} flush>
            <GoodsTable goods={content.goods} />
          </Panel>
          <Panel title={t("consignment.parties")}>
            <Parties declared={content.parties} ids={declaration.parties} />
          </Panel>
          {work.data ? (
            <Panel title={t("consignment.history")}>
              <History steps={work.data.timeline} />
            </Panel>
          ) : null}
        </Stacked>
        <Stacked>
          {can("ASSESSMENT_READ") ? <RiskFacts declaration={id} /> : null}
          <Panel title={t("consignment.journey")}>
            <Journey declaration={declaration} />
          </Panel>
          <Panel title={t("consignment.versions")}>
            <Versions declaration={declaration} />
          </Panel>
        </Stacked>
      </Columns>
    </Page>
  );
}
