import { http, HttpResponse, type RequestHandler } from "msw";
import { setupServer } from "msw/node";
import type { Session } from "@/features/platform/session";

/** The scripted server of the unit tests. A request nobody scripted fails the test. */
export const server = setupServer();

export const OFFICER: Session = {
  username: "officer",
  displayName: "Wong Mei",
  roles: ["TARGETING_OFFICER"],
  titles: [{ en: "Targeting officer", zh: "風險布控人員" }],
  permissions: [],
  language: "en",
  theme: "dark",
};

export function signedIn(change: Partial<Session> = {}): RequestHandler {
  return http.get("/api/session", () => HttpResponse.json({ ...OFFICER, ...change }));
}

export function answers(path: string, body: unknown): RequestHandler {
  return http.get(path, () => HttpResponse.json(body as Record<string, unknown>));
}

export function refuses(method: "get" | "post" | "put" | "delete", path: string, status: number, problem: object): RequestHandler {
  return http[method](path, () => HttpResponse.json({ status, ...problem }, { status, headers: { "Content-Type": "application/problem+json" } }));
}
