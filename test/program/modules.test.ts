import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { startSimulator } from "../../src/simulator";
import { dist, project } from "../generate/compile";

/** The files that a program loads beside Pulumi's. */
async function loadedBy(program: string, env: Record<string, string> = {}): Promise<string[]> {
  const text = `
    const pulumi = require("@pulumi/pulumi");
    pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) });
    const before = new Set(Object.keys(require.cache));
    const auth0 = require("pulumi-dynamic-auth0");
    const loaded = () => console.log(JSON.stringify(Object.keys(require.cache).filter((file) => !before.has(file))));
    (async () => { ${program} })().then(() => pulumi.runtime.disconnect()).then(loaded);`;
  const { PATH } = process.env;
  const options = { cwd: project, env: { PATH, ...env } };
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", text], options);
  return JSON.parse(stdout) as string[];
}

/** Those of this package. */
const own = (files: readonly string[]): string[] =>
  files.filter((file) => file.startsWith(dist + path.sep)).map((file) => path.relative(dist, file));

const isSchemaLibrary = (file: string): boolean => /[\\/]zod[\\/]/.test(file);

const ofSixTypes = `
  new auth0.Client("a", { name: "a" });
  new auth0.Connection("a", { name: "a", strategy: "auth0", options: { passwordPolicy: "good" } });
  new auth0.ResourceServer("a", { identifier: "https://a.example.com" });
  new auth0.ClientGrant("a", { clientId: "a", audience: "https://a.example.com", scope: [] });
  new auth0.User("a", { connection: "a", email: "a@example.com", password: "a-long-password" });
  new auth0.Rule("a", { name: "a", script: "a" });`;

describe("a program", () => {
  it("that declares resources of six types loads no schema library and no definition", async () => {
    const files = await loadedBy(ofSixTypes);
    expect(own(files)).toContain(path.join("program", "outlines", "connection.js"));
    expect(files.filter(isSchemaLibrary)).toEqual([]);
    expect(own(files).filter((file) => /^(resources|engine|management)\b/.test(file))).toEqual([]);
  });

  it("that imports the package loads what says which classes there are", async () => {
    expect((await loadedBy("")).length).toBeLessThanOrEqual(4);
  });

  it("that calls `getRule` alone loads the definition that this takes", async () => {
    const simulator = await startSimulator();
    try {
      simulator.tenant.put("rules", "rul_1", { id: "rul_1", name: "there", script: "", enabled: true, order: 1 });
      const env = {
        AUTH0_DOMAIN: simulator.url,
        AUTH0_CLIENT_ID: simulator.clientId,
        AUTH0_CLIENT_SECRET: simulator.clientSecret,
      };
      const files = own(
        await loadedBy('if ((await auth0.getRule({ name: "there" })).ruleId !== "rul_1") throw 0;', env),
      );
      expect(files.filter((file) => file.startsWith("resources"))).toEqual(
        ["loaders.js", "rules/queries.js", "rules/rule.js"].map((file) => path.join("resources", file)),
      );
      expect(files.length).toBeLessThanOrEqual(20);
    } finally {
      await simulator.close();
    }
  });
});
