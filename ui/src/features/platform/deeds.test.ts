import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import en from "@/i18n/en.json";

const SERVER = "../app/src/main/java";
const ENTRY = /AuditEntry\.of\(\s*"([^"]+)",\s*"([^"]+)"/g;
/** Kinds whose deeds are chosen apart from the entry that records them. */
const CHOSEN_APART = /"((?:rule|scan)\.[a-z-]+)"/g;

const sources = readdirSync(SERVER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".java"))
  .map((file) => readFileSync(`${SERVER}/${file}`, "utf8"));
const found = (pattern: RegExp, group: number) => [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[group] ?? "")))].sort();
const unnamed = (prefix: string, codes: string[]) => codes.filter((code) => !(`${prefix}.${code}` in en));

it("every deed that the server records has a name", () => {
  const deeds = [...found(ENTRY, 1), ...found(CHOSEN_APART, 1)];
  expect(deeds.length).toBeGreaterThan(50);
  expect(unnamed("deedDone", deeds)).toEqual([]);
});

it("every kind of record that a deed is about has a name", () => {
  expect(unnamed("subject", found(ENTRY, 2))).toEqual([]);
});
