import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Values } from "../../src/definition";
import type { Snapshot } from "../../src/simulator";

const folder = path.join(__dirname, "..", "fixtures", "state");

/** What a released version has left behind: the tenant, and the state of each resource in it. */
export interface StackState {
  readonly tenant: Snapshot;
  readonly resources: readonly SavedResource[];
}

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
