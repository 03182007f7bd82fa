import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, type Query, remove } from "@/api/client";
import type { Box } from "./scans";

export interface Crop {
  id: string;
  scanId: string;
  scan: string;
  label: string;
  outcome: "CONFIRMED" | "HARMLESS";
  post: string;
  box: Box;
  addedBy: string;
  addedAt: string;
}
export interface Alike {
  crop: Crop;
  /** 1 for the same picture. */
  likeness: number;
}
export interface LookAlikes {
  confirmed: Alike[];
  harmless: Alike[];
}
export interface TaughtClass {
  code: string;
  nameEn: string;
  nameZh: string;
  threshold: number;
  taughtBy: string;
  taughtAt: string;
  examples: number;
  alarms: number;
  right: number;
  wrong: number;
}

export const cropPicture = (id: string) => `/api/images/${id}/crop.png`;

export function useLookAlikes(scan: string, image: string, frame: string | null) {
  return useQuery({
    queryKey: ["look-alikes", scan, image, frame],
    queryFn: () => get<LookAlikes>(`/api/scans/${scan}/frames/${frame}/look-alikes`),
    enabled: frame !== null,
    staleTime: 60_000,
  });
}

export const useCrops = (query: Query) => useQuery({ queryKey: ["scans", "crops", query], queryFn: () => get<Crop[]>("/api/images", query) });
export const useTaughtClasses = () => useQuery({ queryKey: ["scans", "taught"], queryFn: () => get<TaughtClass[]>("/api/taught-classes") });

export function useSearchByPicture() {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set("file", file);
      return post<LookAlikes>("/api/images/search", form);
    },
  });
}

export interface Teaching {
  code: string;
  en: string;
  zh: string;
  threshold: number;
  examples: (Box & { scanId: string })[];
}

export function useTeach() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (teaching: Teaching) => post<TaughtClass[]>("/api/taught-classes", teaching),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["scans"] }),
  });
}

export function useEndTeaching() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (code: string) => remove<void>(`/api/taught-classes/${code}`), onSuccess: () => queries.invalidateQueries({ queryKey: ["scans"] }) });
}
