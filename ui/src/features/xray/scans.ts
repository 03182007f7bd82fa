import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, type Query, remove } from "@/api/client";
import type { Both } from "@/i18n/text";

export type ScanState = "RECEIVED" | "WAITING" | "IN_HAND" | "CLEARED" | "REFERRED";
export const SCAN_STATES: ScanState[] = ["RECEIVED", "WAITING", "IN_HAND", "CLEARED", "REFERRED"];
export type FindingResult = "CLEAN" | "DISCREPANCY" | "CONTRABAND";
/** What the detector and officers may take a thing for. */
export const LABELS = ["firearm", "firearm-part", "knife", "other-weapon", "cigarettes", "telecom", "dense-area"] as const;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Frame {
  id: string;
  label: string;
  line: "LEARNED" | "DENSE" | "SIMILAR" | "OFFICER";
  box: Box;
  score: number;
  because: Both[];
  outcome: "CONFIRMED" | "HARMLESS" | null;
}
export interface ScanLine {
  id: string;
  number: string;
  device: string;
  post: string;
  subjectKind: string;
  subject: string;
  kind: "DUAL_ENERGY" | "COLOUR";
  state: ScanState;
  reading: number;
  alarm: number;
  labels: string[];
  officerName: string | null;
  result: FindingResult | null;
  receivedAt: string;
  decidedAt: string | null;
}
export interface Officer {
  username: string;
  name: string;
}
export interface Referral {
  declarationId: string | null;
  referrerName: string;
  referredAt: string;
  note: string;
  result: FindingResult | null;
  finding: string | null;
  examinedBy: string | null;
  examinedAt: string | null;
}
export interface ScanView {
  id: string;
  number: string;
  device: { id: string; code: string; name: string; kind: string };
  post: string;
  way: string;
  subject: { kind: string; reference: string; owner: string | null; declarationId: string | null };
  kind: "DUAL_ENERGY" | "COLOUR";
  width: number;
  height: number;
  pixelsPerMillimetre: number;
  airValue: number;
  /** Names the picture that the addresses serve now. */
  image: string;
  takenAt: string;
  receivedAt: string;
  state: ScanState;
  reading: number;
  officer: Officer | null;
  mine: boolean;
  deadlineAt: string | null;
  detector: string | null;
  trouble: string | null;
  alarm: number;
  frames: Frame[];
  /** Shares of air, organic, inorganic, metal and opaque matter. */
  bands: number[];
  quality: { airLevel: number | null; noise: number | null; deadLines: number } | null;
  readings: { reading: number; officer: Officer; takenAt: string; endedAt: string | null; ending: string | null; note: string | null }[];
  referral: Referral | null;
  /** As they came. */
  files: { part: string; name: string; size: number }[];
  /** Its way to the archive, where there is one. */
  archive: { sentAt: string | null; attempts: number; trouble: string | null } | null;
  sameSubject: ScanLine[];
  history: ScanLine[];
  version: number;
}
export interface QueueState {
  detecting: number;
  troubled: number;
  waiting: number;
  inHand: number;
  oldest: string | null;
  seconds: number;
  now: string;
}
export interface Told {
  hit: boolean;
  label: string;
  box: Box;
}
export interface Decided {
  scanId: string;
  state: ScanState;
  /** The reading was a test; the real scan is still to be decided. */
  told: Told | null;
  second: boolean;
}
export interface DrawnFrame extends Box {
  label: string;
}
export interface Screener {
  officer: string;
  name: string;
  read: number;
  cleared: number;
  referred: number;
  ranOut: number;
  seconds: number | null;
  hits: number;
  misses: number;
  falseAlarms: number;
  finds: number;
}
export interface ScreeningRules {
  seconds: number;
  testRate: number;
  secondShare: number;
  secondFrom: number;
}
export interface Device {
  id: string;
  code: string;
  name: string;
  kind: string;
  post: string;
  maker: string | null;
  model: string | null;
  airValue: number;
  life: "ALIVE" | "SILENT" | "NEW" | "RETIRED";
  heartbeatAt: string | null;
  condition: string | null;
  registeredBy: string;
  registeredAt: string;
  retiredAt: string | null;
  certificate: string | null;
  lastDay: { scans: number; alarmed: number; refused: number; waiting: number; airLevel: number | null; noise: number | null; seconds: number | null; lastScanAt: string | null };
  alarms: { id: string; kind: string; since: string; until: string | null; detail: Both }[];
}
export interface Refusal {
  id: string;
  sender: string;
  way: string;
  at: string;
  file: string;
  size: number | null;
  reason: Both;
}

