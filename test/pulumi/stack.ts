import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Simulator } from "../../src/simulator";

/**
 * How a program is written. `commonjs` is the cheapest to run: TypeScript costs a type check on every command.
 * A program that throws is the exception, since Node.js 20 takes half a minute to format the stack of such an error
 * where the frames are not TypeScript's.
 */
export type Language = "typescript" | "commonjs" | "esm";

/** What a `pulumi` command left behind. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Whether a command is to succeed; the other way round is an error that shows its output. */
export type Expected = "success" | "failure";

/** What a stack starts with. */
export interface StackOptions {
  program: string;
  language?: Language;
  /** Added to the environment of every command. */
  env?: Record<string, string>;
  /** Installs the packages into the project's folder; links those of this repository unless set. */
  install?: (folder: string) => void;
}

const compilerOptions = {
  target: "ES2022",
  module: "Node16",
  moduleResolution: "Node16",
  strict: true,
  skipLibCheck: true,
};

/** The environment in which a program logs in to a simulated tenant. */
export const loginTo = ({ url, clientId, clientSecret }: Pick<Simulator, "url" | "clientId" | "clientSecret">) => ({
  AUTH0_DOMAIN: url,
  AUTH0_CLIENT_ID: clientId,
  AUTH0_CLIENT_SECRET: clientSecret,
});

/** The environment without the settings of a real stack or tenant. */
function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PULUMI|AUTH0)_/.test(name)));
}

/** A Pulumi project with one stack in a temporary folder, and a state, settings and passphrase of its own. */
export class Stack {
  /** The project's folder. */
  readonly folder = mkdtempSync(path.join(tmpdir(), "stack-"));
  /** The environment of every command; a test may change it between two of them. */
  readonly env: NodeJS.ProcessEnv;
  readonly #language: Language;

  private constructor(language: Language, env: StackOptions["env"]) {
    this.#language = language;
    this.env = {
      ...bareEnvironment(),
      PULUMI_BACKEND_URL: pathToFileURL(path.join(this.folder, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_HOME: path.join(this.folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
      ...env,
    };
  }

  /** Makes the project with the stack `test`. Rejects where there is no engine. */
  static create({ program, language = "commonjs", env, install = linkPackages }: StackOptions): Promise<Stack> {
    const stack = new Stack(language, env);
    return stack.#init(() => {
      stack.#writeProject();
      install(stack.folder);
      stack.write(program);
    });
  }

  /** Copies an existing project in TypeScript and makes the stack `test` of the copy. */
  static copyOf(project: string, env?: Record<string, string>): Promise<Stack> {
    const stack = new Stack("typescript", env);
    return stack.#init(() => {
      cpSync(project, stack.folder, { recursive: true });
      stack.#writePackage();
      linkPackages(stack.folder);
    });
  }

  async #init(writeFiles: () => void): Promise<Stack> {
    try {
      mkdirSync(path.join(this.folder, "state"));
      writeFiles();
      await this.pulumi(["stack", "init", "test"]);
      return this;
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  #writeProject(): void {
    const typescript = this.#language === "typescript";
    const project = { name: "program", runtime: { name: "nodejs", options: { typescript } }, main: this.#main };
    this.#writeFile("Pulumi.yaml", project);
    this.#writePackage();
    if (typescript) this.#writeFile("tsconfig.json", { compilerOptions });
  }

  #writePackage(): void {
    this.#writeFile("package.json", { name: "program", type: this.#language === "esm" ? "module" : "commonjs" });
  }

  get #main(): string {
    return this.#language === "typescript" ? "index.ts" : "index.js";
  }

  #writeFile(name: string, content: unknown): void {
    writeFileSync(path.join(this.folder, name), JSON.stringify(content));
  }

  /** Replaces the program. */
  write(program: string): void {
    writeFileSync(path.join(this.folder, this.#main), program);
  }

  /** `pulumi up` without a preview before it. */
  up(args: string[] = [], expected?: Expected): Promise<Outcome> {
    return this.pulumi(["up", "--yes", "--skip-preview", ...args], expected);
  }

  /** `pulumi preview`; with `json` its stdout is the plan as JSON, with `diff` it shows every changed property. */
  preview({ json = false, diff = false } = {}, expected?: Expected): Promise<Outcome> {
    return this.pulumi(["preview", ...(json ? ["--json"] : []), ...(diff ? ["--diff"] : [])], expected);
  }

  /** `pulumi refresh` without a preview before it. */
  refresh(args: string[] = [], expected?: Expected): Promise<Outcome> {
    return this.pulumi(["refresh", "--yes", "--skip-preview", ...args], expected);
  }

  /** `pulumi destroy` without a preview before it. */
  destroy(args: string[] = [], expected?: Expected): Promise<Outcome> {
    return this.pulumi(["destroy", "--yes", "--skip-preview", ...args], expected);
  }

  /** Sets a value of the stack's configuration. */
  config(key: string, value: string, { secret = false } = {}): Promise<Outcome> {
    return this.pulumi(["config", "set", key, value, secret ? "--secret" : "--plaintext"]);
  }

  /** The stack's state as the engine stores it: secrets stay encrypted. */
  async export(): Promise<Outcome & { state: StackExport }> {
    const outcome = await this.pulumi(["stack", "export"]);
    return { ...outcome, state: JSON.parse(outcome.stdout) as StackExport };
  }

  /** The stack's outputs, secrets in clear. */
  async outputs(): Promise<Record<string, unknown>> {
    const { stdout } = await this.pulumi(["stack", "output", "--json", "--show-secrets"]);
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  /** Any `pulumi` command in the project's folder. */
  async pulumi(args: string[], expected: Expected = "success"): Promise<Outcome> {
    const outcome = await execute([...args, "--non-interactive", "--color", "never"], this.folder, this.env);
    if ((outcome.code === 0) === (expected === "success")) return outcome;
    const { code, stdout, stderr } = outcome;
    throw new Error(`pulumi ${args.join(" ")} ended with exit code ${code}\n${stdout}\n${stderr}`);
  }

  /** Deletes the project's folder. What the stack manages stays: destroy it before where that matters. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const linkPackages = (folder: string): void =>
  symlinkSync(path.resolve(__dirname, "../../node_modules"), path.join(folder, "node_modules"), "junction");

/** The part of an exported state that tests look at. */
export interface StackExport {
  deployment: { resources?: StateResource[] };
}

/** A resource in the state. */
export interface StateResource {
  urn: string;
  type: string;
  id?: string;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
}

function execute(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile("pulumi", args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (!error || typeof error.code === "number") return resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      const missing = "No Pulumi engine on PATH: run the tests with `npm test`, which finds or builds one";
      reject(error.code === "ENOENT" ? new Error(missing) : error);
    });
  });
}
