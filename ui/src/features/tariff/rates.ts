import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/api/client";

export interface NewRate {
  currency: string;
  account: string;
  /** So many of the currency cost `amount`. */
  units: number;
  amount: string;
  validFrom: string;
  source: string;
}
export interface ExchangeRate extends NewRate {
  recordedBy: string;
  recordedAt: string;
}

export const useRates = (currency: string) =>
  useQuery({ queryKey: ["rates", currency], queryFn: () => get<ExchangeRate[]>("/api/tariff/exchange-rates", { currency }) });

export function useRecordRates() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rates: NewRate[]) => post<ExchangeRate[]>("/api/tariff/exchange-rates", { rates }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["rates"] }),
  });
}
