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
  readonly #store: string;
  readonly #laid = new Set<string>();

  constructor(private readonly folder: string) {
    this.#store = path.join(folder, "node_modules/.pnpm");
  }

  /** Installs packages of this repository's `node_modules` for the program. */
  install(...names: string[]): void {
    for (const name of names) {
      this.#lay(name);
      this.#link(name, path.join(this.folder, "node_modules"));
    }
  }

  /** Installs a package that the test writes. */
  installOwn({ name, source, dependencies }: OwnPackage): void {
    const target = this.#home(name);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, "package.json"), JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    writeFileSync(path.join(target, "index.js"), source);
    this.#depend(name, dependencies);
    this.#link(name, path.join(this.folder, "node_modules"));
  }

  #home = (name: string): string => path.join(this.#store, name.replace("/", "+"), "node_modules", name);

  #lay(name: string): void {
    if (this.#laid.has(name)) return;
    this.#laid.add(name);
    const own = name === "pulumi-dynamic-auth0";
    const source = own ? repository : path.join(repository, "node_modules", name);
    const manifest = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
    linkTree(own ? path.join(source, "dist") : source, own ? path.join(this.#home(name), "dist") : this.#home(name));
    if (own) copyFileSync(path.join(source, "package.json"), path.join(this.#home(name), "package.json"));
    this.#depend(name, [...Object.keys(manifest.dependencies ?? {}), ...(own ? ["@pulumi/pulumi"] : [])]);
    this.#link(name, path.join(this.#store, "node_modules"));
  }

  #depend(name: string, dependencies: readonly string[]): void {
    const present = dependencies.filter((dependency) =>
      existsSync(path.join(repository, "node_modules", dependency, "package.json")),
    );
    for (const dependency of present) {
      this.#lay(dependency);
      this.#link(dependency, path.join(this.#store, name.replace("/", "+"), "node_modules"));
    }
  }

  #link(name: string, into: string): void {
    const link = path.join(into, name);
    if (existsSync(link)) return;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(this.#home(name), link, "junction");
  }
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
