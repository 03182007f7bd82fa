import { expect, it } from "vitest";
import en from "@/i18n/en.json";
import { MAPPED_FIELDS } from "./loads";

it("every field that a column can fill has a name", () => {
  expect(MAPPED_FIELDS.filter((field) => !(`mapped.${field}` in en))).toEqual([]);
});
