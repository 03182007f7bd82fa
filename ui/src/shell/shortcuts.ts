import { useEffect, useRef } from "react";

export type Shortcuts = Record<string, () => void>;

const PAUSE_MS = 900;

/**
 * Runs an action for a key (`/`, `?`, `j`) or for two in a row (`g t`). Keys typed into a field, and keys with
 * Ctrl, Alt or Meta, are left alone.
 */
export function useShortcuts(shortcuts: Shortcuts) {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;

  useEffect(() => {
    let first = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const pair = first ? `${first} ${event.key}` : event.key;
      const action = latest.current[pair] ?? latest.current[event.key];
      clearTimeout(timer);
      const startsPair = !action && Object.keys(latest.current).some((keys) => keys.startsWith(`${event.key} `));
      first = startsPair ? event.key : "";
      timer = setTimeout(() => (first = ""), PAUSE_MS);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", press);
    };
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select, [role=dialog], [role=menu]") !== null);
}
