export interface Change {
  path: string;
  from: string;
  to: string;
}

/** What differs between two versions, field by field; `–` stands for a field that isn't there. */
export function changesBetween(before: unknown, after: unknown, path = ""): Change[] {
  if (isTree(before) && isTree(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => changesBetween(before[name], after[name], path ? `${path}.${name}` : name));
  }
  const from = said(before);
  const to = said(after);
  return from === to ? [] : [{ path, from, to }];
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  return isTree(value) ? JSON.stringify(value) : String(value);
}
