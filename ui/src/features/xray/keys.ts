import { useEffect, useRef } from "react";

const AFTER_G_MS = 900;

/**
 * Single keys of the workstation. A key that follows `g` belongs to the console's own two-key jumps and does nothing
 * here, so that going somewhere never decides on a bag. Held keys count once.
 */
export function useKeys(keys: Record<string, () => void>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let jumpingUntil = 0;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented || isTyping(event.target)) return;
      if (event.key === "g") {
        jumpingUntil = Date.now() + AFTER_G_MS;
        return;
      }
      if (Date.now() < jumpingUntil) {
        jumpingUntil = 0;
        return;
      }
      const action = latest.current[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select, [role=dialog], [role=menu]") !== null);
}
