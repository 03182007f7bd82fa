import { describe, expect, it } from "vitest";
import { isOpenTo, placeOf, TASKS } from "./navigation";

describe("the place an address belongs to", () => {
  it("is the longest that holds it", () => {
    expect(placeOf("/xray/scans/42")?.path).toBe("/xray/scans");
    expect(placeOf("/xray")?.path).toBe("/xray");
    expect(placeOf("/rules/new")?.path).toBe("/rules");
  });

  it("isn't one whose name it only begins like", () => {
    expect(placeOf("/loads/42")).toBeUndefined();
    expect(placeOf("/targeting")?.path).toBe("/targeting");
  });

  it("is none for the first page, which everybody has", () => {
    expect(placeOf("/")).toBeUndefined();
  });
});

it("a trader finds what they lodged and nothing of customs' own", () => {
  const trader = (permission: string) => ["SESSION", "DECLARATION_LODGE", "DECLARATION_READ_OWN"].includes(permission);
  const open = TASKS.flatMap((task) => task.destinations).filter((place) => isOpenTo(place, trader));
  expect(open.map(({ path }) => path)).toEqual(["/declarations", "/manifests"]);
});

it("no two places answer to the same key", () => {
  const keys = TASKS.flatMap((task) => task.destinations).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
