import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/api/client";

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
export interface TaskView {
  id: string;
  kind: string;
  subject: string;
  text: { en: string; zh: string };
  raisedAt: string;
  doneBy: string | null;
  doneAt: string | null;
  note: string | null;
}
export type ModelStep = "training" | "proposal" | "promotion" | "rollback";

export const useModels = () => useQuery({ queryKey: ["models"], queryFn: () => get<ModelVersion[]>("/api/models") });
export const useTasks = (enabled: boolean) => useQuery({ queryKey: ["tasks"], queryFn: () => get<TaskView[]>("/api/risk/tasks"), enabled });

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
