import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, remove } from "@/api/client";

export interface Metrics {
  rows: number;
  positives: number;
  auc: number;
  averagePrecision: number;
  calibrationError: number;
  brier: number;
  /** Precision and recall among the highest-scored share of rows. */
  at: { rate: number; precision: number; recall: number }[];
}
export interface ModelCard {
  formatVersion: number;
  rows: number;
  illicit: number;
  critical: number;
  firstDay: string;
  lastDay: string;
  seed: number;
  heldOut: Metrics;
  heldOutCritical: Metrics;
  /** 101 quantiles of the held-out probability. */
  scoreQuantiles: number[];
  features: string[];
}
export interface ModelVersion {
  version: number;
  name: string;
  state: "TRAINED" | "PROPOSED" | "LIVE" | "RETIRED";
  trainedBy: string;
  trainedAt: string;
  labelsUntil: number;
  card: ModelCard;
  proposedBy: string | null;
  proposedAt: string | null;
  proposal: string | null;
  promotedBy: string | null;
  promotedAt: string | null;
  promotion: string | null;
}
/** A version as the registry tells it. */
export interface RegisteredVersion extends ModelVersion {
  /** It scores, without deciding, what the live version decides. */
  shadow: boolean;
  shadowBy: string | null;
  shadowSince: string | null;
}
/** How a version did on its own decisions. */
export interface Curves {
  version: number;
  scored: number;
  examined: number;
  rates: { rate: number; precision: number; recall: number; revenue: number }[];
  calibration: { from: number; to: number; stated: number; found: number; examined: number }[];
  drift: { day: string; declarations: number; meanProbability: number; stability: number }[];
}
/** A version beside the live one on the same consignments. */
export interface Compared {
  live: number;
  candidate: number;
  declarations: number;
  labelled: number;
  irregular: number;
  overlap: number;
  meanLive: number;
  meanCandidate: number;
  calibrationLive: number;
  calibrationCandidate: number;
  rates: { rate: number; live: number; candidate: number; liveRecall: number; candidateRecall: number }[];
  disagreements: { declarationId: string; reference: string; live: number; candidate: number; found: boolean | null }[];
}
export type ModelStep = "training" | "proposal" | "promotion" | "rollback";


export const useModels = () => useQuery({ queryKey: ["models"], queryFn: () => get<RegisteredVersion[]>("/api/models") });

export function useModelStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, version, reason }: { step: ModelStep; version: number; reason: string }): Promise<unknown> => {
      switch (step) {
        case "training":
        case "rollback":
          return post(`/api/models/${step}`, { reason });
        case "proposal":
        case "promotion":
          return post(`/api/models/${version}/${step}`, { reason });
      }
    },
    onSuccess: () => Promise.all(["models", "jobs"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

export const useCurves = (version: number) => useQuery({ queryKey: ["models", version, "curves"], queryFn: () => get<Curves>(`/api/models/${version}/curves`) });
export const useComparison = (version: number) =>
  useQuery({ queryKey: ["models", version, "comparison"], queryFn: () => get<Compared>(`/api/models/${version}/comparison`), refetchInterval: 15_000 });

export function useShadow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, run }: { version: number; run: boolean }) => (run ? post<unknown>(`/api/models/${version}/shadow`) : remove<unknown>(`/api/models/${version}/shadow`)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["models"] }),
  });
}
