import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, type Query } from "@/api/client";
import type { Reason } from "@/design/Because";
import type { Lane } from "@/design/LaneBadge";
import type { Both } from "@/i18n/text";

export type WorkState = "WAITING" | "ASSIGNED" | "UNDER_EXAMINATION" | "FOUND" | "RELEASED" | "DETAINED" | "WITHDRAWN";
export const STATES: WorkState[] = ["WAITING", "ASSIGNED", "UNDER_EXAMINATION", "FOUND", "RELEASED", "DETAINED", "WITHDRAWN"];
export type WorkAction =
  | "TAKE" | "START_EXAMINATION" | "RECORD_FINDING" | "APPROVE_OVERRIDE" | "REFUSE_OVERRIDE" | "RELEASE" | "DETAIN"
  | "UNDO_FINDING" | "REQUEST_OVERRIDE" | "RAISE" | "HAND_OVER";
export type FindingResult = "CLEAN" | "DISCREPANCY" | "CONTRABAND";
export const DISCREPANCIES = ["UNDERVALUATION", "MISDESCRIPTION", "ORIGIN", "QUANTITY", "CLASSIFICATION", "OTHER"] as const;

export interface Officer {
  username: string;
  name: string;
}
export interface Offer {
  action: WorkAction;
  title: Both;
  allowed: boolean;
  because: Both | null;
}
export interface Finding {
  id: string;
  result: FindingResult;
  discrepancyKind: string | null;
  valueShort: number | null;
  critical: boolean;
  note: string;
  foundAt: string;
  foundBy: string;
}
export interface Step {
  kind: string;
  title: Both;
  at: string;
  actor: Officer;
  reason: string | null;
  lane: Lane;
  detail: string | null;
}
export interface TargetRow {
  declarationId: string;
  reference: string;
  office: string;
  trader: string | null;
  goods: string | null;
  hs: string | null;
  departure: string | null;
  acceptedAt: string;
  selectedAt: string;
  lane: Lane;
  selectedBy: string;
  score: number;
  valueAtStake: number | null;
  state: WorkState;
  officer: Officer | null;
  overridePending: boolean;
  reasons: Reason[];
}
export interface TargetPage {
  items: TargetRow[];
  page: number;
  size: number;
  total: number;
}
export interface TargetView {
  declarationId: string;
  lane: Lane;
  state: WorkState;
  officer: Officer | null;
  finding: Finding | null;
  pendingOverride: { from: Lane; to: Lane; reason: string; requestedBy: Officer; requestedAt: string } | null;
  actions: Offer[];
  history: Step[];
  version: number;
}

export function useTargets(query: Query) {
  return useQuery({
    queryKey: ["targets", query],
    queryFn: () => get<TargetPage>("/api/targets", query),
    placeholderData: keepPreviousData,
  });
}

export function useTarget(id: string, enabled = true) {
  return useQuery({ queryKey: ["target", id], queryFn: () => get<TargetView>(`/api/targets/${id}`), enabled });
}

const PLACES: Record<WorkAction, string> = {
  TAKE: "assignment",
  HAND_OVER: "assignment",
  START_EXAMINATION: "examination",
  RECORD_FINDING: "finding",
  UNDO_FINDING: "finding/undo",
  RELEASE: "release",
  DETAIN: "detention",
  REQUEST_OVERRIDE: "override",
  RAISE: "override",
  APPROVE_OVERRIDE: "override/approval",
  REFUSE_OVERRIDE: "override/approval",
};

export interface Deed {
  action: WorkAction;
  body: Record<string, unknown>;
}

/** Does one piece of work on a target; everything that shows it is asked for again. */
export function useDeed(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, body }: Deed) => post(`/api/targets/${id}/${PLACES[action]}`, body),
    onSettled: () =>
      Promise.all(["target", "targets", "declaration", "declarations", "today"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
