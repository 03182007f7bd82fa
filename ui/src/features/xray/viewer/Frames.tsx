import type { ReactNode } from "react";
import { useText } from "@/i18n/text";
import { useFormats } from "@/i18n/formats";
import type { Box, DrawnFrame, Frame } from "../scans";
import type { View } from "./view";
import classes from "./Viewer.module.css";

interface FramesProps {
  view: View;
  frames: Frame[];
  drawn: DrawnFrame[];
  chosen: string | null;
  onChoose?: ((id: string) => void) | undefined;
  told: Box | null;
  rubber: { a: { x: number; y: number }; b: { x: number; y: number } } | null;
}

/** Alarms as frames over the picture; each says its class and how sure it is. */
export function Frames({ view, frames, drawn, chosen, onChoose, told, rubber }: FramesProps) {
  const { code, t } = useText();
  const { percent } = useFormats();
  const at = (box: Box) => ({
    x: view.x + box.left * view.zoom, y: view.y + box.top * view.zoom,
    width: (box.right - box.left) * view.zoom, height: (box.bottom - box.top) * view.zoom,
  });
  const under = tagsUnder(frames.map((frame) => at(frame.box)));
  return (
    <div className={classes.frames}>
      {frames.map((frame, index) => {
        const { x, y, width, height } = at(frame.box);
        return (
          <button key={frame.id} type="button" className={classes.frame} data-line={frame.line} data-outcome={frame.outcome ?? undefined} data-chosen={frame.id === chosen || undefined}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }} onClick={() => onChoose?.(frame.id)} tabIndex={-1}
            aria-label={`${code("xray.label", frame.label)} ${percent(frame.score, 0)}`}>
            <Tag of={{ x, y, width, height }} under={under[index]}>
              {code("xray.label", frame.label)} <b>{frame.line === "OFFICER" ? "" : percent(frame.score, 0)}</b>
            </Tag>
          </button>
        );
      })}
      {drawn.map((frame, index) => {
        const { x, y, width, height } = at(frame);
        return (
          <div key={index} className={classes.frame} data-line="OFFICER" style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
            <Tag of={{ x, y, width, height }}>{code("xray.label", frame.label)}</Tag>
          </div>
        );
      })}
      {told ? (
        <div className={classes.frame} data-line="TEST" style={{ transform: `translate(${at(told).x}px, ${at(told).y}px)`, width: at(told).width, height: at(told).height }}>
          <Tag of={at(told)}>{t("xray.testWas")}</Tag>
        </div>
      ) : null}
      {rubber ? (
        <div className={classes.rubber} style={{ left: Math.min(rubber.a.x, rubber.b.x), top: Math.min(rubber.a.y, rubber.b.y), width: Math.abs(rubber.a.x - rubber.b.x), height: Math.abs(rubber.a.y - rubber.b.y) }} />
      ) : null}
    </div>
  );
}

const HEIGHT = 20; // of a tag, in pixels
const BREADTH = 140; // of a usual one
const GRIP = 40; // of a frame that must be in sight for its tag to stay

/** Which frames' tags go under them, since one above would lie over the tag of an earlier frame. */
export function tagsUnder(places: { x: number; y: number; height: number }[]): boolean[] {
  const taken: { x: number; y: number }[] = [];
  return places.map(({ x, y, height }) => {
    const under = taken.some((tag) => Math.abs(tag.x - x) < BREADTH && Math.abs(tag.y - y) < HEIGHT);
    taken.push({ x, y: under ? y + height + HEIGHT : y });
    return under;
  });
}

/** What a frame says, above it; where that would be out of sight, moved along the frame's edge and into it. */
function Tag({ of, under = false, children }: { of: { x: number; y: number; width: number; height: number }; under?: boolean | undefined; children: ReactNode }) {
  const begin = Math.min(0, of.x + of.width - GRIP);
  const above = of.y >= HEIGHT || of.y + of.height < HEIGHT;
  const place = under ? { top: "100%" } : above ? { bottom: "100%" } : { top: Math.max(0, -of.y) };
  return (
    <span className={classes.line} style={{ left: begin - of.x, width: `calc(max(100cqw, ${of.x + GRIP}px) - ${begin}px)`, ...place }}>
      <span style={{ flexBasis: Math.max(0, of.x - begin) }} />
      <span className={classes.tag} data-under={under || undefined}>{children}</span>
    </span>
  );
}
