import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "@/api/client";

export interface CurvePoint {
  threshold: number;
  /** A bag. */
  falseAlarms: number;
  recall: number;
}
export interface DetectorClass {
  label: string;
  /** The card's own threshold. */
  shipped: number;
  /** The one that holds. */
  threshold: number;
  /** False alarms a bag that a supervisor asked for. */
  wanted: number | null;
  expected: CurvePoint | null;
  curve: CurvePoint[];
}
export interface Detector {
  name: string;
  network: string;
  longSide: number;
  measuredOn: number;
  least: number;
  classes: DetectorClass[];
}

const KEY = ["detector"];

export const useDetector = () => useQuery({ queryKey: KEY, queryFn: () => get<Detector>("/api/screening/detector") });

export function useWantedAlarms() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ label, falseAlarms }: { label: string; falseAlarms: number | null }) => put<Detector>(`/api/screening/detector/classes/${label}`, { falseAlarms }),
    onSuccess: (detector) => queries.setQueryData(KEY, detector),
  });
}
