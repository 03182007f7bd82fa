import { useMemo } from "react";
import { type Language, useText } from "./text";

const ZONE = "Asia/Hong_Kong";

export interface Formats {
  number: (value: number | null | undefined, digits?: number) => string;
  percent: (share: number | null | undefined, digits?: number) => string;
  money: (amount: number | string | null | undefined, currency?: string | null) => string;
  compact: (value: number | null | undefined) => string;
  moment: (instant: string | null | undefined) => string;
  day: (instant: string | null | undefined) => string;
  clock: (instant: string | number | Date) => string;
  relative: (instant: string, now: number) => string;
  minutes: (minutes: number | null | undefined) => string;
}

/** Numbers, money and times as the reader's language writes them; times are Hong Kong's, whatever the browser thinks. */
export function useFormats(): Formats {
  const { language } = useText();
  return useMemo(() => formatsOf(language), [language]);
}

export function formatsOf(language: Language): Formats {
  const locale = language === "en" ? "en-HK" : "zh-HK";
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE, year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
  });
  const day = new Intl.DateTimeFormat(locale, { timeZone: ZONE, year: "numeric", month: "short", day: "numeric" });
  const clock = new Intl.DateTimeFormat(locale, { timeZone: ZONE, hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  const unit = (name: string, value: number) =>
    new Intl.NumberFormat(language === "en" ? "en-US" : locale, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  const missing = "–";
  return {
    number: (value, digits = 0) =>
      isNone(value) ? missing : new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    percent: (share, digits = 1) =>
      isNone(share)
        ? missing
        : new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share),
    money: (amount, currency) => {
      if (amount == null || amount === "") return missing;
      // What was declared comes as text and is told to the cent, so that a column of it lines up.
      const cents = typeof amount === "string" || !Number.isInteger(amount) ? 2 : 0;
      const text = new Intl.NumberFormat(locale, { minimumFractionDigits: cents, maximumFractionDigits: 2 }).format(Number(amount));
      return currency ? `${currency}\u00a0${text}` : text;
    },
    compact: (value) =>
      isNone(value) ? missing : new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(value),
    moment: (instant) => (instant ? moment.format(new Date(instant)) : missing),
    day: (instant) => (instant ? day.format(new Date(instant)) : missing),
    clock: (instant) => clock.format(new Date(instant)),
    relative: (instant, now) => relative(ago, (new Date(instant).getTime() - now) / 1000),
    minutes: (minutes) => {
      if (minutes == null) return missing;
      if (minutes < 1) return unit("second", Math.round(minutes * 60));
      if (minutes < 90) return unit("minute", minutes);
      return minutes < 48 * 60 ? unit("hour", minutes / 60) : unit("day", minutes / 1440);
    },
  };
}

function relative(ago: Intl.RelativeTimeFormat, seconds: number): string {
  const size = Math.abs(seconds);
  // Two clocks never agree to the second: what has just happened isn't in the future.
  if (size < 45) return ago.format(Math.min(0, Math.round(seconds)), "second");
  if (size < 45 * 60) return ago.format(Math.round(seconds / 60), "minute");
  if (size < 22 * 3600) return ago.format(Math.round(seconds / 3600), "hour");
  if (size < 60 * 86400) return ago.format(Math.round(seconds / 86400), "day");
  return size < 320 * 86400 ? ago.format(Math.round(seconds / 2629800), "month") : ago.format(Math.round(seconds / 31557600), "year");
}

/** Absent, or not a number: the server writes NaN as a text where a figure can't be worked out. */
function isNone(value: number | null | undefined): value is null | undefined {
  return value == null || !Number.isFinite(Number(value));
}
