import { type RefObject, useEffect, useRef } from "react";

export type Shortcuts = Record<string, () => void>;

const PAUSE_MS = 900;
/** Letters mean text, or the way through a menu, in these; a switch or a tick box leaves them free. */
const TYPED_INTO = "input:not([type=radio], [type=checkbox]), textarea, select, [role=menu]";

/** What every part of the screen listens for; the latest to appear is asked first. */
const listeners: RefObject<Shortcuts>[] = [];
let first = "";
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Runs an action for a key (`/`, `?`, `j`) or for two in a row (`g t`): once a pair has begun, its second key means
 * nothing else. Keys typed into a field or dialog, and keys with Ctrl, Alt or Meta, are left alone.
 */
export function useShortcuts(shortcuts: Shortcuts) {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;

  useEffect(() => {
    if (listeners.length === 0) window.addEventListener("keydown", press);
    listeners.unshift(latest);
    return () => {
      listeners.splice(listeners.indexOf(latest), 1);
      if (listeners.length > 0) return;
      window.removeEventListener("keydown", press);
      wait("");
    };
  }, []);
}

function press(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
  const keys = first ? `${first} ${event.key}` : event.key;
  const action = find(keys);
  wait(!action && startsPair(keys) ? event.key : "");
  if (!action) return;
  event.preventDefault();
  action();
}

function wait(begun: string) {
  clearTimeout(timer);
  first = begun;
  timer = begun ? setTimeout(() => (first = ""), PAUSE_MS) : undefined;
}

const find = (keys: string) => listeners.map(({ current }) => current[keys]).find(Boolean);

const startsPair = (key: string) => listeners.some(({ current }) => Object.keys(current).some((keys) => keys.startsWith(`${key} `)));

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog]")) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(TYPED_INTO) !== null);
}
