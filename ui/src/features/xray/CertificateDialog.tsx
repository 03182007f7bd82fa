import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Problem } from "@/api/problem";
import { Form } from "@/design/Form";
import { useText } from "@/i18n/text";
import { useCertifyDevice } from "./scans";

/** Says with which certificate a device calls by DICOM, or that it needs none any more. */
export function CertificateDialog({ id, hasOne, onClose }: { id: string; hasOne: boolean; onClose: () => void }) {
  const { t } = useText();
  const certify = useCertifyDevice(id);
  const [certificate, setCertificate] = useState("");
  return (
    <Form title={t("devices.certificate")} verb={t("action.save")} busy={certify.isPending} error={certify.error} incomplete={!certificate.trim()} onClose={onClose}
      onSend={() => certify.mutate({ certificate: certificate.trim() }, { onSuccess: onClose })}>
      <Textarea label={t("devices.certificate")} description={t("devices.certificateHint")} autosize minRows={5} maxRows={12} data-autofocus spellCheck={false}
        error={certify.error instanceof Problem ? certify.error.field("certificate") : undefined}
        value={certificate} onChange={(event) => setCertificate(event.currentTarget.value)} />
      {hasOne ? (
        <Button onClick={() => certify.mutate({ certificate: null }, { onSuccess: onClose })} loading={certify.isPending}>{t("devices.certificateRemove")}</Button>
      ) : null}
    </Form>
  );
}
