import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "@/api/client";
import type { Both } from "@/i18n/text";

export interface RoleView {
  role: string;
  title: Both;
  permissions: string[];
}
export interface UserView {
  username: string;
  displayName: string;
  roles: string[];
  trader: string | null;
  enabled: boolean;
}
export interface CreateUser {
  username: string;
  displayName: string;
  password: string;
  roles: string[];
  trader: string | null;
}
export interface TokenView {
  id: string;
  name: string;
  roles: string[];
  trader: string | null;
  createdBy: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
}
export interface CreateToken {
  name: string;
  roles: string[];
  trader: string | null;
  expiresAt: string | null;
}

export const useRoles = () => useQuery({ queryKey: ["roles"], queryFn: () => get<RoleView[]>("/api/roles"), staleTime: Infinity });
export const useUsers = () => useQuery({ queryKey: ["users"], queryFn: () => get<UserView[]>("/api/users") });
export const useTokens = () => useQuery({ queryKey: ["tokens"], queryFn: () => get<TokenView[]>("/api/tokens") });

export const useCreateUser = () => useChange("users", (user: CreateUser) => post("/api/users", user));
export const useChangeUser = () =>
  useChange("users", async ({ user: { username, ...change }, password }: { user: UserView; password: string }) => {
    const path = `/api/users/${encodeURIComponent(username)}`;
    await put(path, change);
    if (password) await put(`${path}/password`, { password });
  });
export const useCreateToken = () => useChange("tokens", (token: CreateToken) => post<{ id: string; token: string }>("/api/tokens", token));
export const useRevokeToken = () => useChange("tokens", (id: string) => remove(`/api/tokens/${id}`));

function useChange<In, Out>(list: string, change: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: [list] }) });
}
