import { ActionIcon, Menu, SegmentedControl, Tooltip, UnstyledButton } from "@mantine/core";
import { IconKey, IconKeyboard, IconLogout, IconMenu2, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { type FormEvent, type Ref, useState } from "react";
import { useNavigate } from "react-router";
import { ChangePassword } from "@/features/platform/ChangePassword";
import { useSignOut } from "@/features/platform/session";
import { useFormats } from "@/i18n/formats";
import { type Language, useText } from "@/i18n/text";
import { useNow } from "@/design/RelativeTime";
import { useLiveState } from "@/live/stream";
import { useSession } from "./SessionContext";
import classes from "./TopBar.module.css";

interface TopBarProps {
  searchRef: Ref<HTMLInputElement>;
  onMenu: () => void;
  onHelp: () => void;
}

export function TopBar({ searchRef, onMenu, onHelp }: TopBarProps) {
  const { t } = useText();
  return (
    <header className={classes.bar}>
      <ActionIcon className={classes.menu} variant="subtle" color="gray" size="lg" onClick={onMenu} aria-label={t("shell.menu")}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <SearchBox searchRef={searchRef} />
      <div className={classes.tools}>
        <LiveMark />
        <Clock />
        <Tooltip label={t("help.title")}>
          <ActionIcon className={classes.help} variant="subtle" color="gray" size="lg" onClick={onHelp} aria-label={t("help.title")}>
            <IconKeyboard size={19} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Appearance />
        <UserMenu />
      </div>
    </header>
  );
}

function SearchBox({ searchRef }: { searchRef: Ref<HTMLInputElement> }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) void navigate(`/search?q=${encodeURIComponent(words.trim())}`);
  };
  return (
    <form className={classes.search} role="search" onSubmit={send} aria-label={t("search.label")}>
      <IconSearch size={15} aria-hidden />
      <input ref={searchRef} type="search" value={words} onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        placeholder={t("search.placeholder")} aria-label={t("search.label")} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

function LiveMark() {
  const { t } = useText();
  const state = useLiveState();
  return (
    <span className={classes.live} data-state={state} role="status" title={t(`live.${state}.hint`)}>
      <i aria-hidden="true" />
      <span>{t(`live.${state}`)}</span>
    </span>
  );
}

function Clock() {
  const { t } = useText();
  const { clock } = useFormats();
  const now = useNow(1000);
  return (
    <span className={classes.clock} title={t("shell.zone")}>
      {clock(now)}
    </span>
  );
}

/** Language and theme, also on the sign-in page. */
export function Appearance() {
  const { t } = useText();
  const { preferences, prefer } = useSession();
  const dark = preferences.theme === "dark";
  return (
    <>
      <SegmentedControl size="xs" aria-label={t("shell.language")} value={preferences.language}
        onChange={(language) => prefer({ language: language as Language })}
        data={[{ value: "en", label: "EN" }, { value: "zh-Hant", label: "繁中" }]} />
      <Tooltip label={t(dark ? "shell.toLight" : "shell.toDark")}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t(dark ? "shell.toLight" : "shell.toDark")}
          onClick={() => prefer({ theme: dark ? "light" : "dark" })}>
          {dark ? <IconSun size={18} stroke={1.6} /> : <IconMoon size={18} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function UserMenu() {
  const [changing, setChanging] = useState(false);
  return (
    <>
      <UserChoices onPassword={() => setChanging(true)} />
      {changing ? <ChangePassword onClose={() => setChanging(false)} /> : null}
    </>
  );
}

function UserChoices({ onPassword }: { onPassword: () => void }) {
  const { t, both } = useText();
  const { session } = useSession();
  const signOut = useSignOut();
  if (!session) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.user}>
          <span className="sr-only">{t("shell.user", { name: session.displayName })}</span>
          <span className={classes.initials} aria-hidden="true">
            {initials(session.displayName)}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <strong className={classes.name}>{session.displayName}</strong>
          <br />
          {session.titles.map(both).join(t("list.comma"))}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKey size={16} />} onClick={onPassword}>
          {t("password.change")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          {t("session.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return (words.length > 1 ? `${words[0]?.[0] ?? ""}${words.at(-1)?.[0] ?? ""}` : name.slice(0, 2)).toUpperCase();
}
