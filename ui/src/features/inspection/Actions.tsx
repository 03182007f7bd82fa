import { Button, Menu, Tooltip } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { Confirm } from "@/design/Confirm";
import { useNotify } from "@/design/notify";
import { type TextKey, useText } from "@/i18n/text";
import { useShortcuts } from "@/shell/shortcuts";
import classes from "./Actions.module.css";
import { FindingForm } from "./FindingForm";
import { HandOver } from "./HandOver";
import { KEYS } from "./keys";
import { type Offer, type WorkView, useDeed, useNextTarget, type WorkAction } from "./targets";

/** What needs no reason is done at once; the rest asks first. */
const AT_ONCE: ReadonlySet<WorkAction> = new Set(["TAKE", "START_EXAMINATION", "UNDO_FINDING"]);
const DECISIONS: ReadonlySet<WorkAction> = new Set(["RELEASE", "DETAIN"]);
const MAIN = 2;

/** What this officer may do with this target now, as the server offers it: the first is the next step and the one filled button. */
export function Actions({ work }: { work: WorkView }) {
  const { t, both } = useText();
  const notify = useNotify();
  const deed = useDeed(work.declarationId);
  const goToNext = useNextTarget(work.declarationId);
  const [asking, setAsking] = useState<Offer | null>(null);
  const open = work.actions.filter((offer) => offer.allowed);
  const closed = work.actions.filter((offer) => !offer.allowed);
  const more = [...open.slice(MAIN), ...closed];

  const tellFailure = (error: Error) => notify({ failed: true, title: t("action.failed"), message: error.message });
  const run = (action: WorkAction, extra: Record<string, unknown> = {}) =>
    deed.mutate(
      { action, body: { version: work.version, ...extra } },
      {
        onSuccess: (after) => {
          setAsking((now) => (now?.action === action ? null : now));
          if (action === "RECORD_FINDING") offerUndo(after);
          if (DECISIONS.has(action)) notify({ title: t("target.decided", { reference: work.reference }), offer: { verb: t("target.next"), run: goToNext } });
        },
        onError: (error) => {
          if (AT_ONCE.has(action)) tellFailure(error);
        },
      },
    );
  /** A finding is taken back with one click, as long as the server allows it. */
  const offerUndo = (after: WorkView) =>
    notify({
      title: t("finding.recorded"),
      offer: { verb: t("action.undo"), run: () => deed.mutate({ action: "UNDO_FINDING", body: { version: after.version } }, { onError: tellFailure }) },
    });
  const choose = (offer: Offer) => {
    deed.reset();
    if (AT_ONCE.has(offer.action)) run(offer.action);
    else setAsking(offer);
  };
  const close = () => {
    deed.reset();
    setAsking(null);
  };
  useShortcuts({
    ...Object.fromEntries(open.flatMap((offer) => (KEYS[offer.action] ? [[KEYS[offer.action], () => choose(offer)]] : []))),
    n: goToNext,
  });

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
                <Menu.Item aria-disabled={!offer.allowed} data-disabled={!offer.allowed || undefined} rightSection={offer.allowed ? <Key of={offer.action} /> : null}
                  onClick={() => offer.allowed && choose(offer)}>
                  {both(offer.title)}
                </Menu.Item>
              </Tooltip>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {open.slice(0, MAIN).reverse().map((offer) => (
        <Button key={offer.action} variant={offer === open[0] ? "filled" : "default"} loading={deed.isPending && deed.variables?.action === offer.action}
          aria-keyshortcuts={KEYS[offer.action]} rightSection={<Key of={offer.action} />} onClick={() => choose(offer)}>
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

/** The key that does the same; only where there is a keyboard to press it on. */
function Key({ of }: { of: WorkAction }) {
  return KEYS[of] ? (
    <kbd className={classes.key} aria-hidden="true">
      {KEYS[of]}
    </kbd>
  ) : null;
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
