import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "@/api/client";
import type { Both, Language } from "@/i18n/text";

export interface Session {
  username: string;
  displayName: string;
  roles: string[];
  /** The names of the roles. */
  titles: Both[];
  permissions: string[];
  language: Language;
  theme: Theme;
}
export type Theme = "dark" | "light";
export interface DemoUser {
  username: string;
  password: string;
  displayName: string;
  roles: string[];
  title: Both;
  /** What this person does, after the name: "approves overrides". */
  does: Both;
}
export interface Preferences {
  language: Language;
  theme: Theme;
}

export const SESSION_KEY = ["session"];

/** Who is signed in; `null` when nobody is. */
export function useSessionQuery() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: () =>
      get<Session | undefined>("/api/session").then((session) => session ?? null),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

/** Drops all that was read for somebody else. The session's own query stays: the frame is watching it. */
function forget(queries: QueryClient) {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => post<Session>("/api/session", body),
    onSuccess: async () => {
      forget(queries);
      await queries.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove("/api/session"),
    onSettled: () => {
      forget(queries);
      queries.setQueryData(SESSION_KEY, null);
    },
  });
}

export function useChangePassword() {
  return useMutation({ mutationFn: (body: { current: string; password: string }) => put("/api/session/password", body) });
}

export function useSavePreferences() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Preferences) => put("/api/session/preferences", body),
    onMutate: (body) => queries.setQueryData<Session | null>(SESSION_KEY, (old) => (old ? { ...old, ...body } : old)),
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
