import { useQuery } from "@tanstack/react-query";
import { get } from "@/api/client";
import type { DeclarationRow } from "@/features/consignment/declarations";

export interface PartyView {
  id: string;
  identifier: string | null;
  name: string | null;
  country: string | null;
  address: string | null;
  firstSeenAt: string | null;
  lastSeenAt: string | null;
  declarations: number;
  examined: number;
  discrepancies: number;
  roles: { role: string; declarations: number }[];
  last: DeclarationRow[];
}

export function useParty(id: string) {
  return useQuery({ queryKey: ["party", id], queryFn: () => get<PartyView>(`/api/parties/${id}`), staleTime: 60_000 });
}
