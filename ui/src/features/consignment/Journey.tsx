import { Facts } from "@/design/Facts";
import { useFormats } from "@/i18n/formats";
import { useActor } from "@/features/platform/actors";
import { useText } from "@/i18n/text";
import type { DeclarationView } from "./declarations";

/** Where it comes from, how it travels and under which procedure. */
export function Journey({ declaration }: { declaration: DeclarationView }) {
  const { t, code } = useText();
  const { moment } = useFormats();
  const actor = useActor();
  const { content } = declaration;
  const { transport, procedure } = content;
  return (
    <Facts
      facts={[
        [t("field.departure"), content.departure],
        [t("field.destination"), content.destination],
        [t("field.mode"), transport.mode ? code("mode", transport.mode) : null],
        [t("field.conveyance"), transport.conveyance ? <span className="mono">{transport.conveyance}</span> : null],
        [t("field.document"), transport.document ? <span className="mono">{transport.document}</span> : null],
        [t("field.containers"), transport.containers.length ? <span className="mono">{transport.containers.join(", ")}</span> : null],
        [t("field.processType"), procedure.processType],
        [t("field.importType"), procedure.importType],
        [t("field.importUse"), procedure.importUse],
        [t("field.paymentType"), procedure.paymentType],
        [t("field.lodger"), actor(declaration.lodger)],
        [t("field.lodgedAt"), moment(declaration.lodgedAt)],
        [t("field.source"), code("source", declaration.source)],
      ]}
    />
  );
}
