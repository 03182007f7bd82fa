import { Modal } from "@mantine/core";
import { TARGET_KEYS } from "@/features/inspection/keys";
import { BUILT } from "@/routes";
import { useText } from "@/i18n/text";
import classes from "./Help.module.css";
import { visibleTasks } from "./navigation";
import { useSession } from "./SessionContext";

/** Every key the console answers to. */
export function Help({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useText();
  const { can } = useSession();
  const places = visibleTasks(can, BUILT).flatMap((task) => task.destinations);
  const general: [keys: string, meaning: string][] = [
    ["/", t("help.search")],
    ["j", t("help.down")],
    ["k", t("help.up")],
    ["Enter", t("help.open")],
    ["Esc", t("help.close")],
    ["?", t("help.title")],
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={t("help.title")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Keys title={t("help.everywhere")} rows={general} />
          {can("TARGET_WORK") ? <Keys title={t("help.onTarget")} rows={[...TARGET_KEYS.map(([key, meaning]): [string, string] => [key, t(meaning)]), ["1…8", t("help.outcome")]]} /> : null}
        </div>
        <Keys title={t("help.goTo")} rows={places.map(({ key, label }) => [`g ${key}`, t(label)])} />
      </div>
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: [keys: string, meaning: string][] }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>
        {rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
