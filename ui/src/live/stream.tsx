import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

export type Topic = "declaration" | "target" | "job" | "today" | "task" | "scan";
export type LiveState = "connecting" | "live" | "lost";
/** Which cached answers a topic makes stale: the first element of their query keys. */
const STALE: Record<Topic, string[]> = {
  declaration: ["declarations", "today"],
  target: ["targets", "today", "target"],
  job: ["jobs", "loads", "job"],
  today: ["today"],
  task: ["rules", "models", "backtests"],
  scan: ["scans"],
};
const TOPICS = Object.keys(STALE) as Topic[];
/** Bursts are gathered, so that a file of 50,000 rows redraws a board about once a second and not 50,000 times. */
const GATHER_MS = 1200;

const LiveContext = createContext<LiveState>("connecting");

/** Listens to the server's events and refreshes what is on the screen. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");

  useEffect(() => {
    if (typeof EventSource === "undefined") return;
    const source = new EventSource("/api/stream");
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const key of waiting) void queries.invalidateQueries({ queryKey: [key] });
      waiting.clear();
    };
    const hear = (topic: Topic) => {
      STALE[topic].forEach((key) => waiting.add(key));
      timer ??= setTimeout(flush, GATHER_MS);
    };
    source.onopen = () => setState("live");
    source.onerror = () => setState("lost");
    for (const topic of TOPICS) source.addEventListener(topic, () => hear(topic));
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [queries]);

  return <LiveContext value={state}>{children}</LiveContext>;
}

export const useLiveState = () => useContext(LiveContext);
