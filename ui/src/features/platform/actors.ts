import { isKnown, useText } from "@/i18n/text";

const TOKEN = "token:";

/** Who did something, as it is told: a person by name, a machine by the name of its token, the system by its part. */
export function useActor(): (actor: string) => string {
  const { t } = useText();
  return (actor) => {
    if (actor.startsWith(TOKEN)) return t("actor.token", { name: actor.slice(TOKEN.length) });
    const key = `actor.${actor}`;
    return isKnown(key) ? t(key) : actor;
  };
}
