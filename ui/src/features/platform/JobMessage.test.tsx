import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { TextProvider } from "@/i18n/text";
import { JobMessage } from "./JobMessage";

const says = (message: string) => {
  render(<TextProvider language="zh-Hant"><p><JobMessage message={message} /></p></TextProvider>);
  return screen.getByRole("paragraph").textContent;
};

it("is told in the reader's language, with its number", () => {
  expect(says("reading new declarations: 20500")).toBe("讀取新報關單 · 20,500");
});

it("is told as it is where it isn't a known stage, such as the name of a file", () => {
  expect(says("imports 2026.csv")).toBe("imports 2026.csv");
});
