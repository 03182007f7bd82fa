import { Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Suspense, useEffect, useRef } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";
import { Waiting } from "@/design/States";
import { useText } from "@/i18n/text";
import { BUILT } from "@/routes";
import { Help } from "./Help";
import { isOpenTo, placeOf, visibleTasks } from "./navigation";
import { Rail } from "./Rail";
import { RefusedPage } from "./RefusedPage";
import { useSession } from "./SessionContext";
import classes from "./Shell.module.css";
import { useShortcuts } from "./shortcuts";
import { TopBar } from "./TopBar";

/** The frame around every page once somebody is signed in. */
export function Shell() {
  const { t } = useText();
  const navigate = useNavigate();
  const { can } = useSession();
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  const [menu, menuActions] = useDisclosure();
  const [help, helpActions] = useDisclosure();
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);

  useShortcuts({
    "/": () => search.current?.focus(),
    "?": helpActions.open,
    ...Object.fromEntries(visibleTasks(can, BUILT).flatMap((task) => task.destinations).map(({ key, path }) => [`g ${key}`, () => void navigate(path)])),
  });
  useEffect(() => {
    menuActions.close();
    main.current?.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t("shell.skip")}
      </a>
      <aside className={classes.rail}>
        <Rail />
      </aside>
      <Drawer opened={menu} onClose={menuActions.close} size={264} padding={0} title={t("app.name")}
        closeButtonProps={{ "aria-label": t("action.close") }} classNames={{ body: classes.drawerBody, content: classes.drawer, header: classes.drawerHead }}>
        <Rail onChosen={menuActions.close} bare />
      </Drawer>
      <TopBar searchRef={search} onMenu={menuActions.open} onHelp={helpActions.open} />
      <main id="content" className={classes.main} tabIndex={-1} ref={main}>
        <Suspense fallback={<Waiting />}>{place && !isOpenTo(place, can) ? <RefusedPage label={place.label} /> : <Outlet />}</Suspense>
      </main>
      <Help opened={help} onClose={helpActions.close} />
    </div>
  );
}
