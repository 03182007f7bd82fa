import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import en from "./en.json";
import zhHant from "./zh-Hant.json";

export type Language = "en" | "zh-Hant";
type Known = keyof typeof en;
/** A key of the catalogue; plural keys are named without their `_one`/`_other` ending. */
export type TextKey = Known extends infer K ? (K extends `${infer Stem}_other` ? Stem : K) : never;
export type Values = Record<string, string | number>;
export type Translate = (key: TextKey, values?: Values) => string;

const catalogues: Record<Language, Record<string, string>> = { en, "zh-Hant": zhHant };

/** Translates one key: `{name}` places are filled, and `count` chooses between `_one` and `_other`. */
export function translate(language: Language, key: TextKey, values: Values = {}): string {
  const catalogue = catalogues[language];
  const count = values["count"];
  const plural = typeof count === "number" ? catalogue[`${key}_${new Intl.PluralRules(language).select(count)}`] : undefined;
  const pattern = plural ?? catalogue[`${key}_other`] ?? catalogue[key] ?? key;
  const formats = new Intl.NumberFormat(language);
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? formats.format(value) : (value ?? "");
  });
}

/** True when the catalogue holds a sentence for a code that came from the server, such as a permission or a status. */
export function isKnown(key: string): key is TextKey {
  return key in en || `${key}_other` in en;
}

/** The codes the catalogue knows under a prefix. */
export function knownCodes(prefix: string): string[] {
  return Object.keys(en).filter((key) => key.startsWith(`${prefix}.`)).map((key) => key.slice(prefix.length + 1));
}

interface Words {
  language: Language;
  t: Translate;
  /** The translation of a server code under a prefix, or the code itself made readable where none is known. */
  code: (prefix: string, code: string | null | undefined) => string;
  /** Picks the reader's language out of a sentence the server sent in both. */
  both: (text: Both | string | null | undefined) => string;
}

export interface Both {
  en: string;
  zh: string;
}

const WordsContext = createContext<Words | null>(null);

export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useText(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useText needs a TextProvider above it");
  return words;
}

function wordsOf(language: Language): Words {
  const t: Translate = (key, values) => translate(language, key, values);
  return {
    language,
    t,
    code: (prefix, code) => {
      if (!code) return "–";
      const key = `${prefix}.${code}`;
      return isKnown(key) ? t(key) : readable(code);
    },
    both: (text) => {
      if (!text) return "";
      if (typeof text === "string") return text;
      return language === "en" ? text.en || text.zh : text.zh || text.en;
    },
  };
}

function readable(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_.]/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
