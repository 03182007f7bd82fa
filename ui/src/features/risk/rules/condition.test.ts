import { describe, expect, it } from "vitest";
import { type Condition, read, write } from "./condition";

const isNumber = (field: string) => field === "netMassKg";
const roundTrip = (json: unknown) => write(read(JSON.stringify(json))!, isNumber);

describe("the rule builder", () => {
  it("writes what it read, whatever the operators", () => {
    const json = {
      all: [
        { field: "hs", prefix: "2204" },
        { any: [{ field: "origin", in: ["FR", "IT"] }, { field: "netMassKg", between: [10, 20] }] },
        { not: { any: [{ field: "importer", listed: "trusted" }] } },
        { field: "description", known: false },
      ],
    };
    expect(roundTrip(json)).toEqual(json);
  });

  it("keeps what it has no form for as it was written", () => {
    const json = { all: [{ cel: "goods.size() > 3" }, { field: "seller", similar: "watch", threshold: 0.9 }] };
    expect(roundTrip(json)).toEqual(json);
  });

  it("puts a lone test into a group, so that others can join it", () => {
    expect(roundTrip({ field: "office", equals: "SBP" })).toEqual({ all: [{ field: "office", equals: "SBP" }] });
  });

  it("leaves a number that is none for the server to refuse", () => {
    const condition: Condition = { kind: "test", field: "netMassKg", operator: "atLeast", value: "ten" };
    expect(write(condition, isNumber)).toEqual({ field: "netMassKg", atLeast: "ten" });
  });

  it("tells a number from a text that looks like one by the field", () => {
    expect(write({ kind: "test", field: "netMassKg", operator: "equals", value: "12.5" }, isNumber)).toEqual({ field: "netMassKg", equals: 12.5 });
    expect(write({ kind: "test", field: "hs", operator: "equals", value: "2204" }, isNumber)).toEqual({ field: "hs", equals: "2204" });
  });

  it("doesn't take what isn't JSON", () => {
    expect(read("goods.all(")).toBeNull();
  });
});
