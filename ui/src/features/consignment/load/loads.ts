import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "@/api/client";
import type { DeclarationContent } from "../declarations";

export interface Preview {
  mapping: string;
  header: string[];
  statesOutcomes: boolean;
  rows: { line: number; cells: string[]; declaration: DeclarationContent | null; faults: Fault[] }[];
  /** Rows looked at, from the top, and how many of them would be rejected. */
  checked: number;
  faulty: number;
  problems: { column: string; message: string; rows: number; firstLine: number }[];
}
export interface Fault {
  line: number;
  column: string;
  message: string;
}
export type LoadState = "QUEUED" | "RUNNING" | "DONE" | "REFUSED" | "FAILED" | "CANCELLED";
export interface LoadView {
  id: string;
  fileName: string;
  mapping: string;
  state: LoadState;
  /** Why the file couldn't be read. */
  refused: string | null;
  header: string[];
  rowsTotal: number;
  rowsDone: number;
  lodged: number;
  repeated: number;
  rejected: number;
  jobId: string | null;
  createdAt: string;
  createdBy: string;
  startedAt: string | null;
  endedAt: string | null;
  rowsPerSecond: number | null;
  rejections: { line: number; cells: string[]; reasons: { column: string; message: string }[] }[];
}
export interface MappingDocument {
  name: string;
  columns: Record<string, string>;
  constants?: Record<string, string>;
}

const PARTIES = ["declarant", "importer", "exporter", "seller", "buyer", "carrier", "courier", "consignor", "consignee"];

/** The fields a column can fill, in the order they are offered. */
export const MAPPED_FIELDS = [
  "id", "kind", "date", "office", "processType", "importType", "importUse", "paymentType", "transportMode", "conveyance", "document", "containers",
  "departure", "destination", ...PARTIES.flatMap((party) => [party, `${party}Name`, `${party}Address`, `${party}Country`]),
  "line", "hs", "description", "origin", "originIndicator", "netMassKg", "grossMassKg", "packages", "quantity", "unit", "value", "currency", "taxRate", "taxType",
];

export const isOpen = (load: LoadView) => load.state === "QUEUED" || load.state === "RUNNING";

export const useMappings = () => useQuery({ queryKey: ["mappings"], queryFn: () => get<{ name: string; builtIn: boolean }[]>("/api/mappings") });
export const useLoads = () =>
  useQuery({ queryKey: ["loads"], queryFn: () => get<LoadView[]>("/api/loads"), refetchInterval: (query) => (query.state.data?.some(isOpen) ? 2000 : false) });
export const useLoad = (id: string) =>
  useQuery({ queryKey: ["loads", id], queryFn: () => get<LoadView>(`/api/loads/${id}`), refetchInterval: (query) => (query.state.data && !isOpen(query.state.data) ? false : 1000) });

interface Sending {
  file: File;
  /** A mapping's name, or a mapping itself as JSON. */
  mapping: string;
  outcomes?: boolean;
}

export const usePreview = () => useMutation({ mutationFn: (sending: Sending) => post<Preview>("/api/loads/preview", form(sending)) });

export function useStartLoad() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sending: Sending) => post<{ id: string; jobId: string }>("/api/loads", form(sending)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["loads"] }),
  });
}

export function useSaveMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mapping: MappingDocument) => put(`/api/mappings/${encodeURIComponent(mapping.name)}`, mapping),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["mappings"] }),
  });
}

function form({ file, mapping, outcomes }: Sending): FormData {
  const body = new FormData();
  body.append("file", file);
  body.append("mapping", mapping);
  if (outcomes !== undefined) body.append("outcomes", String(outcomes));
  return body;
}
