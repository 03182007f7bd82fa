import { useText } from "@/i18n/text";

/** Says in the reader's language what read a scan: the server names the parts, "shipped network, second line 1, 3 taught kinds". */
export function useMachine(): (detector: string) => string {
  const { t } = useText();
  const part = (name: string) => {
    const line = /^second line (\d+)$/.exec(name);
    const kinds = /^(\d+) taught kinds$/.exec(name);
    if (name === "shipped network") return t("machine.shipped");
    if (line) return t("machine.secondLine", { version: Number(line[1]) });
    return kinds ? t("machine.taught", { count: Number(kinds[1]) }) : name;
  };
  return (detector) => detector.split(", ").map(part).join(t("machine.and"));
}
