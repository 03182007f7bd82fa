/** What the viewer shows and how; every tool of the workstation is one change of this. */
export interface Tools {
  table: Table;
  inverse: boolean;
  strip: "all" | "organic" | "inorganic";
  edge: boolean;
  penetration: "usual" | "high" | "low";
  /** The contrast window goes up and down through the attenuations. */
  sweep: boolean;
  /** 0 to 1: where the window stands while it doesn't move by itself; null where the whole range is shown. */
  contrast: number | null;
  lens: boolean;
  frames: boolean;
}

export type Table = "amber" | "meadow" | "dusk" | "grey" | "noon";
export const TABLES: Table[] = ["amber", "meadow", "dusk", "grey", "noon"];
export type ToolName = "inverse" | "organic" | "inorganic" | "edge" | "high" | "low" | "sweep" | "lens" | "frames";

export const PLAIN: Tools = {
  table: "amber", inverse: false, strip: "all", edge: false, penetration: "usual", sweep: false, contrast: null, lens: false, frames: true,
};

/** Tools that compute from both energies; a picture that came in colour doesn't have them. */
export const NEED_ENERGIES: ReadonlySet<ToolName> = new Set(["organic", "inorganic"]);

/** A sweep that is ended stops where it stands, so that what has just come into sight stays there. */
export function toggled(tools: Tools, tool: ToolName, seconds = performance.now() / 1000): Tools {
  switch (tool) {
    case "inverse":
      return { ...tools, inverse: !tools.inverse };
    case "organic":
    case "inorganic":
      return { ...tools, strip: tools.strip === tool ? "all" : tool };
    case "edge":
      return { ...tools, edge: !tools.edge };
    case "high":
    case "low":
      return { ...tools, penetration: tools.penetration === tool ? "usual" : tool, sweep: false, contrast: null };
    case "sweep":
      return { ...tools, sweep: !tools.sweep, contrast: tools.sweep ? sweepAt(seconds) : null, penetration: "usual" };
    case "lens":
      return { ...tools, lens: !tools.lens };
    case "frames":
      return { ...tools, frames: !tools.frames };
  }
}

export function isOn(tools: Tools, tool: ToolName): boolean {
  switch (tool) {
    case "organic":
    case "inorganic":
      return tools.strip === tool;
    case "high":
    case "low":
      return tools.penetration === tool;
    default:
      return tools[tool];
  }
}

/** The contrast window by so much further, from the thin to the thick; before the thinnest the whole range is shown. */
export function contrastMoved(tools: Tools, by: number): Tools {
  const at = Math.min(1, (tools.contrast ?? 0) + by);
  return { ...tools, sweep: false, penetration: "usual", contrast: at < 0.001 ? null : at };
}

function sweepAt(seconds: number) {
  return 0.5 - 0.5 * Math.cos((seconds * 2 * Math.PI) / 8);
}

const THICKEST = 7;
const SWEEP_WIDTH = 1.1;
const SWEEP_TOP = 4.6;

/** The attenuations between which contrast is spread, 0 for air. */
export function windowOf(tools: Tools, seconds: number): [from: number, to: number] {
  const at = tools.sweep ? sweepAt(seconds) : tools.contrast;
  if (at !== null) {
    const middle = at * SWEEP_TOP;
    return [Math.max(0, middle - SWEEP_WIDTH / 2), middle + SWEEP_WIDTH / 2];
  }
  if (tools.penetration === "high") return [1.2, 6];
  if (tools.penetration === "low") return [0, 1.2];
  return [0, THICKEST];
}
