import { useEffect, useRef } from "react";

const AFTER_G_MS = 900;

/**
 * Single keys of the workstation. A key that follows `g` belongs to the console's own two-key jumps and does nothing
 * here, so that going somewhere never decides on a bag. Held keys count once, but for arrows, which a slider keeps to itself.
 */
export function useKeys(keys: Record<string, () => void>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let jumpingUntil = 0;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const arrow = event.key.startsWith("Arrow");
      if (arrow ? isSlider(event.target) : event.repeat) return;
      if (event.key === "g") {
        jumpingUntil = Date.now() + AFTER_G_MS;
        return;
      }
      if (Date.now() < jumpingUntil) {
        jumpingUntil = 0;
        return;
      }
      const letter = event.getModifierState("CapsLock") ? event.key.toLowerCase() : event.key;
      const action = latest.current[event.key] ?? latest.current[letter];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input[type=range]");
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input:not([type=range]), textarea, select, [role=dialog], [role=menu]") !== null);
}
