// Rooms of the sources, and zod, as one file each: some 500 files less to find, so that they start in a third of the time.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const project = path.join(import.meta.dirname, "..");
const sources = path.join(project, "src");
const dist = path.join(project, "dist");

/** Others ask for these by their index. What is imported from a path below it is there twice, and must hold no state. */
const rooms = ["definition", "engine", "journal", "management", "program", "simulator"];

/** Nobody reads zod's own messages in another language. */
const withoutTranslations = {
  name: "without-translations",
  setup: ({ onLoad }) =>
    onLoad({ filter: /zod.v4.locales.index\.js$/ }, () => ({ contents: 'export { default as en } from "./en.js"' })),
};

const roomOf = (folder, file) => path.relative(folder, file).split(path.sep)[0];

/** What a module imports from another room stays outside of the bundle, unless it is a part of a room that is bundled. */
const withoutOtherRooms = (room) => ({
  name: "without-other-rooms",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.?(\/|$)/ }, ({ path: target, resolveDir }) => {
      const file = path.join(resolveDir, target);
      if (!resolveDir.startsWith(sources) || roomOf(sources, file) === room) return undefined;
      const isPart = rooms.includes(roomOf(sources, file)) && file !== path.join(sources, roomOf(sources, file));
      if (isPart) return undefined;
      const relative = path.relative(path.join(sources, room), file).replaceAll(path.sep, "/");
      return { path: relative, external: true };
    }),
});

/** Writes one file with all that it uses into a folder; answers the files that are in it. */
async function bundle(name, source, ...plugins) {
  const { metafile } = await build({
    ...{ absWorkingDir: project, outfile: path.join(dist, name, "index.js"), ...source },
    ...{ bundle: true, platform: "node", target: "node20", allowOverwrite: true, metafile: true },
    plugins: [withoutTranslations, ...plugins],
    // Prefers the modules that unused parts can be left out of.
    mainFields: ["module", "main"],
  });
  return Object.keys(metafile.inputs);
}

/** A bundle with libraries is beside their licenses: they ask for that. */
function writeLicenses(name, inputs) {
  const packages = new Set(inputs.map((input) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[0]));
  const texts = [...packages].filter(Boolean).map((location) => {
    const file = readdirSync(path.join(project, location)).find((name) => /^licen[cs]e/i.test(name));
    return `# ${location.split("node_modules/").at(-1)}\n\n${readFileSync(path.join(project, location, file), "utf8")}`;
  });
  writeFileSync(path.join(dist, name, "LICENSES.md"), texts.join("\n"));
}

const scripts = () =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(dist, name));

/** The modules of the package that a module requires. */
const requiredBy = (file) =>
  [...readFileSync(file, "utf8").matchAll(/require\("(\.[^"]*)"\)/g)]
    .map(([, target]) => path.join(path.dirname(file), target))
    .flatMap((required) => [required, `${required}.js`, path.join(required, "index.js")])
    .filter((required) => required.endsWith(".js") && existsSync(required));

/** Whether a module is in the bundle of its room. Outlines are loaded one by one. */
const isBundled = (file) =>
  rooms.includes(roomOf(dist, file)) &&
  path.dirname(file) !== path.join(dist, "program", "outlines") &&
  path.relative(dist, file) !== path.join(roomOf(dist, file), "index.js");

/** What the compiler wrote for each of these goes, but for what is required from outside of the bundles. */
function removeModules() {
  const left = new Set(scripts().filter((file) => !isBundled(file)));
  for (const file of left) for (const required of requiredBy(file)) left.add(required);
  for (const file of scripts()) if (!left.has(file)) rmSync(file);
}

/** All modules share the bundled zod: two would not know each other's schemas. */
function requireBundledZod() {
  for (const file of scripts()) {
    const text = readFileSync(file, "utf8");
    const folder = path.relative(path.dirname(file), path.join(dist, "zod")).replaceAll(path.sep, "/");
    if (text.includes('require("zod")'))
      writeFileSync(
        file,
        text.replaceAll('require("zod")', `require("${folder.startsWith(".") ? folder : `./${folder}`}")`),
      );
  }
}

for (const room of rooms.filter((name) => name !== "simulator"))
  await bundle(room, { entryPoints: [`src/${room}/index.ts`], packages: "external" }, withoutOtherRooms(room));
writeLicenses(
  "simulator",
  await bundle("simulator", { entryPoints: ["src/simulator/index.ts"], external: ["liquidjs"] }),
);
writeLicenses("zod", await bundle("zod", { stdin: { contents: 'export { z } from "zod"', resolveDir: project } }));
removeModules();
requireBundledZod();
