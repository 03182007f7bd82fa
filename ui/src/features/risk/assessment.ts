import { useQuery } from "@tanstack/react-query";
import { get } from "@/api/client";
import type { Reason } from "@/design/Because";
import type { Lane } from "@/design/LaneBadge";
import type { Both } from "@/i18n/text";

export type SelectedBy = "RULE" | "RANDOM_CONTROL" | "NOVELTY" | "EXPLORATION" | "MODEL" | "NONE";

export interface AssessmentView {
  declarationVersion: number;
  lane: Lane;
  score: number;
  probability: number;
  criticalProbability: number;
  expectedValue: number;
  revenueAtStake: number;
  novelty: number;
  selectedBy: SelectedBy;
  selectionProbability: number;
  controlGroup: boolean;
  line: number;
  reasons: (Reason & { line: number | null })[];
  rules: { id: string; version: number; name: string; lane: Lane; ratePercent: number; selected: boolean }[];
  model: { name: string; version: number; note: Both | null };
  /** What could not be taken into account. */
  degraded: Both[];
  decidedAt: string;
  micros: number;
}

export function useAssessment(id: string, enabled = true) {
  return useQuery({
    queryKey: ["declaration", id, "assessment"],
    queryFn: () => get<AssessmentView>(`/api/declarations/${id}/assessment`),
    enabled,
  });
}
