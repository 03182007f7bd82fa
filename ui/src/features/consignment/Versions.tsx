import { RelativeTime } from "@/design/RelativeTime";
import { Loaded } from "@/design/States";
import { useActor } from "@/features/platform/actors";
import { useText } from "@/i18n/text";
import { type DeclarationView, useVersions, type VersionView } from "./declarations";
import { changesBetween } from "./changes";
import classes from "./Versions.module.css";

/** Every version of the declaration, newest first, and what each changed. */
export function Versions({ declaration }: { declaration: DeclarationView }) {
  const query = useVersions(declaration.id);
  return (
    <Loaded query={query} rows={2}>
      {(versions) => (
        <ol className={classes.list}>
          {[...versions].sort((a, b) => b.version - a.version).map((one) => (
            <Version key={one.version} one={one} before={versions.find((other) => other.version === one.version - 1)} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Version({ one, before }: { one: VersionView; before: VersionView | undefined }) {
  const { t, code } = useText();
  const actor = useActor();
  const changes = before ? changesBetween(before.content, one.content) : [];
  return (
    <li className={classes.version}>
      <span>
        {t("version.number", { version: one.version })} · {code("versionChange", one.change)} <span className="dim">· {actor(one.by)} · </span>
        <span className="dim">
          <RelativeTime at={one.at} />
        </span>
      </span>
      {one.reason ? <span>{one.reason}</span> : null}
      {changes.length > 0 ? (
        <ul className={classes.changes}>
          {changes.map(({ path, from, to }) => (
            <li key={path}>
              <span className="mono">{path}</span> <del>{from}</del> → <ins>{to}</ins>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
