import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/api/client";
import type { Lane } from "@/design/LaneBadge";
import type { SelectedBy } from "../assessment";

export interface Estimate {
  value: number;
  low: number;
  high: number;
  level: number;
}
export interface Quota {
  office: string;
  version: number;
  expectedRate: number;
  controlRate: number;
  explorationFloor: number;
  explorationCeiling: number;
  noveltyShare: number;
  minutesPerExamination: number;
  capacityPerHour: number;
  trustedFactor: number;
}
export interface SelectionPlan {
  quota: Quota;
  /** 24 figures, or none when all hours are alike. */
  capacityByHour: number[];
  documentCheckFrom: number;
  worth: { finding: number; critical: number; revenue: number };
  setBy: string;
  approvedBy: string | null;
  setAt: string;
  reason: string;
}
/** What a person proposes; flat, as the server takes it. */
export interface PlanContent {
  expectedRate: number;
  controlRate: number;
  explorationFloor: number;
  explorationCeiling: number;
  noveltyShare: number;
  minutesPerExamination: number;
  capacityPerHour: number;
  capacityByHour: number[];
  trustedFactor: number;
  documentCheckFrom: number;
  worthFinding: number;
  worthCritical: number;
  worthRevenue: number;
}
export interface Proposal {
  id: string;
  office: string;
  content: PlanContent;
  reason: string;
  state: "PROPOSED" | "APPROVED" | "REJECTED";
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decision: string | null;
  version: number | null;
}
export interface Standing {
  office: string;
  declarations: number;
  examined: number;
  explored: number;
  control: number;
  fullestHour: number;
}
export interface PlanRecord {
  office: string;
  version: number;
  days: number;
  declarations: number;
  examined: number;
  bySelection: { selectedBy: SelectedBy; declarations: number; probability: number; novel: number }[];
  hours: { hour: number; declarationsPerDay: number; examinedPerDay: number; capacity: number }[];
  probabilities: { from: number; to: number; declarations: number; examined: number; stated: number }[];
  latest: {
    declarationId: string;
    reference: string;
    acceptedAt: string;
    lane: Lane;
    selectedBy: SelectedBy;
    selectionProbability: number;
    controlProbability: number;
    controlGroup: boolean;
    expectedValue: number | null;
  }[];
  exploring: { floor: number; ceiling: number; drift: number; explorationShare: number; noveltyShare: number };
}
export interface WhatIfPoint {
  rate: number;
  examinations: number;
  detections: Estimate;
  missed: Estimate;
  revenue: Estimate;
  officerHours: number;
  delayHours: number;
  meanDelayMinutes: number;
}
export interface TradeOffPoint {
  /** What a danger is worth, as a multiple of the plan's weight. */
  times: number;
  critical: Estimate;
  revenue: Estimate;
  detections: Estimate;
}

export function contentOf({ quota, capacityByHour, documentCheckFrom, worth }: SelectionPlan): PlanContent {
  const { expectedRate, controlRate, explorationFloor, explorationCeiling, noveltyShare, minutesPerExamination, capacityPerHour, trustedFactor } = quota;
  return {
    expectedRate, controlRate, explorationFloor, explorationCeiling, noveltyShare, minutesPerExamination, capacityPerHour, capacityByHour, trustedFactor,
    documentCheckFrom, worthFinding: worth.finding, worthCritical: worth.critical, worthRevenue: worth.revenue,
  };
}

export const usePlans = () => useQuery({ queryKey: ["plans"], queryFn: () => get<SelectionPlan[]>("/api/plans") });
export const usePlanVersions = (office: string) => useQuery({ queryKey: ["plans", office], queryFn: () => get<SelectionPlan[]>(`/api/plans/${office}`) });
export const useStandings = (days: number) => useQuery({ queryKey: ["plans", "standing", days], queryFn: () => get<Standing[]>("/api/plans/standing", { days }) });
export const useProposals = (office: string) => useQuery({ queryKey: ["plans", "proposals", office], queryFn: () => get<Proposal[]>("/api/plans/proposals", { office }) });
export const usePlanRecord = (office: string, days: number) =>
  useQuery({ queryKey: ["plans", office, "record", days], queryFn: () => get<PlanRecord>(`/api/plans/${office}/record`, { days }), placeholderData: keepPreviousData });

/** The rates a slider stops at. */
export const RATES = [0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

export const useWhatIf = (office: string, days: number) =>
  useQuery({
    queryKey: ["plans", "what-if", office, days],
    queryFn: () => get<{ declarations: number; labelled: number; points: WhatIfPoint[] }>("/api/plans/what-if", { office, days, rates: RATES.join(",") }),
    placeholderData: keepPreviousData,
  });
export const useTradeOff = (office: string, days: number, rate: number) =>
  useQuery({
    queryKey: ["plans", "trade-off", office, days, rate],
    queryFn: () => get<{ points: TradeOffPoint[] }>("/api/plans/trade-off", { office, days, rate }),
    placeholderData: keepPreviousData,
  });

export function usePropose(office: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (proposal: { content: PlanContent; reason: string }) => post<Proposal>(`/api/plans/${office}/proposals`, proposal),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["plans"] }),
  });
}

export function useDecide() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, step, reason }: { id: string; step: "approval" | "rejection"; reason: string }) => post<unknown>(`/api/plans/proposals/${id}/${step}`, { reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["plans"] }),
  });
}
