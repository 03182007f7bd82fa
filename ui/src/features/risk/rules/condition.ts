/** A condition as the builder edits it. What the builder has no form for is kept as it was written. */
export type Condition =
  | { kind: "all" | "any" | "none"; parts: Condition[] }
  | { kind: "test"; field: string; operator: Operator; value: string }
  | { kind: "written"; json: unknown };

export type Operator =
  | "equals" | "in" | "prefix" | "contains" | "listed" | "similar" | "known"
  | "atLeast" | "above" | "atMost" | "below" | "between";

export const TEXT_OPERATORS: Operator[] = ["equals", "in", "prefix", "contains", "listed", "similar", "known"];
export const NUMBER_OPERATORS: Operator[] = ["atLeast", "above", "atMost", "below", "between", "equals", "known"];
const NUMERIC: ReadonlySet<string> = new Set(["atLeast", "above", "atMost", "below"]);

export const EMPTY: Condition = { kind: "all", parts: [{ kind: "test", field: "goods.hs", operator: "prefix", value: "" }] };

/** The condition in the JSON form the server keeps. `isNumber` tells which fields compare as numbers. */
export function write(condition: Condition, isNumber: (field: string) => boolean): unknown {
  switch (condition.kind) {
    case "all":
      return { all: condition.parts.map((part) => write(part, isNumber)) };
    case "any":
      return { any: condition.parts.map((part) => write(part, isNumber)) };
    case "none":
      return { not: { any: condition.parts.map((part) => write(part, isNumber)) } };
    case "written":
      return condition.json;
    case "test":
      return { field: condition.field, [condition.operator]: valueOf(condition, isNumber(condition.field)) };
  }
}

function valueOf({ operator, value }: { operator: Operator; value: string }, number: boolean): unknown {
  if (operator === "known") return value !== "no";
  if (operator === "between") return parts(value).slice(0, 2).map(numberOf);
  if (operator === "in") return parts(value);
  return NUMERIC.has(operator) || (operator === "equals" && number) ? numberOf(value) : value.trim();
}

const parts = (value: string) => value.split(/[,，、;\n]/).map((one) => one.trim()).filter(Boolean);

/** A number, or the text as it was typed, so that the server can say what is wrong with it. */
function numberOf(text: string): number | string {
  const plain = text.replace(/\s/g, "");
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** Reads the JSON form; a single test is put into a group so that others can join it. */
export function read(source: string): Condition | null {
  try {
    const condition = readTree(JSON.parse(source));
    return condition.kind === "all" || condition.kind === "any" || condition.kind === "none" ? condition : { kind: "all", parts: [condition] };
  } catch {
    return null;
  }
}

function readTree(json: unknown): Condition {
  if (!isObject(json)) throw new SyntaxError("not a condition");
  if (Array.isArray(json["all"])) return { kind: "all", parts: json["all"].map(readTree) };
  if (Array.isArray(json["any"])) return { kind: "any", parts: json["any"].map(readTree) };
  const negated = json["not"];
  if (isObject(negated) && Array.isArray(negated["any"])) return { kind: "none", parts: negated["any"].map(readTree) };
  const names = Object.keys(json).filter((name) => name !== "field");
  const operator = names[0];
  if (typeof json["field"] === "string" && names.length === 1 && operator && isOperator(operator)) {
    return { kind: "test", field: json["field"], operator, value: textOf(json[operator]) };
  }
  return { kind: "written", json };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

function isOperator(name: string): name is Operator {
  return [...TEXT_OPERATORS, ...NUMBER_OPERATORS].includes(name as Operator);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
