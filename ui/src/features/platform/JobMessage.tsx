import { useFormats } from "@/i18n/formats";
import { isKnown, useText } from "@/i18n/text";

/** A stage, with the number that some end in: "reading new declarations: 500". */
const STAGE = /^(\D+?)(?::? (\d+))?$/;

/** What a job says it is at, in the reader's language where it is one of the known stages; else its own words. */
export function JobMessage({ message }: { message: string | null }) {
  const { t } = useText();
  const { number } = useFormats();
  if (!message) return <span className="dim">–</span>;
  const [, stage = "", count] = STAGE.exec(message) ?? [];
  const key = `job.stage.${stage.replaceAll(" ", "-")}`;
  if (!isKnown(key)) return message;
  return count ? `${t(key)} · ${number(Number(count))}` : t(key);
}
