import type { TextKey } from "@/i18n/text";
import type { WorkAction } from "./targets";

/** The keys that work a target on its page. */
export const KEYS: Partial<Record<WorkAction, string>> = {
  TAKE: "t",
  HAND_OVER: "h",
  START_EXAMINATION: "e",
  RECORD_FINDING: "f",
  UNDO_FINDING: "u",
  RELEASE: "r",
  DETAIN: "d",
};

/** The same for the page of keys. */
export const TARGET_KEYS: [key: string, meaning: TextKey][] = [
  ["t", "help.take"],
  ["e", "help.examine"],
  ["f", "help.find"],
  ["u", "help.undo"],
  ["r", "help.release"],
  ["d", "help.detain"],
  ["h", "help.handOver"],
  ["n", "target.next"],
];
