import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { get, post, type Query, remove } from "@/api/client";
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
  result: FindingResult;
  discrepancyKind: string | null;
  valueShort: number | null;
  critical: boolean;
  note: string;
  foundAt: string;
  foundBy: string;
  /** The last moment at which it can be taken back; absent once decided. */
  undoUntil: string | null;
}
export interface Step {
  kind: string;
  text: Both;
  at: string;
  actor: string;
  reason: string | null;
  lane: Lane;
  detail: string | null;
}
export interface TargetRow {
  declarationId: string;
  reference: string;
  office: string;
  kind: string;
  trader: string | null;
  goods: string | null;
  hs: string | null;
  departure: string | null;
  lane: Lane;
  state: WorkState;
  /** 0 to 100. */
  score: number | null;
  /** The strongest reason. */
  because: Both | null;
  valueAtStake: number;
  selectedBy: string;
  officer: Officer | null;
  result: FindingResult | null;
  discrepancyKind: string | null;
  overrideWaiting: boolean;
  acceptedAt: string;
  decidedAt: string | null;
  waitingSeconds: number;
  nextActions: WorkAction[];
  version: number;
}
export interface TargetPage {
  items: TargetRow[];
  page: number;
  size: number;
  total: number;
}
/** The work on one declaration. */
export interface WorkView {
  declarationId: string;
  reference: string;
  lane: Lane;
  state: WorkState;
  officer: Officer | null;
  finding: Finding | null;
  pendingOverride: { from: Lane; to: Lane; reason: string; requestedBy: Officer; requestedAt: string } | null;
  decision: { at: string; by: string; automatic: boolean } | null;
  waitingSeconds: number;
  nextActions: WorkAction[];
  actions: Offer[];
  timeline: Step[];
  version: number;
}

export function useTargets(query: Query) {
  return useQuery({
    queryKey: ["targets", query],
    queryFn: () => get<TargetPage>("/api/targets", query),
    placeholderData: keepPreviousData,
  });
}

export function useWork(id: string, enabled = true) {
  return useQuery({ queryKey: ["target", id], queryFn: () => get<WorkView>(`/api/declarations/${id}/work`), enabled, retry: false });
}

export function useOfficers() {
  return useQuery({ queryKey: ["officers"], queryFn: () => get<Officer[]>("/api/officers"), staleTime: 5 * 60_000 });
}

const PLACES: Record<WorkAction, string> = {
  TAKE: "assignment",
  HAND_OVER: "assignment",
  START_EXAMINATION: "examination",
  RECORD_FINDING: "finding",
  UNDO_FINDING: "finding",
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
    mutationFn: ({ action, body }: Deed) => {
      const place = `/api/targets/${id}/${PLACES[action]}`;
      return action === "UNDO_FINDING" ? remove<WorkView>(`${place}?version=${String(body["version"])}`) : post<WorkView>(place, body);
    },
    onSuccess: (work) => queries.setQueryData(["target", id], work),
    // Not waited for: the deed is done, and the officer may already be at the next step.
    onSettled: () => {
      for (const key of ["target", "targets", "declaration", "declarations", "party", "today"]) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** Leads to the next target that nobody has in hand, or back to the queue when there is none. */
export function useNextTarget(after: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    const query: Query = { assignee: "none" };
    void queries
      .fetchQuery({ queryKey: ["targets", query], queryFn: () => get<TargetPage>("/api/targets", query), staleTime: 0 })
      .then(({ items }) => items.find(({ declarationId }) => declarationId !== after))
      .then(
        (next) => navigate(next ? `/declarations/${next.declarationId}` : "/targets"),
        () => navigate("/targets"),
      );
  };
}
