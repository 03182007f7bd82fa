// Builds the console, or tests it (`node tooling/build.mjs test`), and does nothing where nothing has changed since the last time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const home = resolve(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(home);
const stamps = "target/stamps";
const built = ["index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "src", "public", "tooling"];
const testing = process.argv[2] === "test";

install();
// Types are checked once, with the tests: what the server describes and what the pages read must agree there.
if (testing) once("tests", [...built, "test", "../docs/reference/openapi.json"], () => ["types", "check", "test"].forEach((script) => npm("run", script)));
else once("build", built, () => npm("run", "build"), "target/classes/static/index.html");

/** node_modules follows the lock file. */
function install() {
  const inputs = ["package.json", "package-lock.json", ".npmrc"];
  const note = "node_modules/.lock-installed";
  const now = digest(inputs);
  if (existsSync(note) && readFileSync(note, "utf8") === now) return;
  npm("ci", "--no-progress", "--loglevel=error");
  writeFileSync(note, now);
}

function once(name, inputs, work, product) {
  const note = join(stamps, name);
  const now = digest(inputs);
  if (existsSync(note) && readFileSync(note, "utf8") === now && (!product || existsSync(product))) {
    console.log(`console ${name}: nothing has changed`);
    return;
  }
  rmSync(note, { force: true });
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(note, now);
}

function npm(...words) {
  const run = spawnSync("npm", words, { stdio: "inherit", env: { ...process.env, CI: "1" } });
  if (run.error) fail("npm can't be started. Install Node 20 or later with npm.");
  if (run.status !== 0) fail(`npm ${words.join(" ")} failed`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** One hash over the names and bytes of every file below the given paths. */
function digest(paths) {
  const hash = createHash("sha256");
  const take = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) return readdirSync(path).sort().forEach((name) => take(join(path, name)));
    if (path === generated) return;
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  };
  const generated = join("src", "api", "schema.d.ts");
  paths.forEach(take);
  return hash.digest("hex");
}
