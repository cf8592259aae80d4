import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const pinned = /pulumi\/pkg\/v3 v(\S+)/.exec(readFileSync(path.join(__dirname, "pulumi/go.mod"), "utf8"))![1];

let folder: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ensure-engine-"));
  cache = path.join(folder, "cache");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts shell scripts into a folder, under the names of programs. */
function programs(name: string, scripts: Record<string, string>): string {
  const target = path.join(folder, name);
  mkdirSync(target, { recursive: true });
  for (const [program, script] of Object.entries(scripts)) {
    writeFileSync(path.join(target, program), `#!/bin/sh\n${script}\n`);
    chmodSync(path.join(target, program), 0o755);
  }
  return target;
}

const engineOf = (version: string) => ({ pulumi: `echo v${version}`, "pulumi-language-nodejs": "exit 0" });

const refusing = (reason: string) => `echo "${reason}" >&2; exit 1`;

/** A Go compiler that "builds" a script which prints the pinned version. Arguments: build -v -ldflags FLAGS -o FILE SOURCE. */
const goThatBuilds = `echo "#!/bin/sh" > "$6"; echo "echo v${pinned}" >> "$6"; /bin/chmod +x "$6"`;

interface Search {
  code: number;
  engine?: { bin: string[]; version: string; how: string };
  output: string;
}

/** Runs the search in a process of its own, where only the given folders are on PATH. */
function search(...onPath: string[]): Promise<Search> {
  const module = (name: string) => JSON.stringify(pathToFileURL(path.join(__dirname, name)).href);
  const script = `
    import { ensureEngine } from ${module("ensure-engine.mjs")};
    import { main } from ${module("steps.mjs")};
    await main(async () => console.log("ENGINE " + JSON.stringify(await ensureEngine())));
  `;
  const env = { PATH: onPath.join(path.delimiter), PULUMI_DYNAMIC_AUTH0_CACHE: cache };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--input-type=module", "--eval", script], { env }, (error, stdout, stderr) => {
      const found = /^ENGINE (.*)$/m.exec(stdout);
      resolve({
        code: error ? Number(error.code) : 0,
        engine: found ? JSON.parse(found[1]!) : undefined,
        output: stdout + stderr,
      });
    });
  });
}

test("an engine on PATH is used where it is, and only the missing plugin script is added", async () => {
  const { engine } = await search(programs("bin", engineOf("3.230.0")));
  expect(engine).toMatchObject({ version: "3.230.0", how: "on PATH" });
  expect(engine?.bin).toEqual([expect.stringMatching(/@pulumi.pulumi$/)]);
  expect(existsSync(cache)).toBe(false);
});

test("an engine on PATH with its plugin script needs nothing more", async () => {
  const release = { ...engineOf("3.216.0"), "pulumi-resource-pulumi-nodejs": "exit 0" };
  const { engine } = await search(programs("bin", release));
  expect(engine?.bin).toEqual([]);
});

test.each([
  ["is too old", engineOf("3.99.0"), "pulumi 3.99.0 is older than 3.216.0"],
  ["has no language host", { pulumi: "echo v3.259.0" }, "has no pulumi-language-nodejs"],
])(
  "an engine on PATH that %s is passed over: one is built, and found in the cache the next time",
  async (_case, scripts, why) => {
    const bin = programs("bin", { ...scripts, npm: refusing("fetch failed"), go: goThatBuilds });
    const first = await search(bin);
    expect(first.engine).toMatchObject({ version: pinned, how: "built with Go" });
    expect(first.output).toContain(why);
    expect(first.output).toContain("about 4 minutes");

    const second = await search(programs("empty", {}));
    expect(second.engine).toEqual({ ...first.engine, how: "from the cache" });
    expect(readdirSync(cache)).toEqual([`engine-${pinned}-${process.platform}-${process.arch}`]);
  },
);

test("the npm package is asked before Go", async () => {
  const home = `"$PULUMI_HOME/versions/${pinned}/bin"`;
  const npm = `/bin/mkdir -p ${home}; ${["pulumi", "pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"]
    .map(
      (name) =>
        `echo "#!/bin/sh" > ${home}/${name}; echo "echo v${pinned}" >> ${home}/${name}; /bin/chmod +x ${home}/${name}`,
    )
    .join("; ")}`;
  const { engine } = await search(programs("bin", { npm, go: refusing("not to be run") }));
  expect(engine).toMatchObject({ version: pinned, how: "downloaded by the npm package pulumi" });
  expect(engine?.bin).toEqual([path.join(cache, `engine-${pinned}-${process.platform}-${process.arch}`)]);
});

test("two builds at once leave one whole engine", async () => {
  const bin = programs("bin", { npm: refusing("fetch failed"), go: goThatBuilds });
  const [one, other] = await Promise.all([search(bin), search(bin)]);
  expect(one.engine?.version).toBe(pinned);
  expect(other.engine?.bin).toEqual(one.engine?.bin);
  expect(readdirSync(cache)).toHaveLength(1);
});

test("a damaged cached engine is made anew", async () => {
  const damaged = programs(`cache/engine-${pinned}-${process.platform}-${process.arch}`, engineOf("1"));
  writeFileSync(path.join(damaged, "pulumi"), "#!/bin/sh\nexit 1\n");
  const { engine, output } = await search(programs("bin", { npm: refusing("fetch failed"), go: goThatBuilds }));
  expect(output).toContain("was damaged and is removed");
  expect(engine).toMatchObject({ version: pinned, how: "built with Go" });
});

test("with no way to an engine the search fails, says what it tried and what to install, and leaves nothing behind", async () => {
  const { code, engine, output } = await search(programs("bin", { npm: refusing("fetch failed") }));
  expect(code).toBe(1);
  expect(engine).toBeUndefined();
  expect(output).toContain("There is no Pulumi engine");
  expect(output).toContain("fetch failed");
  expect(output).toContain("go is not on PATH");
  expect(output).toContain("https://www.pulumi.com/docs/install/");
  expect(readdirSync(cache)).toEqual([]);
});
