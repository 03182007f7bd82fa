/** The instant a Hong Kong day starts, for a server filter; nothing for an empty field. */
export function dayStart(day: string): string | undefined {
  return day ? new Date(`${day}T00:00:00+08:00`).toISOString() : undefined;
}

/** The instant a Hong Kong day ends: the start of the next one. */
export function dayEnd(day: string): string | undefined {
  return day ? new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString() : undefined;
}

/** Today's date in Hong Kong, as a date field writes it. */
export function today(now = Date.now()): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
