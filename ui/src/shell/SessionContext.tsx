import { useMantineColorScheme } from "@mantine/core";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Preferences, type Session, useSavePreferences, useSessionQuery } from "@/features/platform/session";
import { type Language, TextProvider } from "@/i18n/text";

interface Signed {
  session: Session | null;
  pending: boolean;
  error: unknown;
  retry: () => void;
  can: (permission: string) => boolean;
  preferences: Preferences;
  prefer: (change: Partial<Preferences>) => void;
}

const SessionContext = createContext<Signed | null>(null);
const STORE = "smartcustoms.preferences";

/** The session and the reader's language and theme: the server's once signed in, this browser's before. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const query = useSessionQuery();
  const save = useSavePreferences();
  const { setColorScheme } = useMantineColorScheme();
  const [local, setLocal] = useState(remembered);
  const session = query.data ?? null;
  const language = session?.language ?? local.language;
  const theme = session?.theme ?? local.theme;

  useEffect(() => setColorScheme(theme), [theme, setColorScheme]);

  const value = useMemo<Signed>(
    () => ({
      session,
      pending: query.isPending,
      error: query.error,
      retry: () => void query.refetch(),
      can: (permission) => session?.permissions.includes(permission) ?? false,
      preferences: { language, theme },
      prefer: (change) => {
        const next = { language, theme, ...change };
        setLocal(next);
        localStorage.setItem(STORE, JSON.stringify(next));
        if (session) save.mutate(next);
      },
    }),
    [session, query, language, theme, save],
  );
  return (
    <SessionContext value={value}>
      <TextProvider language={language}>{children}</TextProvider>
    </SessionContext>
  );
}

export function useSession(): Signed {
  const signed = useContext(SessionContext);
  if (!signed) throw new Error("useSession needs a SessionProvider above it");
  return signed;
}

function remembered(): Preferences {
  const language: Language = navigator.language.toLowerCase().startsWith("zh") ? "zh-Hant" : "en";
  try {
    return { language, theme: "dark", ...(JSON.parse(localStorage.getItem(STORE) ?? "{}") as Partial<Preferences>) };
  } catch {
    return { language, theme: "dark" };
  }
}
