import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

const repository = path.resolve(__dirname, "../..");
const ownName = "pulumi-dynamic-auth0";

/** A package that only the test has. */
export interface OwnPackage {
  name: string;
  source: string;
  dependencies: readonly string[];
}

/**
 * Lays packages out as pnpm does: each in a folder of its own below `.pnpm`, where it finds what it depends on and
 * nothing else; in `node_modules` itself only what the program depends on.
 */
export class StrictLayout {
  readonly #modules: string;
  /** Where packages lie in the layout, by where they come from. */
  readonly #homes = new Map<string, string>();

  constructor(folder: string) {
    this.#modules = path.join(folder, "node_modules");
  }

  /** Installs packages of this repository for the program. */
  install(...names: string[]): void {
    for (const name of names) link(this.#lay(name, sourceOf(name, repository)!), path.join(this.#modules, name));
  }

  /** Installs a package that the test writes. */
  installOwn({ name, source, dependencies }: OwnPackage): void {
    const home = this.#home(name, "1.0.0");
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, "package.json"), JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    writeFileSync(path.join(home, "index.js"), source);
    this.#depend(name, home, repository, dependencies);
    link(home, path.join(this.#modules, name));
  }

  #home = (name: string, version: string): string =>
    path.join(this.#modules, ".pnpm", `${name.replace("/", "+")}@${version}`, "node_modules", name);

  #lay(name: string, source: string): string {
    const laid = this.#homes.get(source);
    if (laid) return laid;
    const { version, dependencies = {}, files, peerDependencies = {} } = manifestOf(source);
    const home = this.#home(name, version);
    this.#homes.set(source, home);
    const isOwn = source === repository;
    if (isOwn) for (const folder of files.filter(isKept)) linkTree(path.join(source, folder), path.join(home, folder));
    else linkTree(source, home);
    if (isOwn) linkOrCopy(path.join(source, "package.json"), path.join(home, "package.json"));
    this.#depend(name, home, source, Object.keys({ ...dependencies, ...(isOwn ? peerDependencies : {}) }));
    link(home, path.join(this.#modules, ".pnpm/node_modules", name));
    return home;
  }

  #depend(name: string, home: string, source: string, dependencies: readonly string[]): void {
    const beside = home.slice(0, -name.length);
    for (const dependency of dependencies) {
      const found = sourceOf(dependency, source);
      if (found) link(this.#lay(dependency, found), path.join(beside, dependency));
    }
  }
}

/** The folder that a package of this repository finds another one in; optional ones may be nowhere. */
function sourceOf(name: string, from: string): string | undefined {
  if (name === ownName) return repository;
  const candidate = path.join(from, "node_modules", name);
  if (existsSync(path.join(candidate, "package.json"))) return candidate;
  return from.startsWith(repository) && from !== repository ? sourceOf(name, path.dirname(from)) : undefined;
}

/** A name in `files` that says what the package holds, and not what it leaves out. */
const isKept = (name: string): boolean => !name.startsWith("!");

const manifestOf = (folder: string) => JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));

function link(target: string, at: string): void {
  if (existsSync(at)) return;
  mkdirSync(path.dirname(at), { recursive: true });
  symlinkSync(target, at, "junction");
}

/** Copies a folder by hard links where the file system allows, without the packages below it. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== "node_modules") linkTree(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
