import { describe, expect, it } from "vitest";
import en from "./en.json";
import { translate } from "./text";
import zhHant from "./zh-Hant.json";

const stem = (key: string) => key.replace(/_(one|other)$/, "");
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the two catalogues", () => {
  it("hold the same sentences", () => {
    const english = new Set(Object.keys(en).map(stem));
    const chinese = new Set(Object.keys(zhHant).map(stem));
    expect([...english].filter((key) => !chinese.has(key))).toEqual([]);
    expect([...chinese].filter((key) => !english.has(key))).toEqual([]);
  });

  it("leave nothing empty", () => {
    for (const [key, text] of [...Object.entries(en), ...Object.entries(zhHant)]) expect(text.trim(), key).not.toBe("");
  });

  it("fill the same places", () => {
    const chinese: Record<string, string> = zhHant;
    for (const [key, text] of Object.entries(en)) {
      const other = chinese[key] ?? chinese[`${stem(key)}_other`] ?? chinese[stem(key)] ?? "";
      expect(places(other), key).toEqual(places(text));
    }
  });

  it("write Chinese in Traditional characters", () => {
    const simplified = /[关报验货单证签询个们这为来对时间场过还进说业务产权号页户导语录数据实际变开]/u;
    for (const [key, text] of Object.entries(zhHant)) expect(simplified.exec(text)?.[0], key).toBeUndefined();
  });
});

describe("translating", () => {
  it("fills places and writes numbers as the language does", () => {
    expect(translate("en", "pager.rangeOf", { from: 1, to: 50, total: 20311 })).toBe("1–50 of 20,311");
    expect(translate("zh-Hant", "pager.rangeOf", { from: 1, to: 50, total: 20311 })).toBe("第 1–50 項，共 20,311 項");
  });
});
