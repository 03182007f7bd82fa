import { describe, expect, it } from "vitest";
import { interval } from "../interval";
import { tagsUnder } from "./Frames";
import { channelsOf } from "./pixels";
import { contrastMoved, isOn, PLAIN, toggled, windowOf } from "./tools";
import { fitted, focusedOn, toPicture, zoomed } from "./view";

const screen = { width: 1000, height: 600 };

describe("the view", () => {
  it("fits the whole picture in the middle", () => {
    const view = fitted({ width: 500, height: 500 }, screen);
    expect(view.zoom).toBeCloseTo(568 / 500);
    expect(view.x + (500 * view.zoom) / 2).toBeCloseTo(500);
  });

  it("keeps what lies under the pointer there while zooming", () => {
    const view = fitted({ width: 400, height: 300 }, screen);
    const at = { x: 320, y: 210 };
    const before = toPicture(view, at);
    const after = toPicture(zoomed(view, 2.5, at, view.zoom), at);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it("brings a frame to the middle", () => {
    const view = focusedOn({ left: 100, top: 40, right: 140, bottom: 80 }, screen);
    expect(toPicture(view, { x: 500, y: 300 })).toEqual({ x: 120, y: 60 });
  });
});

describe("a frame's tag", () => {
  it("goes under the frame where it would lie over an earlier one's", () => {
    const first = { x: 100, y: 200, height: 60 };
    expect(tagsUnder([first, { x: 104, y: 210, height: 40 }, { x: 400, y: 200, height: 60 }, { x: 100, y: 262, height: 30 }, { x: 100, y: 400, height: 30 }])).toEqual([false, true, false, true, false]);
    expect(tagsUnder([first, { x: 104, y: 240, height: 40 }])).toEqual([false, false]);
  });
});

describe("the tools", () => {
  it("strip one matter at a time", () => {
    const organic = toggled(PLAIN, "organic");
    expect(isOn(organic, "organic")).toBe(true);
    const rest = toggled(organic, "inorganic");
    expect(isOn(rest, "organic")).toBe(false);
    expect(toggled(rest, "inorganic").strip).toBe("all");
  });

  it("show dense places with high penetration and thin ones with low", () => {
    const [usual] = windowOf(PLAIN, 0);
    const [dense] = windowOf(toggled(PLAIN, "high"), 0);
    const [, thin] = windowOf(toggled(PLAIN, "low"), 0);
    expect(usual).toBe(0);
    expect(dense).toBeGreaterThan(1);
    expect(thin).toBeLessThan(2);
  });

  it("leave the window where a sweep was stopped", () => {
    const sweeping = toggled(PLAIN, "sweep", 0);
    const still = toggled(sweeping, "sweep", 3);
    expect(isOn(still, "sweep")).toBe(false);
    expect(windowOf(still, 99)).toEqual(windowOf(sweeping, 3));
  });

  it("move the contrast by keys and show everything again at its beginning", () => {
    const once = contrastMoved(toggled(PLAIN, "high"), 0.05);
    expect(once.contrast).toBeCloseTo(0.05);
    expect(once.penetration).toBe("usual");
    expect(contrastMoved(once, -0.05).contrast).toBeNull();
    expect(contrastMoved({ ...PLAIN, contrast: 0.98 }, 0.05).contrast).toBe(1);
  });

  it("sweep from air to the densest and back", () => {
    const sweeping = toggled(PLAIN, "sweep");
    expect(windowOf(sweeping, 0)[0]).toBe(0);
    expect(windowOf(sweeping, 4)[1]).toBeGreaterThan(5);
    expect(windowOf(sweeping, 8)[0]).toBeCloseTo(0);
  });
});

describe("raw channels", () => {
  it("come low energy first, and only in the size that was promised", () => {
    const values = new Uint16Array([1, 2, 3, 4, 5, 6, 7, 8]);
    const pixels = channelsOf(values.buffer, { width: 2, height: 2, airValue: 60_000 });
    expect(pixels.kind === "energies" && [...pixels.low, ...pixels.high]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(() => channelsOf(values.buffer, { width: 3, height: 2, airValue: 60_000 })).toThrow("16 bytes");
  });
});

describe("a share's interval", () => {
  it("is wide for few tests and narrow for many", () => {
    const [low, high] = interval(3, 4);
    const [lower, higher] = interval(300, 400);
    expect(high - low).toBeGreaterThan(0.5);
    expect(higher - lower).toBeLessThan(0.1);
    expect(interval(0, 0)).toEqual([0, 1]);
  });
});
