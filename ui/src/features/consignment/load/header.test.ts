import { describe, expect, it } from "vitest";
import { guess, headerOf } from "./header";

const columns = (start: string) => headerOf("declarations.csv", start);

describe("the header of a file", () => {
  it("is read with whatever separator it uses", () => {
    expect(columns("a,b,c\n1,2,3")).toEqual(["a", "b", "c"]);
    expect(columns("a;b;c\r\n1;2;3")).toEqual(["a", "b", "c"]);
  });

  it("keeps separators and line ends inside quotes", () => {
    expect(columns('"Item, price","Net\nmass"\n1,2')).toEqual(["Item, price", "Net\nmass"]);
  });

  it("drops the byte order mark", () => {
    expect(columns("\uFEFFid,hs")).toEqual(["id", "hs"]);
  });

  it("is left to the server for a workbook", () => {
    expect(headerOf("book.xlsx", "PK")).toEqual([]);
  });

  it("suggests the fields whose names it spells", () => {
    expect(guess(["Net Mass Kg", "HS", "Colour"], ["netMassKg", "hs"])).toEqual({ "Net Mass Kg": "netMassKg", HS: "hs" });
  });
});
