import { Textarea } from "@mantine/core";
import { useState } from "react";
import { Problem } from "@/api/problem";
import { Form } from "@/design/Form";
import { useText } from "@/i18n/text";
import { useCertifyDevice } from "./scans";

/** Says with which certificate a device calls by DICOM; left empty, it needs none. */
export function CertificateDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const certify = useCertifyDevice(id);
  const [certificate, setCertificate] = useState("");
  return (
    <Form title={t("devices.certificate")} verb={t("action.save")} busy={certify.isPending} error={certify.error} onClose={onClose}
      onSend={() => certify.mutate({ certificate: certificate.trim() || null }, { onSuccess: onClose })}>
      <Textarea label={t("devices.certificate")} description={t("devices.certificateHint")} autosize minRows={5} maxRows={12} data-autofocus spellCheck={false}
        error={certify.error instanceof Problem ? certify.error.field("certificate") : undefined}
        value={certificate} onChange={(event) => setCertificate(event.currentTarget.value)} />
    </Form>
  );
}
