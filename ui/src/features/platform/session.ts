import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "@/api/client";
import { Problem } from "@/api/problem";
import type { Language } from "@/i18n/text";

export interface Session {
  username: string;
  displayName: string;
  roles: string[];
  permissions: string[];
  language: Language;
  theme: Theme;
}
export type Theme = "dark" | "light";
export interface DemoUser {
  username: string;
  password: string;
  role: string;
  description: string | { en: string; zh: string };
}
export interface Preferences {
  language: Language;
  theme: Theme;
}

const KEY = ["session"];

/** Who is signed in; `null` when nobody is. */
export function useSessionQuery() {
  return useQuery({
    queryKey: KEY,
    queryFn: () =>
      get<Session>("/api/session").catch((problem: unknown) => {
        if (problem instanceof Problem && (problem.status === 401 || problem.status === 403)) return null;
        throw problem;
      }),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => post<Session>("/api/session", body),
    onSuccess: async () => {
      queries.clear();
      await queries.invalidateQueries({ queryKey: KEY });
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove("/api/session"),
    onSettled: () => {
      queries.clear();
      queries.setQueryData(KEY, null);
    },
  });
}

export function useSavePreferences() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Preferences) => put("/api/session/preferences", body),
    onMutate: (body) => queries.setQueryData<Session | null>(KEY, (old) => (old ? { ...old, ...body } : old)),
  });
}

/** The users of the demo world; empty on a real installation, where the server doesn't know the question. */
export function useDemoUsers() {
  return useQuery({
    queryKey: ["demo-users"],
    queryFn: () => get<DemoUser[]>("/api/session/demo-users").catch(() => []),
    staleTime: Infinity,
    retry: false,
  });
}
