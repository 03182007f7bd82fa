import { Alert, Button, Code, CopyButton, Group } from "@mantine/core";
import { useText } from "@/i18n/text";

/** A token just made, to be copied now or never. */
export function NewToken({ title, token, onClose }: { title?: string; token: string; onClose: () => void }) {
  const { t } = useText();
  return (
    <Alert title={title ?? t("token.made")} color="accent" withCloseButton closeButtonLabel={t("action.close")} onClose={onClose} role="status">
      <p>{t("token.madeText")}</p>
      <Group gap="xs">
        <Code>{token}</Code>
        <CopyButton value={token}>{({ copied, copy }) => <Button size="compact-sm" onClick={copy}>{t(copied ? "action.copied" : "action.copy")}</Button>}</CopyButton>
      </Group>
    </Alert>
  );
}
