// The simulator and zod as one file each: some 400 files less to find, so that they start in a third of the time.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const project = path.join(import.meta.dirname, "..");
const dist = path.join(project, "dist");

/** Modules of the simulator that are required from outside of its bundle. */
const entries = ["index.js", "features.js", "plans.js"];

/** Nobody reads zod's own messages in another language. */
const withoutTranslations = {
  name: "without-translations",
  setup: ({ onLoad }) =>
    onLoad({ filter: /zod.v4.locales.index\.js$/ }, () => ({ contents: 'export { default as en } from "./en.js"' })),
};

/** Writes one file with all that it uses into a folder, beside the licenses of the libraries: they ask for that. */
async function bundle(name, source) {
  const folder = path.join(dist, name);
  const { metafile } = await build({
    ...{ absWorkingDir: project, outfile: path.join(folder, "index.js"), ...source, plugins: [withoutTranslations] },
    ...{ bundle: true, platform: "node", target: "node20", allowOverwrite: true, metafile: true },
    // Prefers the modules that unused parts can be left out of.
    mainFields: ["module", "main"],
  });
  writeFileSync(path.join(folder, "LICENSES.md"), licensesOf(Object.keys(metafile.inputs)));
}

function licensesOf(inputs) {
  const packages = new Set(inputs.map((input) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[0]));
  const texts = [...packages].filter(Boolean).map((location) => {
    const file = readdirSync(path.join(project, location)).find((name) => /^licen[cs]e/i.test(name));
    return `# ${location.split("node_modules/").at(-1)}\n\n${readFileSync(path.join(project, location, file), "utf8")}`;
  });
  return texts.join("\n");
}

const scripts = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));

/** What the compiler wrote for each module of the simulator is in its bundle now. */
function removeModules(folder) {
  for (const name of scripts(folder)) if (!entries.includes(name)) rmSync(path.join(folder, name));
}

/** All modules share the bundled zod: two would not know each other's schemas. */
function requireBundledZod() {
  for (const name of scripts(dist)) {
    const file = path.join(dist, name);
    const text = readFileSync(file, "utf8");
    const bundled = `require("${"../".repeat(name.split(path.sep).length - 1) || "./"}zod")`;
    if (text.includes('require("zod")')) writeFileSync(file, text.replace('require("zod")', bundled));
  }
}

await bundle("simulator", { entryPoints: ["src/simulator/index.ts"] });
await bundle("zod", { stdin: { contents: 'export { z } from "zod"', resolveDir: project } });
removeModules(path.join(dist, "simulator"));
requireBundledZod();
