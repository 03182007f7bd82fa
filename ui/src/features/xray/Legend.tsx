import { Modal } from "@mantine/core";
import { type TextKey, useText } from "@/i18n/text";
import classes from "./Legend.module.css";
import { TOOLS } from "./Toolbar";
import { TABLES } from "./viewer/tools";

const DEEDS: [string, TextKey][] = [
  ["C", "xray.clear"], ["R", "xray.refer"], ["W", "xray.referTitle"], ["F", "xray.frame"], ["X", "xray.second"], ["B", "xray.handOver"],
  ["N", "xray.nextAlarm"], ["0", "xray.fit"], ["+", "xray.zoomIn"], ["-", "xray.zoomOut"], ["← ↑ → ↓", "xray.pan"], ["[ ]", "xray.contrast"], ["K", "xray.legend"],
];

/** Every key of the workstation. */
export function Legend({ onClose }: { onClose: () => void }) {
  const { t, code } = useText();
  const rows: [string, string][] = [
    ...DEEDS.map(([key, text]): [string, string] => [key, t(text)]),
    ...TABLES.map((table, index): [string, string] => [String(index + 1), code("xray.table", table)]),
    ...TOOLS.map(({ name, key }): [string, string] => [key.toUpperCase(), code("xray.tool", name)]),
  ];
  return (
    <Modal opened onClose={onClose} title={t("xray.legend")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <dl className={classes.legend}>
        {rows.map(([key, text]) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
