import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** A list's filters, kept in the address so that a view can be sent to a colleague. Changing one returns to the first page. */
export function useFilters<const Names extends readonly string[]>(names: Names) {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ""])) as Record<Names[number], string>;
  const page = Math.max(0, Number(search.get("page") ?? 0) || 0);

  const set = useCallback(
    (changes: Partial<Record<Names[number], string | null>>) =>
      setSearch((old) => merged(old, { ...changes, page: null }), { replace: true }),
    [setSearch],
  );
  const setPage = useCallback(
    (to: number) => setSearch((old) => merged(old, { page: to === 0 ? null : String(to) })),
    [setSearch],
  );
  const active = names.filter((name) => search.get(name));
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  return { values, page, set, setPage, clear, active };
}

function merged(old: URLSearchParams, changes: Record<string, string | null | undefined>): URLSearchParams {
  const next = new URLSearchParams(old);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
