import { Problem, UNREACHABLE } from "./problem";

export type Query = Record<string, string | number | boolean | null | undefined | (string | number)[]>;

/** Reads JSON. Throws a {@link Problem} for every answer that isn't a success. */
export const get = <T>(path: string, query?: Query) => call<T>("GET", path + toSearch(query));
export const post = <T>(path: string, body?: unknown) => call<T>("POST", path, body);
export const put = <T>(path: string, body?: unknown) => call<T>("PUT", path, body);
export const remove = <T>(path: string) => call<T>("DELETE", path);

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json", "Accept-Language": document.documentElement.lang || "en" };
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers["Content-Type"] = "application/json";
  const token = method === "GET" ? null : csrfToken();
  if (token) headers["X-XSRF-TOKEN"] = token;
  const response = await fetch(path, {
    method,
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Problem(UNREACHABLE);
  });
  if (!response.ok) throw new Problem(response.status, await problemBody(response));
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function problemBody(response: Response): Promise<Partial<Problem>> {
  try {
    return (await response.json()) as Partial<Problem>;
  } catch {
    return {};
  }
}

function csrfToken(): string | null {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}

export function toSearch(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value == null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}
