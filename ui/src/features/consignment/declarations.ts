import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, type Query } from "@/api/client";
import type { Lane } from "@/design/LaneBadge";

export type DeclarationStatus = "LODGED" | "UNDER_EXAMINATION" | "RELEASED" | "DETAINED" | "CANCELLED";
export const STATUSES: DeclarationStatus[] = ["LODGED", "UNDER_EXAMINATION", "RELEASED", "DETAINED", "CANCELLED"];
export const LANES: Lane[] = ["EXAMINATION", "DOCUMENT_CHECK", "RELEASE"];

export interface DeclaredParty {
  role: string;
  identifier: string | null;
  name: string | null;
  address: string | null;
  country: string | null;
}
export interface GoodsLine {
  line: number;
  hs: string | null;
  description: string | null;
  origin: string | null;
  originIndicator: string | null;
  netMassKg: number | null;
  grossMassKg: number | null;
  packages: number | null;
  quantity: number | null;
  unit: string | null;
  value: { amount: string; currency: string } | null;
  taxRate: number | null;
  taxType: string | null;
}
export interface DeclarationContent {
  reference: string;
  kind: "IMPORT" | "EXPORT" | "TRANSIT";
  acceptedAt: string | null;
  office: string;
  procedure: { processType: string | null; importType: string | null; importUse: string | null; paymentType: string | null };
  transport: { mode: string | null; conveyance: string | null; document: string | null; containers: string[] };
  departure: string | null;
  destination: string | null;
  parties: DeclaredParty[];
  goods: GoodsLine[];
}
export interface DeclarationView {
  id: string;
  lodger: string;
  version: number;
  status: DeclarationStatus;
  lane: Lane | null;
  score: number | null;
  acceptedAt: string;
  lodgedAt: string;
  source: "API" | "FILE" | "WCO";
  /** The register's ids of the parties, in the order they are declared. */
  parties: string[];
  content: DeclarationContent;
}
/** One row of the list. */
export interface DeclarationRow {
  id: string;
  reference: string;
  lodger: string;
  kind: string;
  office: string;
  status: DeclarationStatus;
  lane: Lane | null;
  score: number | null;
  acceptedAt: string;
  departure: string | null;
  hs: string | null;
  description: string | null;
  goodsLines: number;
  party: string | null;
  conveyance: string | null;
  value: string | null;
  currency: string | null;
}
export interface DeclarationPage {
  items: DeclarationRow[];
  page: number;
  size: number;
  total: number;
}
export interface VersionView {
  version: number;
  /** What made this version: lodged, amended, cancelled. */
  change: string;
  at: string;
  by: string;
  reason: string | null;
  content: DeclarationContent;
}

export function useDeclarations(query: Query) {
  return useQuery({
    queryKey: ["declarations", query],
    queryFn: () => get<DeclarationPage>("/api/declarations", query),
    placeholderData: keepPreviousData,
  });
}

export function useDeclaration(id: string) {
  return useQuery({ queryKey: ["declaration", id], queryFn: () => get<DeclarationView>(`/api/declarations/${id}`) });
}

export function useVersions(id: string) {
  return useQuery({ queryKey: ["declaration", id, "versions"], queryFn: () => get<VersionView[]>(`/api/declarations/${id}/versions`) });
}
