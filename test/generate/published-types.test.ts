import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type ts from "typescript";
import * as definitions from "../../src/resources";
import * as queries from "../../src/resources/queries";
import { complaintsIn, dist, editorOf, programOf, project } from "./compile";

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));

const examples = ["resources", "queries"].flatMap((kind) => filesIn(path.join(project, "examples", kind), ".ts"));
const programs = [...filesIn(path.join(project, "test", "types"), ".ts"), ...examples];

describe("programs", () => {
  const program = programOf(programs);

  it.each(programs.map((file) => path.relative(project, file)))("%s has the errors that it expects", (file) => {
    expect(complaintsIn(program, path.join(project, file))).toEqual([]);
  });

  it("compile with the old compiler that Pulumi has for programs without one of their own", () => {
    const old: typeof ts = jest.requireActual("@pulumi/pulumi/vendor/typescript@3.8.3/typescript.js");
    const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: old.ModuleKind.CommonJS };
    const resources = examples.filter((file) => file.includes("resources"));
    const program = old.createProgram(resources, { ...options, target: old.ScriptTarget.ES2019 });
    const complaints = resources.flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)));
    expect(complaints.map(({ messageText }) => messageText)).toEqual([]);
  });

  it("are there for every resource and query", () => {
    const kebab = (name: string) => name.replace(/\B[A-Z]/g, "-$&").toLowerCase();
    const named = [
      ...Object.values(definitions).map(({ type }) => `resources/${kebab(type)}.ts`),
      ...Object.values(queries).map(({ name }) => `queries/${kebab(name)}.ts`),
    ];
    const found = examples.map((file) => path.relative(path.join(project, "examples"), file));
    expect(found.sort()).toEqual(named.sort());
  });
});

describe("declaration files", () => {
  const files = filesIn(dist, ".d.ts");

  it("hold none of zod's types", () => {
    expect(files.length).toBeGreaterThan(Object.keys(definitions).length);
    expect(files.filter((file) => /\bzod\b|\bZod[A-Z]/.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("are correct themselves", () => {
    const published = files.filter((file) => !file.includes(`${path.sep}simulator${path.sep}`));
    const program = programOf(published, new Map(), { skipLibCheck: false });
    expect(published.flatMap((file) => complaintsIn(program, file))).toEqual([]);
  });

  it("declare exactly the values that the package exports", () => {
    const program = programOf([path.join(dist, "index.d.ts")]);
    const checker = program.getTypeChecker();
    const module = checker.getSymbolAtLocation(program.getSourceFile(path.join(dist, "index.d.ts"))!)!;
    const values = checker.getExportsOfModule(module).filter((symbol) => symbol.valueDeclaration);
    const exported = Object.keys(jest.requireActual("pulumi-dynamic-auth0"));
    expect(
      values
        .map(({ name }) => name)
        .filter((name) => name !== "outputs")
        .sort(),
    ).toEqual(exported.sort());
  });

  it("cost a program of 60 resources few instantiations of types", () => {
    const lines = Array.from({ length: 15 }, (_, index) => [
      `const client${index} = new auth0.Client("${index}", { name: "x", callbacks: ["https://example.com"], jwtConfiguration: { alg: "RS256" }, refreshToken: { rotationType: "rotating", expirationType: "expiring" } });`,
      `const api${index} = new auth0.ResourceServer("${index}", { identifier: "x", scopes: [{ value: "a" }] });`,
      `new auth0.ClientGrant("${index}", { clientId: client${index}, audience: api${index}, scope: ["a"] });`,
      `new auth0.Connection("${index}", { name: "x", strategy: "auth0", options: { passwordPolicy: "good" }, enabledClients: [client${index}] });`,
    ]).flat();
    const counted = (text: string): number => {
      const file = path.join(project, "counted.ts");
      const program = programOf([], new Map([[file, text]]));
      expect(complaintsIn(program, file)).toEqual([]);
      return program.getInstantiationCount();
    };
    const empty = counted('import * as pulumi from "@pulumi/pulumi";\nexport const one = pulumi.output("x");');
    const full = counted(`import * as auth0 from "pulumi-dynamic-auth0";\n${lines.join("\n")}\nexport {};`);
    expect(full - empty).toBeLessThan(5000);
  });
});

describe("the package", () => {
  it("is imported by name from ES modules", () => {
    const program = 'import * as auth0 from "pulumi-dynamic-auth0"; console.log(JSON.stringify(Object.keys(auth0)))';
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: project });
    const exported = Object.keys(jest.requireActual("pulumi-dynamic-auth0"));
    expect(JSON.parse(printed.toString())).toEqual(expect.arrayContaining(exported));
  });

  it("has a command that can be run", () => {
    const command = path.join(dist, "cli", "main.js");
    expect(readFileSync(command, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== "win32") expect(statSync(command).mode & 0o111).toBe(0o111);
  });
});

describe("hovers", () => {
  const hoverAt = editorOf(`import * as auth0 from "pulumi-dynamic-auth0";
const spa = new auth0.Client("spa", { name: "SPA", appType: "spa", callbacks: [], jwtConfiguration: { alg: "RS256" } });
const database = new auth0.Connection("a", { name: "a", strategy: "auth0", options: { passwordPolicy: "good" } });
export const shown = [spa.clientSecret, auth0.getUsers()];
`);

  it.each([
    ["Client(", "An application that asks Auth0 to authenticate its users"],
    ["callbacks", "URLs to which Auth0 may send a user back after the login"],
    ["alg:", "Algorithm that signs ID tokens"],
    ["passwordPolicy", "Strength that passwords must have"],
    ["clientSecret", "Secret of the application"],
    ["getUsers", "Users that a search finds"],
  ])("%s is documented", (marker, sentence) => {
    expect(hoverAt(marker).documentation).toContain(sentence);
  });

  it("show the type of an argument as it is declared", () => {
    expect(hoverAt("callbacks").type).toBe("(property) ClientArgs.callbacks?: Input<Input<string>[]> | undefined");
  });
});
