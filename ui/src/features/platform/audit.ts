import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { get, post, type Query } from "@/api/client";

export interface AuditView {
  id: string;
  seq: number | null;
  at: string;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  reason: string | null;
  source: string | null;
  /** JSON of further plain values. */
  details: string;
}
export interface AuditVerification {
  links: number;
  waiting: number;
  broken: string | null;
}
export const AUDIT_PAGE = 100;

export function useAudit(query: Query) {
  return useQuery({
    queryKey: ["audit", query],
    queryFn: () => get<{ entries: AuditView[]; more: boolean }>("/api/audit", query),
    placeholderData: keepPreviousData,
  });
}

export function useVerification() {
  return useMutation({ mutationFn: () => post<AuditVerification>("/api/audit/verification") });
}
