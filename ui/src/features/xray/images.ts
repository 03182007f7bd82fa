import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, type Query, remove, toSearch } from "@/api/client";
import type { Box, ScanLine } from "./scans";

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
export interface ScanAlike {
  scan: ScanLine;
  likeness: number;
}
export interface Found extends LookAlikes {
  scans: ScanAlike[];
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

export const useScansAlike = (scan: string) =>
  useQuery({ queryKey: ["look-alikes", scan], queryFn: () => get<ScanAlike[]>(`/api/scans/${scan}/look-alikes`), staleTime: 60_000 });

export function useSearchByPicture() {
  return useMutation({
    mutationFn: ({ file, query }: { file: File; query: Query }) => {
      const form = new FormData();
      form.set("file", file);
      return post<Found>(`/api/images/search${toSearch(query)}`, form);
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

export const useTaughtExamples = (code: string) =>
  useQuery({ queryKey: ["scans", "taught", code], queryFn: () => get<Crop[]>(`/api/taught-classes/${code}/examples`) });

/** What can be done to a taught kind; each deed changes its figures and examples. */
export function useTaughtDeed<T>(deed: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: deed, onSuccess: () => queries.invalidateQueries({ queryKey: ["scans"] }) });
}

export const useTeachMore = () =>
  useTaughtDeed(({ code, examples }: { code: string; examples: Teaching["examples"] }) => post(`/api/taught-classes/${code}/examples`, { examples }));
export const useTakeBack = (code: string) => useTaughtDeed((crop: string) => remove(`/api/taught-classes/${code}/examples/${crop}`));
export const useTune = (code: string) => useTaughtDeed((threshold: number) => put(`/api/taught-classes/${code}/threshold`, { threshold }));
export const useEndTeaching = () => useTaughtDeed((code: string) => remove(`/api/taught-classes/${code}`));
