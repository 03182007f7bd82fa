import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Form } from "@/features/platform/UserForms";
import { useText } from "@/i18n/text";

interface HandOverProps {
  busy: boolean;
  error: unknown;
  onHandOver: (officer: string) => void;
  onClose: () => void;
}

export function HandOver({ busy, error, onHandOver, onClose }: HandOverProps) {
  const { t } = useText();
  const [officer, setOfficer] = useState("");
  return (
    <Form title={t("handOver.title")} verb={t("handOver.verb")} busy={busy} error={error} onSend={() => onHandOver(officer.trim())} onClose={onClose}>
      <TextInput label={t("handOver.to")} required data-autofocus value={officer} onChange={(event) => setOfficer(event.currentTarget.value)} />
    </Form>
  );
}
