import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, type Query } from "@/api/client";
import type { Estimate } from "../plan/plan";

export interface Standing {
  path: string;
  lodged: number;
  examined: number;
  found: number;
  rate: number;
  criticalRate: number;
  recentRate: number;
}
export interface Price {
  expected: number;
  low: number;
  high: number;
  comparable: number;
}
export interface Profile {
  subject: string;
  usualRate: number;
  standings: Standing[];
  price: Price | null;
}
export interface Example {
  declarationId: string;
  reference: string;
  office: string;
  acceptedAt: string;
  result: "FOUND" | "CLEAN" | "UNKNOWN";
  revenueShort: number;
  pricePerKg: number | null;
}
export interface History {
  lodged: number;
  examined: number;
  found: number;
  share: Estimate;
  usual: Estimate;
  revenueShort: number;
  weeks: { from: string; lodged: number; examined: number; found: number; share: Estimate; usual: Estimate }[];
  examples: Example[];
}

/** What the live profiles know of a subject. */
export const useProfile = (path: string, query: Query = {}) =>
  useQuery({ queryKey: ["profile", path, query], queryFn: () => get<Profile>(`/api/risk/profiles/${path}`, query), placeholderData: keepPreviousData });

/** The record behind it, over the weeks. */
export const useRecord = (path: string, query: Query = {}) =>
  useQuery({ queryKey: ["profile", path, "record", query], queryFn: () => get<History>(`/api/risk/profiles/${path}/record`, query), staleTime: 60_000 });
