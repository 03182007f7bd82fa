import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "@/api/client";

export interface ManifestRow {
  id: string;
  reference: string;
  lodger: string;
  office: string;
  mode: string | null;
  conveyance: string | null;
  arrivesAt: string;
  lines: number;
  lodgedAt: string;
}
export interface ManifestLine {
  stated: {
    line: number;
    document: string;
    description: string | null;
    packages: number | null;
    grossMassKg: number | null;
    consignor: string | null;
    consignee: string | null;
    origin: string | null;
    destination: string | null;
    containers: string[];
  };
  /** Declarations lodged for this line's transport document. */
  declarations: string[];
}
export interface ManifestView {
  manifest: ManifestRow;
  consignments: ManifestLine[];
}
export const MANIFEST_PAGE = 50;

export const useManifests = (page: number) =>
  useQuery({ queryKey: ["manifests", page], queryFn: () => get<ManifestRow[]>("/api/manifests", { page }), placeholderData: keepPreviousData });
export const useManifest = (id: string) =>
  useQuery({ queryKey: ["manifest", id], queryFn: () => get<ManifestView>(`/api/manifests/${id}`) });
