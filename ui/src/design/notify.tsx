import { notifications } from "@mantine/notifications";
import { Button } from "@mantine/core";
import { useText } from "@/i18n/text";

interface Notice {
  title: string;
  message?: string;
  failed?: boolean;
  /** One thing that can be done about it; the notice then stays longer. */
  offer?: { verb: string; run: () => void };
}

const LONG_MS = 15_000;

/** Tells what happened, in the corner, for a moment. */
export function useNotify(): (notice: Notice) => void {
  const { t } = useText();
  return ({ title, message, failed = false, offer }) => {
    const id: string = notifications.show({
      title,
      color: failed ? "red" : "accent",
      closeButtonProps: { "aria-label": t("action.close") },
      ...(offer ? { autoClose: LONG_MS } : {}),
      message: offer ? (
        <Button size="compact-sm" onClick={() => {
          notifications.hide(id);
          offer.run();
        }}>
          {offer.verb}
        </Button>
      ) : message,
    });
  };
}
