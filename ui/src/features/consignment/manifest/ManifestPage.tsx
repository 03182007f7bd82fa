import { Link, useParams } from "react-router";
import { DataTable } from "@/design/DataTable";
import { Page, Panel } from "@/design/Page";
import { RecordPage } from "@/design/RecordPage";
import { RelativeTime } from "@/design/RelativeTime";
import { useActor } from "@/features/platform/actors";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { type ManifestView, useManifest } from "./manifests";

/** One manifest: its consignments, and which of them have been declared. */
export function ManifestPage() {
  const { id = "" } = useParams();
  const { t } = useText();
  const query = useManifest(id);
  return (
    <RecordPage title={t("subject.manifest")} query={query}>
      {(view) => <Manifest view={view} />}
    </RecordPage>
  );
}

function Manifest({ view: { manifest, consignments } }: { view: ManifestView }) {
  const { t } = useText();
  const { number } = useFormats();
  const actor = useActor();
  const declared = consignments.filter((line) => line.declarations.length > 0).length;
  return (
    <Page title={manifest.reference}
      lead={<>{[manifest.conveyance, manifest.office, actor(manifest.lodger)].filter(Boolean).join(" · ")} · {t("manifests.arrives")} <RelativeTime at={manifest.arrivesAt} /></>}>
      <Panel title={t("manifests.lines")} aside={t("manifests.declared", { declared, count: consignments.length })} flush>
        <DataTable label={t("manifests.lines")} rows={consignments} rowKey={(line) => String(line.stated.line)} keys
          columns={[
            { key: "document", header: t("field.document"), priority: "lead", cell: ({ stated }) => <span><span className="dim">{stated.line}</span> <span className="mono">{stated.document}</span></span> },
            { key: "description", header: t("field.goods"), cell: ({ stated }) => stated.description ?? "–" },
            { key: "consignor", header: t("partyRole.CONSIGNOR"), cell: ({ stated }) => stated.consignor ?? "–" },
            { key: "consignee", header: t("partyRole.CONSIGNEE"), cell: ({ stated }) => stated.consignee ?? "–" },
            { key: "packages", header: t("field.packages"), align: "end", cell: ({ stated }) => number(stated.packages) },
            { key: "mass", header: t("manifests.grossMass"), align: "end", cell: ({ stated }) => (stated.grossMassKg == null ? "–" : `${number(stated.grossMassKg, 1)} kg`) },
            { key: "containers", header: t("field.containers"), priority: "wide", cell: ({ stated }) => <span className="mono">{stated.containers.join(", ") || "–"}</span> },
            { key: "declared", header: t("nav.declarations"), fit: "line", cell: ({ declarations }) =>
                declarations.length === 0 ? <span className="dim">{t("manifests.none")}</span> : declarations.map((one, index) => <Link key={one} to={`/declarations/${one}`}>{t("manifests.open", { number: index + 1 })} </Link>) },
          ]} />
      </Panel>
    </Page>
  );
}
