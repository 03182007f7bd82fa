import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "@/api/client";
import type { SelectedBy } from "../assessment";
import type { Estimate } from "../plan/plan";

export interface MissedAnswer {
  from: string;
  declarations: number;
  missed: {
    /** From the control's findings alone. */
    inversePropensity: Estimate;
    /** With the model's help. */
    doublyRobust: Estimate;
    decisions: number;
    control: number;
    found: number;
    unanswered: number;
  };
}
export interface Yield {
  selectedBy: SelectedBy;
  selected: number;
  examined: number;
  found: number;
  critical: number;
  revenueShort: number;
  share: Estimate;
}
export type DrawnResult = "FOUND" | "CLEAN" | "UNKNOWN";
export interface Drawn {
  declarationId: string;
  reference: string;
  office: string;
  acceptedAt: string;
  probability: number;
  standsFor: number;
  result: DrawnResult;
  critical: boolean;
  revenueShort: number | null;
}

export const useMissed = (office: string, days: number, enabled = true) =>
  useQuery({ queryKey: ["missed", office, days], queryFn: () => get<MissedAnswer>("/api/risk/missed", { office, days }), placeholderData: keepPreviousData, enabled, staleTime: 60_000 });
export const useYield = (office: string, days: number) =>
  useQuery({ queryKey: ["yield", office, days], queryFn: () => get<Yield[]>("/api/risk/yield", { office, days }), placeholderData: keepPreviousData });
export const useControl = (office: string, days: number, result: string, enabled: boolean) =>
  useQuery({ queryKey: ["control", office, days, result], queryFn: () => get<Drawn[]>("/api/risk/control", { office, days, result }), placeholderData: keepPreviousData, enabled });
