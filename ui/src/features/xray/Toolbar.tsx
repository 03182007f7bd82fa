import { Tooltip } from "@mantine/core";
import {
  IconArrowsVertical, IconBoxMultiple, IconCircleHalf2, IconContrast, IconFocus2, IconLeaf, IconMaximize, IconMinus, IconPlus, IconSettings,
  IconStack, IconSun, IconVectorSpline, IconZoomIn,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { type TextKey, useText } from "@/i18n/text";
import classes from "./Toolbar.module.css";
import { isOn, NEED_ENERGIES, TABLES, type ToolName, type Tools, toggled } from "./viewer/tools";

interface Tool {
  name: ToolName;
  key: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** In the order of use; the key stands on the button. */
export const TOOLS: Tool[] = [
  { name: "inverse", key: "i", icon: IconContrast },
  { name: "organic", key: "o", icon: IconLeaf },
  { name: "inorganic", key: "m", icon: IconSettings },
  { name: "edge", key: "e", icon: IconVectorSpline },
  { name: "high", key: "h", icon: IconStack },
  { name: "low", key: "l", icon: IconSun },
  { name: "sweep", key: "s", icon: IconArrowsVertical },
  { name: "lens", key: "z", icon: IconFocus2 },
  { name: "frames", key: "v", icon: IconBoxMultiple },
];

interface ToolbarProps {
  tools: Tools;
  onTools: (tools: Tools) => void;
  energies: boolean;
  onZoom: (factor: number) => void;
  onFit: () => void;
}

export function Toolbar({ tools, onTools, energies, onZoom, onFit }: ToolbarProps) {
  const { t, code } = useText();
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("xray.tools")}>
      <div className={classes.group}>
        {TABLES.map((table, index) => (
          <Button key={table} label={code("xray.table", table)} hint={String(index + 1)} on={tools.table === table} disabled={!energies && table !== "grey" && table !== "amber"}
            because={t("xray.needsEnergies")} onClick={() => onTools({ ...tools, table })}>
            <span className={classes.swatch} data-table={table} />
          </Button>
        ))}
      </div>
      <div className={classes.group}>
        {TOOLS.map(({ name, key, icon: Icon }) => (
          <Button key={name} label={code("xray.tool", name)} hint={key} on={isOn(tools, name)} disabled={!energies && NEED_ENERGIES.has(name)} because={t("xray.needsEnergies")}
            onClick={() => onTools(toggled(tools, name))}>
            <Icon size={18} stroke={1.6} />
          </Button>
        ))}
      </div>
      <label className={classes.slider}>
        <IconCircleHalf2 size={16} stroke={1.6} aria-hidden />
        <input type="range" min={0} max={100} value={tools.contrast === null ? 0 : Math.round(tools.contrast * 100)} aria-label={t("xray.contrast")}
          onChange={(event) => onTools({ ...tools, sweep: false, penetration: "usual", contrast: Number(event.currentTarget.value) === 0 ? null : Number(event.currentTarget.value) / 100 })} />
      </label>
      <div className={classes.group}>
        <Button label={t("xray.zoomOut")} hint="-" onClick={() => onZoom(1 / 1.4)}><IconMinus size={18} stroke={1.6} /></Button>
        <Button label={t("xray.zoomIn")} hint="+" onClick={() => onZoom(1.4)}><IconPlus size={18} stroke={1.6} /></Button>
        <Button label={t("xray.fit")} hint="0" onClick={onFit}><IconMaximize size={18} stroke={1.6} /></Button>
      </div>
      {energies ? null : (
        <span className={classes.limited}>
          <IconZoomIn size={14} aria-hidden /> {t("xray.colourOnly")}
        </span>
      )}
    </div>
  );
}

interface ButtonProps {
  label: string;
  hint: string;
  on?: boolean;
  disabled?: boolean;
  because?: TextKey | string;
  onClick: () => void;
  children: ReactNode;
}

function Button({ label, hint, on = false, disabled = false, because, onClick, children }: ButtonProps) {
  return (
    <Tooltip label={disabled ? because : `${label} · ${hint}`} position="top">
      <button type="button" className={classes.tool} aria-label={label} aria-pressed={on} aria-disabled={disabled} aria-keyshortcuts={hint} data-on={on || undefined}
        onClick={() => !disabled && onClick()}>
        {children}
        <kbd>{hint}</kbd>
      </button>
    </Tooltip>
  );
}
