import { type PointerEvent, type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { useText } from "@/i18n/text";
import type { Box, DrawnFrame, Frame } from "../scans";
import { Engine } from "./engine";
import { Frames } from "./Frames";
import { type Source, useNumbers, usePalette, usePixels } from "./pixels";
import type { Tools } from "./tools";
import { fitted, focusedOn, type View, toPicture, zoomed } from "./view";
import classes from "./Viewer.module.css";

export interface ViewerHandle {
  fit: () => void;
  zoom: (factor: number) => void;
  /** Moves the picture by shares of the window. */
  pan: (right: number, down: number) => void;
  focus: (box: Box) => void;
}

interface ViewerProps {
  source: Source;
  tools: Tools;
  frames: Frame[];
  drawn?: DrawnFrame[];
  chosen?: string | null;
  onChoose?: (id: string) => void;
  /** Drawing frames instead of moving the picture. */
  drawing?: boolean;
  onDrawn?: (box: Box) => void;
  /** A place shown after a test. */
  told?: Box | null;
  handle?: RefObject<ViewerHandle | null>;
}

/** The picture at full resolution, with zoom and pan, the magnifier and the frames over it. */
export function Viewer({ source, tools, frames, drawn = [], chosen = null, onChoose, drawing = false, onDrawn, told = null, handle }: ViewerProps) {
  const { t } = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const engine = useRef<Engine | null>(null);
  const [screen, setScreen] = useState({ width: 0, height: 0 });
  const [view, setView] = useState<View | null>(null);
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);
  const [pulling, setPulling] = useState<{ x: number; y: number } | null>(null);
  const [broken, setBroken] = useState(false);
  const pixels = usePixels(source);
  const numbers = useNumbers();
  const palette = usePalette(tools.table === "grey" ? "amber" : tools.table);
  const fit = useMemo(() => (screen.width > 0 ? fitted(source, screen) : null), [source.id, source.width, source.height, screen]);
  const seen = view ?? fit;

  useEffect(() => setView(null), [source.id]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    try {
      engine.current = new Engine(element);
    } catch {
      setBroken(true);
      return;
    }
    const watch = new ResizeObserver(() => {
      const dots = Math.min(2, window.devicePixelRatio || 1);
      element.width = Math.round(element.clientWidth * dots);
      element.height = Math.round(element.clientHeight * dots);
      setScreen({ width: element.clientWidth, height: element.clientHeight });
    });
    watch.observe(element);
    const lost = () => {
      engine.current = null;
      setBroken(true);
    };
    element.addEventListener("webglcontextlost", lost);
    return () => {
      element.removeEventListener("webglcontextlost", lost);
      watch.disconnect();
      engine.current = null;
    };
  }, []);
  useEffect(() => {
    if (numbers.data) engine.current?.setNumbers(numbers.data);
  }, [numbers.data, broken]);
  useEffect(() => {
    if (palette.data) engine.current?.setPalette(tools.table === "grey" ? "amber" : tools.table, palette.data);
  }, [palette.data, tools.table]);
  useEffect(() => {
    if (pixels.data && engine.current) setBroken(!engine.current.setPixels(pixels.data));
  }, [pixels.data]);
  useEffect(() => {
    if (!seen || broken) return;
    const lens = tools.lens ? (pointer ?? { x: screen.width / 2, y: screen.height / 2 }) : null;
    const draw = (at: number) => engine.current?.draw({ view: seen, tools, seconds: at / 1000, lens });
    if (!tools.sweep) {
      draw(0);
      return;
    }
    let going = requestAnimationFrame(function again(at) {
      draw(at);
      going = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(going);
  }, [seen, tools, pointer, pixels.data, numbers.data, palette.data, broken, screen]);
  useImperativeHandle(handle, () => ({
    fit: () => setView(null),
    zoom: (factor) => seen && fit && setView(zoomed(seen, factor, { x: screen.width / 2, y: screen.height / 2 }, fit.zoom)),
    pan: (right, down) => seen && setView({ ...seen, x: seen.x + right * screen.width, y: seen.y + down * screen.height }),
    focus: (box) => setView(focusedOn(box, screen)),
  }), [seen, fit, screen]);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !seen || !fit) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const place = element.getBoundingClientRect();
      setView(zoomed(seen, Math.exp(-event.deltaY * 0.0015), { x: event.clientX - place.left, y: event.clientY - place.top }, fit.zoom));
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, [seen, fit]);

  const place = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const move = (event: PointerEvent) => {
    const at = place(event);
    if (pulling && !drawing && seen) setView({ ...seen, x: seen.x + event.movementX, y: seen.y + event.movementY });
    setPointer(at);
  };
  const release = (event: PointerEvent) => {
    if (pulling && drawing && seen) {
      const a = toPicture(seen, pulling);
      const b = toPicture(seen, place(event));
      const box = inside({ left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) }, source);
      if (box.right - box.left >= 4 && box.bottom - box.top >= 4) onDrawn?.(box);
    }
    setPulling(null);
  };
  const rubber = pulling && drawing && pointer ? { a: pulling, b: pointer } : null;

  return (
    <div className={classes.viewer} data-drawing={drawing || undefined} data-lens={tools.lens || undefined}>
      <canvas ref={canvas} className={classes.canvas} aria-label={t("xray.picture")} role="img"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setPulling(place(event));
        }}
        onPointerMove={move} onPointerUp={release} onPointerLeave={() => setPointer(null)} onDoubleClick={() => setView(null)} />
      {broken ? <img className={classes.plain} src={`/api/scans/${source.id}/picture.png?v=${source.image}`} alt={t("xray.picture")} /> : null}
      {broken ? <p className={classes.note}>{t("xray.noWebgl")}</p> : null}
      {pixels.error ? <p className={classes.note} role="alert">{t("xray.noPicture")}</p> : null}
      {pixels.isPending ? <p className={classes.note} role="status">{t("xray.loading")}</p> : null}
      {seen && !broken ? <Frames view={seen} frames={tools.frames ? frames : []} drawn={drawn} chosen={chosen} onChoose={onChoose} told={told} rubber={rubber} /> : null}
    </div>
  );
}

function inside(box: Box, { width, height }: { width: number; height: number }): Box {
  return {
    left: Math.min(width, Math.max(0, box.left)), top: Math.min(height, Math.max(0, box.top)),
    right: Math.min(width, Math.max(0, box.right)), bottom: Math.min(height, Math.max(0, box.bottom)),
  };
}
