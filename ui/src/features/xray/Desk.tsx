import { useRef, useState } from "react";
import { useText } from "@/i18n/text";
import { Alarms } from "./Alarms";
import classes from "./Desk.module.css";
import { useKeys } from "./keys";
import type { Box, DrawnFrame, ScanView } from "./scans";
import { Subject } from "./Subject";
import { Toolbar, TOOLS } from "./Toolbar";
import { contrastMoved, NEED_ENERGIES, PLAIN, TABLES, type Tools, toggled } from "./viewer/tools";
import { Viewer, type ViewerHandle } from "./viewer/Viewer";

/** Share of the window that an arrow moves the picture by. */
const PACE = 0.12;
const CONTRAST_PACE = 0.05;

interface DeskProps {
  scan: ScanView;
  /** What stands above the picture: the queue, the clock. */
  head: React.ReactNode;
  /** What the officer can do. */
  foot?: React.ReactNode;
  /** More beside the picture. */
  side?: React.ReactNode;
  drawn?: DrawnFrame[];
  drawing?: boolean;
  onDrawn?: (box: Box) => void;
  told?: Box | null;
}

/** Picture, tools and what is known about it: the same for reading in the queue and for looking at a scan again. */
export function Desk({ scan, head, foot, side, drawn = [], drawing = false, onDrawn, told = null }: DeskProps) {
  const { t } = useText();
  const [tools, setTools] = useState<Tools>(PLAIN);
  const [chosen, setChosen] = useState<string | null>(null);
  const viewer = useRef<ViewerHandle>(null);
  const energies = scan.kind === "DUAL_ENERGY";
  const choose = (id: string) => {
    const frame = scan.frames.find((one) => one.id === id);
    setChosen(id);
    if (frame) viewer.current?.focus(frame.box);
  };
  const step = () => {
    if (scan.frames.length === 0) return;
    const at = scan.frames.findIndex((frame) => frame.id === chosen);
    choose(scan.frames[(at + 1) % scan.frames.length]!.id);
  };
  const reset = () => {
    setTools(PLAIN);
    setChosen(null);
    viewer.current?.fit();
  };
  useKeys({
    ...Object.fromEntries(TABLES.map((table, index) => [String(index + 1), () => (energies || table === "grey" || table === "amber") && setTools({ ...tools, table })])),
    ...Object.fromEntries(TOOLS.map(({ name, key }) => [key, () => (energies || !NEED_ENERGIES.has(name)) && setTools(toggled(tools, name))])),
    n: step,
    "0": reset,
    Escape: reset,
    "+": () => viewer.current?.zoom(1.4),
    "=": () => viewer.current?.zoom(1.4),
    "-": () => viewer.current?.zoom(1 / 1.4),
    "[": () => setTools(contrastMoved(tools, -CONTRAST_PACE)),
    "]": () => setTools(contrastMoved(tools, CONTRAST_PACE)),
    ArrowLeft: () => viewer.current?.pan(PACE, 0),
    ArrowRight: () => viewer.current?.pan(-PACE, 0),
    ArrowUp: () => viewer.current?.pan(0, PACE),
    ArrowDown: () => viewer.current?.pan(0, -PACE),
  });

  return (
    <article className={classes.desk} aria-label={t("xray.title")}>
      <header className={classes.head}>{head}</header>
      <div className={classes.picture}>
        <Viewer source={scan} tools={tools} frames={scan.frames} drawn={drawn} chosen={chosen} onChoose={choose} drawing={drawing} {...(onDrawn ? { onDrawn } : {})} told={told} handle={viewer} />
      </div>
      <aside className={classes.side}>
        <Alarms scan={scan.id} image={scan.image} frames={scan.frames} chosen={chosen} onChoose={choose} detector={scan.detector} trouble={scan.trouble} />
        {side}
        <Subject scan={scan} />
      </aside>
      <div className={classes.foot}>
        <Toolbar tools={tools} onTools={setTools} energies={energies} onZoom={(factor) => viewer.current?.zoom(factor)} onFit={reset} />
        {foot}
      </div>
    </article>
  );
}
