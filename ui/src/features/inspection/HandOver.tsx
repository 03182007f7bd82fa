import { Select } from "@mantine/core";
import { useState } from "react";
import { Form } from "@/design/Form";
import { useText } from "@/i18n/text";
import { useOfficers } from "./targets";

interface HandOverProps {
  busy: boolean;
  error: unknown;
  onHandOver: (officer: string) => void;
  onClose: () => void;
}

export function HandOver({ busy, error, onHandOver, onClose }: HandOverProps) {
  const { t } = useText();
  const officers = useOfficers();
  const [officer, setOfficer] = useState<string | null>(null);
  return (
    <Form title={t("handOver.title")} verb={t("handOver.verb")} busy={busy} error={error} onSend={() => officer && onHandOver(officer)} onClose={onClose}>
      <Select label={t("handOver.to")} required searchable data-autofocus value={officer} onChange={setOfficer}
        data={officers.data?.map(({ username, name }) => ({ value: username, label: name })) ?? []} />
    </Form>
  );
}
