import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, remove, toSearch } from "@/api/client";
import type { Both } from "@/i18n/text";

export type ListPurpose = "WATCH" | "TRUSTED" | "EMBARGO";
export type EntryKind = "NAME" | "IDENTIFIER" | "COMMODITY" | "COUNTRY" | "ADDRESS";
export const KINDS: EntryKind[] = ["NAME", "IDENTIFIER", "COMMODITY", "COUNTRY", "ADDRESS"];

export interface ListView {
  name: string;
  purpose: ListPurpose;
  title: Both;
  entries: number;
  createdBy: string;
  createdAt: string;
}
export interface ListEntry {
  id: string;
  list: string;
  kind: EntryKind;
  value: string;
  aliases: string[];
  validFrom: string;
  validTo: string | null;
  source: string;
}
export interface NewEntry {
  kind: EntryKind;
  value: string;
  aliases: string[];
  validTo: string | null;
  source: string;
}

export const useLists = () => useQuery({ queryKey: ["lists"], queryFn: () => get<ListView[]>("/api/lists") });
export const useEntries = (list: string, q: string) =>
  useQuery({ queryKey: ["lists", list, q], queryFn: () => get<ListEntry[]>(`/api/lists/${list}/entries`, { q }) });

export const useAddEntry = (list: string) => useChange((entry: NewEntry) => post(`/api/lists/${list}/entries`, entry));
export const useRemoveEntry = (list: string) =>
  useChange(({ id, reason }: { id: string; reason: string }) => remove(`/api/lists/${list}/entries${toSearch({ id, reason })}`));
export const useImport = (list: string) =>
  useChange((file: { csv: string; kind: EntryKind; source: string }) =>
    post<{ accepted: ListEntry[]; rejected: { row: number; column: string; reason: string }[] }>(`/api/lists/${list}/import`, file));

function useChange<In, Out>(change: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: ["lists"] }) });
}
