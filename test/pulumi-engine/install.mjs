import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.mjs";
import { say } from "./steps.mjs";

/** Folder of the project. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

const inProject = (...names) => path.join(projectFolder, ...names);

/** True where node_modules holds exactly the versions of package-lock.json; a checkout makes file times meaningless. */
function isInstalled() {
  const installedLock = inProject("node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(inProject("package-lock.json"))).every(
    ([folder, { version, optional }]) => folder === "" || optional || installed[folder]?.version === version,
  );
}

/** Lets examples, and the plugin that serves the dynamic providers, find this package by its name. */
function linkSelf() {
  const link = inProject("node_modules", "pulumi-dynamic-auth0");
  if (existsSync(link)) return;
  if (process.platform === "win32") symlinkSync(projectFolder, link, "junction");
  else symlinkSync("..", link);
}

// Its time is that of the start of the last build that succeeded.
const buildStamp = inProject(".cache", "built");

function isBuilt() {
  if (!existsSync(buildStamp) || !existsSync(inProject("dist"))) return false;
  const sources = readdirSync(inProject("src"), { recursive: true }).map((name) => inProject("src", name));
  const built = statSync(buildStamp).mtimeMs;
  const settings = ["package.json", "tsconfig.build.json", "build/bundle.mjs"].map((name) => inProject(name));
  return [inProject("src"), ...sources, ...settings].every((file) => statSync(file).mtimeMs <= built);
}

async function build() {
  const started = new Date();
  await runCommand("npm", ["run", "build"], { cwd: projectFolder });
  mkdirSync(path.dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, "");
  utimesSync(buildStamp, started, started);
}

/**
 * Not `npm ci`: that refuses a lock file from a registry which offers only some of the optional packages for other
 * platforms. `--no-save` leaves the lock file as it is.
 */
async function install() {
  await runCommand("npm", ["install", "--no-save", "--no-audit", "--no-fund"], { cwd: projectFolder });
  if (!isInstalled())
    throw new Error("package-lock.json does not belong to package.json: run npm install, and commit it");
}

/** Installs the dependencies where they differ from package-lock.json, and builds the package where it is out of date. */
export async function ensureDependencies() {
  if (isInstalled()) {
    say("node_modules matches package-lock.json");
  } else {
    say("npm install: node_modules differs from package-lock.json");
    await install();
  }
  linkSelf();
  if (isBuilt()) {
    say("dist is up to date");
  } else {
    say("npm run build: dist is older than src");
    await build();
  }
}
