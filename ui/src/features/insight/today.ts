import { useQuery } from "@tanstack/react-query";
import { get } from "@/api/client";
import type { Lane } from "@/design/LaneBadge";
import type { Both } from "@/i18n/text";

export interface HitRate {
  examined: number;
  found: number;
  share: number | null;
  low: number | null;
  high: number | null;
}
export interface TodayView {
  asOf: string;
  /** When today began, in Hong Kong. */
  from: string;
  lodged: number;
  /** Lodged yesterday up to the same time of day. */
  lodgedYesterday: number | null;
  lanes: { lane: Lane; count: number }[];
  open: number;
  medianWaitSeconds: number | null;
  p90WaitSeconds: number | null;
  hitRate: { days: number; level: number; selected: HitRate; control: HitRate };
  hours: { hour: number; release: number; documentCheck: number; examination: number }[];
  posts: { office: string; lodged: number; examination: number; open: number; medianWaitSeconds: number | null }[];
  arrivals: { id: string; reference: string; office: string; lane: Lane | null; trader: string | null; goods: string | null; because: Both | null; acceptedAt: string }[];
}

export function useToday() {
  return useQuery({ queryKey: ["today"], queryFn: () => get<TodayView>("/api/today"), refetchInterval: 30_000 });
}
