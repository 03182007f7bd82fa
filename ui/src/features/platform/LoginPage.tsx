import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { Problem } from "@/api/problem";
import { useText } from "@/i18n/text";
import { Mark } from "@/shell/Mark";
import { Appearance } from "@/shell/TopBar";
import classes from "./LoginPage.module.css";
import { type DemoUser, useDemoUsers, useSignIn } from "./session";

/** The way in. The users of a demo world are offered only where the server names them. */
export function LoginPage() {
  const { t } = useText();
  const signIn = useSignIn();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const demo = useDemoUsers();
  useEffect(() => {
    document.title = `${t("login.title")} · ${t("app.name")}`;
  }, [t]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };
  return (
    <div className={classes.screen}>
      <header className={classes.corner}>
        <Appearance />
      </header>
      <main className={classes.card}>
        <div className={classes.brand}>
          <Mark size={28} />
          <span>{t("app.name")}</span>
        </div>
        <h1 className={classes.title}>{t("login.title")}</h1>
        <form onSubmit={send}>
          <Stack gap="sm">
            <TextInput label={t("login.username")} autoComplete="username" autoFocus required withAsterisk={false}
              value={username} onChange={(event) => setUsername(event.currentTarget.value)} />
            <PasswordInput label={t("login.password")} autoComplete="current-password" required withAsterisk={false}
              visibilityToggleButtonProps={{ "aria-label": t("login.showPassword") }} value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
            {signIn.error ? <Refusal error={signIn.error} /> : null}
            <Button type="submit" variant="filled" size="md" fullWidth loading={signIn.isPending}>
              {t("login.signIn")}
            </Button>
          </Stack>
        </form>
        {demo.data?.length ? (
          <DemoUsers users={demo.data} busy={signIn.isPending} onChoose={({ username, password }) => signIn.mutate({ username, password })} />
        ) : null}
      </main>
    </div>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useText();
  const problem = error instanceof Problem ? error : null;
  const key = problem?.status === 0 ? "error.unreachable" : problem?.status === 429 ? "error.tooMany" : problem?.status === 401 || problem?.status === 403 ? "login.refused" : "error.failed";
  return (
    <Alert color="red" variant="light" role="alert">
      {t(key)}
    </Alert>
  );
}

function DemoUsers({ users, busy, onChoose }: { users: DemoUser[]; busy: boolean; onChoose: (user: DemoUser) => void }) {
  const { t, both } = useText();
  return (
    <section className={classes.demo} aria-label={t("login.demo")}>
      <h2 className={classes.demoTitle}>{t("login.demo")}</h2>
      <p className={classes.demoHint}>{t("login.demoHint")}</p>
      <ul className={classes.users}>
        {users.map((user) => (
          <li key={user.username}>
            <button type="button" disabled={busy} onClick={() => onChoose(user)}>
              <span className={classes.who}>
                <span className={classes.name}>{user.displayName}</span>
                <span>{both(user.title)}</span>
              </span>
              <span className={classes.what}>{both(user.does)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
