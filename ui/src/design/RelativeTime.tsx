import { useEffect, useState } from "react";
import { useFormats } from "@/i18n/formats";

/** "5 min ago", with the exact Hong Kong time on hover; it keeps counting. */
export function RelativeTime({ at }: { at: string | null | undefined }) {
  const { relative, moment } = useFormats();
  const now = useNow(15_000);
  if (!at) return <span className="dim">–</span>;
  return (
    <time dateTime={at} title={moment(at)} style={{ whiteSpace: "nowrap" }}>
      {relative(at, now)}
    </time>
  );
}

export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
