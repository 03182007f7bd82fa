import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/api/client";

export interface JobView {
  id: string;
  kind: string;
  state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  done: number;
  total: number;
  message: string | null;
  result: string | null;
  attempts: number;
  createdBy: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export const isOver = (job: JobView) => job.state !== "QUEUED" && job.state !== "RUNNING";

/** The latest jobs; asked again every few seconds while one is at work, in case an event got lost. */
export function useJobs() {
  return useQuery({
    queryKey: ["jobs"],
    queryFn: () => get<JobView[]>("/api/jobs"),
    refetchInterval: (query) => (query.state.data?.some((job) => !isOver(job)) ? 3000 : false),
  });
}

export function useJob(id: string | null | undefined) {
  return useQuery({
    queryKey: ["job", id],
    queryFn: () => get<JobView>(`/api/jobs/${id}`),
    enabled: !!id,
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : 1500),
  });
}

export function useCancelJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post(`/api/jobs/${id}/cancellation`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
}
