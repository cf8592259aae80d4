import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isObject, type Values } from "../../src/definition";
import type { Snapshot } from "../../src/simulator";
import type { StackExport } from "../pulumi/stack";

const folder = path.join(__dirname, "..", "fixtures", "state");

/** What a released version has left behind: the tenant, and the stack as `pulumi stack export --show-secrets` has it. */
export interface StackState {
  readonly tenant: Snapshot;
  readonly stack: StackExport;
}

/** A resource as the engine hands it to its provider. */
export interface SavedResource {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Values;
  readonly outputs: Values;
}

/** The versions of which there is one. */
export const versions = (): string[] => readdirSync(folder).map((file) => path.basename(file, ".json"));

/** A state as if the tenant had answered at this domain. */
export function stateOf(version: string, domain: string): StackState {
  const text = readFileSync(path.join(folder, `${version}.json`), "utf8");
  const { tenant } = JSON.parse(text) as StackState;
  return JSON.parse(text.replaceAll(tenant.domain, domain)) as StackState;
}

export function saveState(version: string, state: StackState): void {
  writeFileSync(path.join(folder, `${version}.json`), `${JSON.stringify(state, null, 1)}\n`);
}

/** The resources of this package in a stack, with secrets in clear. */
export const resourcesIn = ({ stack }: StackState): SavedResource[] =>
  stack.deployment.resources!.flatMap(({ type, urn, id = "", inputs, outputs }) => {
    const [, own] = type.split("pulumi-nodejs:dynamic/auth0:");
    if (!own) return [];
    return [{ type: own, name: urn.split("::").at(-1)!, id, inputs: clear(inputs), outputs: clear(outputs) }];
  });

/** Mark of a secret in a state. */
const signature = "4dabf18193072939515e22adb298388d";

function clear(value: unknown): never {
  if (Array.isArray(value)) return value.map(clear) as never;
  if (!isObject(value)) return value as never;
  if (signature in value) return JSON.parse(String(value["plaintext"])) as never;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clear(item)])) as never;
}

/** What a program declares of a resource: its inputs without what this package adds. */
export const declaredIn = ({ inputs }: SavedResource): Values =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => !name.startsWith("__")));

/** A program with these resources. */
export const programOf = (resources: readonly Pick<SavedResource, "type" | "name" | "inputs">[]): string =>
  `const auth0 = require("pulumi-dynamic-auth0");
  for (const { type, name, inputs } of ${JSON.stringify(resources)}) new auth0[type](name, inputs);`;
