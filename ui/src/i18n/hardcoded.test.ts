import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

const SPOKEN = new Set(["label", "title", "placeholder", "aria-label", "alt", "description", "header", "hint", "text", "verb", "lead", "name"]);
const WORDS = /[A-Za-z]{2,}|[一-鿿]/;

/** The names of languages and notations stay as they are in every language. */
const ALLOWED = new Set(["EN", "繁中", "JSON", "CEL"]);

/** Everything an officer reads in a file that isn't taken from the catalogues. */
function hardCoded(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const say = (node: ts.Node, text: string) => {
    const words = text.trim();
    if (WORDS.test(words) && !ALLOWED.has(words)) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words}`);
  };
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) say(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && ts.isStringLiteralLike(value) && !isInput(node)) say(node, value.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression) && ts.isJsxElement(node.parent)) say(node, node.expression.text);
    if (ts.isPropertyAssignment(node) && ["label", "header", "title", "placeholder"].includes(node.name.getText()) && ts.isStringLiteralLike(node.initializer)) {
      if (!/^[a-z]+\.[\w.]+$/i.test(node.initializer.text)) say(node, node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `name` on a field is its name in the form, not words. */
function isInput(node: ts.JsxAttribute): boolean {
  return node.name.getText() === "name";
}

it("no page speaks but through the catalogues", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((file) => `src/${file}`).filter((file) => file.endsWith(".tsx")).filter((file) => !file.includes(".test."));
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(hardCoded)).toEqual([]);
});