const NEXT = ["screening", "next"];

/** The scan to read now. Asking again while one is in hand gives the same one; while none waits it asks every few seconds. */
export function useNextScan() {
  return useQuery({
    queryKey: NEXT,
    queryFn: () => post<{ scan: ScanView | null; queue: QueueState }>("/api/screening/next"),
    refetchInterval: (query) => (query.state.data?.scan ? false : 3000),
    refetchOnWindowFocus: false,
    gcTime: 0,
    staleTime: Infinity,
  });
}

export function useQueueState() {
  return useQuery({ queryKey: ["scans", "queue"], queryFn: () => get<QueueState>("/api/screening"), refetchInterval: 15_000 });
}

export function useScan(id: string) {
  return useQuery({ queryKey: ["scan", id], queryFn: () => get<ScanView>(`/api/scans/${id}`) });
}

export function useScans(query: Query) {
  return useQuery({
    queryKey: ["scans", query],
    queryFn: () => get<{ items: ScanLine[]; total: number; page: number; size: number }>("/api/scans", query),
    placeholderData: keepPreviousData,
  });
}

type Deed =
  | { kind: "clearance"; body: { note: string } }
  | { kind: "referral"; body: { note: string; frames: DrawnFrame[] } }
  | { kind: "hand-over"; body: { officer: string | null; secondReader: boolean; note: string } };

/** Decides on the scan in hand; the next one is asked for at once. */
export function useDecision(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deed: Deed) => post<Decided | undefined>(`/api/scans/${id}/${deed.kind}`, deed.body),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: NEXT }), queries.invalidateQueries({ queryKey: ["scans"] }), queries.invalidateQueries({ queryKey: ["scan", id] })]),
  });
}

interface Judged {
  detectionId: string;
  confirmed: boolean;
  label: string | null;
}

/** The finding on a bag or parcel with its frames; for declared goods, whose finding is the declaration's, the frames alone. */
export function useExamination(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ result, finding, items }: { result: FindingResult | null; finding: string; items: Judged[] }) =>
      result === null ? post<ScanView>(`/api/scans/${id}/judgements`, { items }) : post<ScanView>(`/api/scans/${id}/finding`, { result, finding, items }),
    onSuccess: (scan) => queries.setQueryData(["scan", id], scan),
    onSettled: () => queries.invalidateQueries({ queryKey: ["scans"] }),
  });
}

export function useScreeners() {
  return useQuery({ queryKey: ["screening-officers"], queryFn: () => get<Officer[]>("/api/screening/officers"), staleTime: 300_000 });
}

export const useStatistics = () => useQuery({ queryKey: ["scans", "statistics"], queryFn: () => get<Screener[]>("/api/screening/statistics") });

export function useScreeningRules(enabled: boolean) {
  return useQuery({ queryKey: ["screening-rules"], queryFn: () => get<ScreeningRules>("/api/screening/rules"), enabled });
}

export function useChangeRules() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rules: ScreeningRules) => put<ScreeningRules>("/api/screening/rules", rules),
    onSuccess: (rules) => queries.setQueryData(["screening-rules"], rules),
  });
}

export const useDevices = () => useQuery({ queryKey: ["scans", "devices"], queryFn: () => get<Device[]>("/api/devices"), refetchInterval: 30_000 });
export const useDevice = (id: string) =>
  useQuery({ queryKey: ["scans", "device", id], queryFn: () => get<{ device: Device; refusals: Refusal[] }>(`/api/devices/${id}`) });

interface ArchiveState {
  station: string | null;
  standing: { waiting: number; oldest: string | null; trouble: string | null; lastSentAt: string | null };
}
export const useArchive = () => useQuery({ queryKey: ["scans", "archive"], queryFn: () => get<ArchiveState>("/api/screening/archive"), refetchInterval: 30_000 });

export function useRegisterDevice() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { code: string; name: string; kind: string; post: string; maker: string | null; model: string | null; airValue: number | null }) => post<{ id: string; code: string; token: string }>("/api/devices", body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["scans", "devices"] }),
  });
}

export function useRetireDevice(id: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => remove<void>(`/api/devices/${id}`), onSuccess: () => queries.invalidateQueries({ queryKey: ["scans"] }) });
}

export function useCertifyDevice(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { certificate: string | null }) => put<void>(`/api/devices/${id}/certificate`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["scans", "device", id] }),
  });
}

export const smallPicture = (id: string, size = 160) => `/api/scans/${id}/small.png?size=${size}`;
