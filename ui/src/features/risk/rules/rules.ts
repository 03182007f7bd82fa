import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "@/api/client";
import type { Lane } from "@/design/LaneBadge";
import type { Both } from "@/i18n/text";

export type RuleState = "DRAFT" | "SUBMITTED" | "LIVE" | "STOPPED" | "REJECTED" | "REPLACED" | "WITHDRAWN" | "EXPIRED";
export const RULE_STATES: RuleState[] = ["DRAFT", "SUBMITTED", "LIVE", "STOPPED", "REJECTED", "REPLACED", "WITHDRAWN", "EXPIRED"];
export type Notation = "JSON" | "CEL";

export interface DraftRule {
  name: string;
  owner: string;
  legalBasis: string;
  notation: Notation;
  source: string;
  lane: Lane;
  ratePercent: number;
  priority: number;
  expiresAt: string | null;
}
export interface StoredRule extends DraftRule {
  id: string;
  version: number;
  state: RuleState;
  /** Everyone who wrote on this version; none of them may approve it. */
  authors: string[];
  createdAt: string;
  changedAt: string;
  submittedBy: string | null;
  submittedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
  /** What its back-test found: so many hits of so many declarations. */
  forecast: { hits: number; of: number } | null;
}
export interface FieldView {
  name: string;
  type: "TEXT" | "SEVERAL" | "NUMBER";
  label: Both;
  help: Both;
  examples: string[];
}
export interface Mistake {
  /** JSON pointer into the condition, or `line:column` in an expression. */
  position: string;
  kind: Both;
  message: string;
}
export type Step = "submission" | "approval" | "rejection" | "withdrawal" | "resumption";

export const useRules = () => useQuery({ queryKey: ["rules"], queryFn: () => get<StoredRule[]>("/api/rules") });
export const useRuleVersions = (id: string) =>
  useQuery({ queryKey: ["rules", id], queryFn: () => get<StoredRule[]>(`/api/rules/${id}`), enabled: id !== "" });
export const useFields = () => useQuery({ queryKey: ["rule-fields"], queryFn: () => get<FieldView[]>("/api/rules/fields"), staleTime: Infinity });

/** What is wrong with a condition as it stands. */
export function useMistakes(notation: Notation, source: string) {
  return useQuery({
    queryKey: ["rule-check", notation, source],
    queryFn: () => post<Mistake[]>("/api/rules/check", { notation, source }),
    enabled: source.trim() !== "",
    staleTime: Infinity,
    placeholderData: (old) => old,
  });
}

export function useSaveRule(id: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: DraftRule) => (id ? put<StoredRule>(`/api/rules/${id}`, draft) : post<StoredRule>("/api/rules", draft)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["rules"] }),
  });
}

export function useRuleStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, reason }: { step: Step; reason: string }) =>
      post<StoredRule>(`/api/rules/${id}/${step}`, step === "submission" ? undefined : { reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["rules"] }),
  });
}

/** Share of declarations a rule is expected to hit. */
export const forecastOf = ({ forecast }: StoredRule) => (forecast && forecast.of > 0 ? forecast.hits / forecast.of : null);
