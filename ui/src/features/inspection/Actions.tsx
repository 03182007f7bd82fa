import { Button, Menu, Tooltip } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { Confirm } from "@/design/Confirm";
import { type TextKey, useText } from "@/i18n/text";
import { FindingForm } from "./FindingForm";
import { HandOver } from "./HandOver";
import { type Offer, type WorkView, useDeed, type WorkAction } from "./targets";

/** What needs no reason is done at once; the rest asks first. */
const AT_ONCE: ReadonlySet<WorkAction> = new Set(["TAKE", "START_EXAMINATION", "UNDO_FINDING"]);
const MAIN = 2;

/** What this officer may do with this target now, as the server offers it: the first is the next step and the one filled button. */
export function Actions({ work }: { work: WorkView }) {
  const { t, both } = useText();
  const deed = useDeed(work.declarationId);
  const [asking, setAsking] = useState<Offer | null>(null);
  const open = work.actions.filter((offer) => offer.allowed);
  const closed = work.actions.filter((offer) => !offer.allowed);
  const more = [...open.slice(MAIN), ...closed];

  const run = (action: WorkAction, extra: Record<string, unknown> = {}) =>
    deed.mutate(
      { action, body: { version: work.version, ...extra } },
      {
        onSuccess: (after) => {
          setAsking(null);
          if (action === "RECORD_FINDING") offerUndo(after);
        },
        onError: (error) => {
          if (AT_ONCE.has(action)) notifications.show({ color: "red", title: t("action.failed"), message: error.message });
        },
      },
    );
  /** A finding is taken back with one click, as long as the server allows it. */
  const offerUndo = (after: WorkView) => {
    const id = notifications.show({
      autoClose: 15_000,
      title: t("finding.recorded"),
      message: (
        <Button size="compact-sm" onClick={() => {
          notifications.hide(id);
          deed.mutate({ action: "UNDO_FINDING", body: { version: after.version } });
        }}>
          {t("action.undo")}
        </Button>
      ),
    });
  };
  const choose = (offer: Offer) => (AT_ONCE.has(offer.action) ? run(offer.action) : setAsking(offer));
  const close = () => {
    deed.reset();
    setAsking(null);
  };

  return (
    <>
      {more.length > 0 ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={14} />}>{t("action.more")}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((offer) => (
              <Tooltip key={offer.action} label={both(offer.because)} disabled={offer.allowed} position="left" multiline w={260}>
                <Menu.Item aria-disabled={!offer.allowed} data-disabled={!offer.allowed || undefined} onClick={() => offer.allowed && choose(offer)}>
                  {both(offer.title)}
                </Menu.Item>
              </Tooltip>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {open.slice(0, MAIN).reverse().map((offer) => (
        <Button key={offer.action} variant={offer === open[0] ? "filled" : "default"} loading={deed.isPending && deed.variables?.action === offer.action} onClick={() => choose(offer)}>
          {both(offer.title)}
        </Button>
      ))}
      {asking?.action === "RECORD_FINDING" ? (
        <FindingForm busy={deed.isPending} error={deed.error} onClose={close} onRecord={(finding) => run("RECORD_FINDING", { ...finding })} />
      ) : asking?.action === "HAND_OVER" ? (
        <HandOver busy={deed.isPending} error={deed.error} onClose={close} onHandOver={(officer) => run("HAND_OVER", { officer })} />
      ) : asking ? (
        <Confirm title={both(asking.title)} verb={both(asking.title)} askReason={asking.action !== "APPROVE_OVERRIDE"} text={t(TEXTS[asking.action] ?? "deed.default")}
          busy={deed.isPending} error={deed.error} onClose={close} onConfirm={(reason) => run(asking.action, bodyOf(asking.action, reason))} />
      ) : null}
    </>
  );
}

const TEXTS: Partial<Record<WorkAction, TextKey>> = {
  RELEASE: "deed.release",
  DETAIN: "deed.detain",
  REQUEST_OVERRIDE: "deed.override",
  RAISE: "deed.raise",
  APPROVE_OVERRIDE: "deed.approve",
  REFUSE_OVERRIDE: "deed.refuse",
};

function bodyOf(action: WorkAction, reason: string): Record<string, unknown> {
  switch (action) {
    case "REQUEST_OVERRIDE":
      return { lane: "RELEASE", reason };
    case "RAISE":
      return { lane: "EXAMINATION", reason };
    case "APPROVE_OVERRIDE":
      return { approved: true };
    case "REFUSE_OVERRIDE":
      return { approved: false, reason };
    default:
      return { reason };
  }
}
