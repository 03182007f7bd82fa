import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "@/api/client";
import type { Lane } from "@/design/LaneBadge";
import type { Both } from "@/i18n/text";

export interface HitRate {
  examined: number;
  found: number;
  share: number | null;
  low: number | null;
  high: number | null;
  listUrl: string;
}
export const RANGES = ["today", "7d", "30d"] as const;
export type RangeName = (typeof RANGES)[number];
export interface TodayView {
  range: RangeName;
  asOf: string;
  /** When the range's first day began, in Hong Kong. */
  from: string;
  lodged: number;
  lodgedUrl: string;
  /** Lodged in as much time as many days earlier. */
  lodgedYesterday: number;
  lanes: { lane: Lane; count: number; listUrl: string }[];
  automatic: number;
  automaticUrl: string;
  open: number;
  openUrl: string;
  medianWaitSeconds: number | null;
  p90WaitSeconds: number | null;
  waiting: Wait[];
  decided: Wait[];
  hitRate: {
    days: number;
    level: number;
    selected: HitRate;
    control: HitRate;
    /** How many times more often selected examinations find something than those drawn at random. */
    lift: number | null;
    liftLow: number | null;
    liftHigh: number | null;
  };
  findings: { result: string; discrepancyKind: string | null; count: number; critical: number; valueShort: number; listUrl: string }[];
  valueShort: number;
  hours: { hour: number; release: number; documentCheck: number; examination: number }[];
  posts: { office: string; lodged: number; examination: number; open: number; medianWaitSeconds: number | null; listUrl: string; openUrl: string }[];
  arrivals: { id: string; reference: string; office: string; lane: Lane | null; trader: string | null; goods: string | null; because: Both | null; acceptedAt: string }[];
}

export interface Wait {
  lane: Lane;
  count: number;
  medianSeconds: number;
  p90Seconds: number;
  listUrl: string;
}

export function useToday(range: RangeName) {
  return useQuery({
    queryKey: ["today", range],
    queryFn: () => get<TodayView>("/api/today", { range }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}
