import { RelativeTime } from "@/design/RelativeTime";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import classes from "./FindingCard.module.css";
import type { WorkView } from "./targets";

/** What the examination found, and an override that waits for a second officer; nothing while there is neither. */
export function FindingCard({ work }: { work: WorkView }) {
  const { t, code } = useText();
  const { money } = useFormats();
  const { finding, pendingOverride } = work;
  return (
    <>
      {pendingOverride ? (
        <section className={classes.card} data-kind="pending" aria-label={t("override.pending")}>
          <h2>{t("override.pending")}</h2>
          <p>
            {t("override.says", {
              name: pendingOverride.requestedBy.name,
              from: code("lane", pendingOverride.from),
              to: code("lane", pendingOverride.to),
            })}{" "}
            <RelativeTime at={pendingOverride.requestedAt} />
          </p>
          <q>{pendingOverride.reason}</q>
        </section>
      ) : null}
      {finding ? (
        <section className={classes.card} data-kind={finding.result} aria-label={t("finding.title")}>
          <h2>
            {code("finding", finding.result)}
            {finding.discrepancyKind ? ` · ${code("discrepancy", finding.discrepancyKind)}` : ""}
            {finding.critical ? ` · ${t("finding.critical")}` : ""}
          </h2>
          <p>
            {finding.valueShort != null ? `${t("finding.valueShort")}: ${money(finding.valueShort, "HKD")} · ` : ""}
            {finding.foundBy} · <RelativeTime at={finding.foundAt} />
          </p>
          {finding.note ? <q>{finding.note}</q> : null}
        </section>
      ) : null}
    </>
  );
}
