import type { PlanContent } from "./plan";

type Figure = Exclude<keyof PlanContent, "capacityByHour">;

/** The figures of a plan as a form shows them; shares are typed in per cent. */
export const FIELDS: { name: Figure; share?: boolean; max: number; min: number; digits: number }[] = [
  { name: "expectedRate", share: true, min: 0, max: 100, digits: 2 },
  { name: "controlRate", share: true, min: 0.01, max: 100, digits: 2 },
  { name: "explorationFloor", share: true, min: 0, max: 100, digits: 2 },
  { name: "explorationCeiling", share: true, min: 0, max: 100, digits: 2 },
  { name: "noveltyShare", share: true, min: 0, max: 100, digits: 0 },
  { name: "minutesPerExamination", min: 1, max: 1440, digits: 0 },
  { name: "trustedFactor", share: true, min: 0, max: 100, digits: 0 },
  { name: "documentCheckFrom", share: true, min: 0, max: 100, digits: 0 },
  { name: "worthFinding", min: 0, max: 1e9, digits: 0 },
  { name: "worthCritical", min: 0, max: 1e9, digits: 0 },
  { name: "worthRevenue", min: 0, max: 1000, digits: 2 },
];
