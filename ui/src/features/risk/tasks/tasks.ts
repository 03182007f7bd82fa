import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/api/client";
import type { Both } from "@/i18n/text";

export interface TaskView {
  id: string;
  kind: string;
  subject: string;
  text: Both;
  raisedAt: string;
  assignedTo: string | null;
  assignedAt: string | null;
  doneBy: string | null;
  doneAt: string | null;
  note: string | null;
}

export const useTasks = () => useQuery({ queryKey: ["tasks"], queryFn: () => get<TaskView[]>("/api/risk/tasks"), refetchInterval: 60_000 });

export function useTaskStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...step }: { id: string } & ({ officer: string } | { note: string })) =>
      "note" in step ? post<unknown>(`/api/risk/tasks/${id}/completion`, step) : post<unknown>(`/api/risk/tasks/${id}/assignment`, step),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tasks"] }),
  });
}

/** Where the subject of a task is looked at. */
export function placeOf({ kind, subject }: TaskView): string | null {
  const words = subject.split(" ");
  if (kind.startsWith("rule-")) return `/rules/${words[0]}`;
  if (kind.startsWith("list-")) return `/lists/${words[0]}`;
  return kind === "drift" || kind === "model-broken" ? `/models?version=${words[1]}` : null;
}
