import { NavLink } from "react-router";
import { BUILT } from "@/routes";
import { useText } from "@/i18n/text";
import { Mark } from "./Mark";
import { visibleTasks } from "./navigation";
import classes from "./Rail.module.css";
import { useSession } from "./SessionContext";

/** The navigation, grouped by task; only what the reader may use. */
export function Rail({ onChosen, bare = false }: { onChosen?: () => void; bare?: boolean }) {
  const { t } = useText();
  const { can } = useSession();
  return (
    <nav className={classes.rail} aria-label={t("nav.label")}>
      {bare ? null : (
        <div className={classes.brand}>
          <Mark />
          <span>{t("app.name")}</span>
        </div>
      )}
      {visibleTasks(can, BUILT).map((task) => (
        <div key={task.label} className={classes.task}>
          <h2 className={classes.heading}>{t(task.label)}</h2>
          <ul className={classes.list}>
            {task.destinations.map(({ path, label, icon: Icon, key }) => (
              <li key={path}>
                <NavLink to={path} end={path === "/" || path === "/xray"} className={classes.link} onClick={onChosen} aria-keyshortcuts={`g ${key}`}>
                  <Icon size={17} stroke={1.6} />
                  <span>{t(label)}</span>
                  <kbd className={classes.key} aria-hidden="true">
                    g {key}
                  </kbd>
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
