import type { ActionFile } from "./action-file";
import type { Legacy } from "./legacy";
import type { Names } from "./names";
import type { Trigger } from "./triggers";

/** A rule or a hook as the program declares it. */
export interface Declared extends Names {
  readonly legacy: Legacy;
  readonly trigger: Trigger;
  readonly file: ActionFile;
}

/** Names of the secrets that an action needs: the settings that a rule reads, or all of a hook's own. */
export function secretsOf({ legacy, file }: Declared, settings: readonly string[] | undefined): readonly string[] {
  if (legacy.kind === "hook") return legacy.secrets;
  const { settings: read, readsAnySetting } = file.examination;
  return [...new Set([...read, ...(readsAnySetting ? (settings ?? []) : [])])];
}

/** Modules that an action needs, and their versions where the code or the hook names them. */
export function dependenciesOf({ legacy, file }: Declared): ReadonlyMap<string, string | undefined> {
  return new Map([...file.examination.dependencies, ...Object.entries(legacy.dependencies)]);
}

/** What a secret of an action was before. */
export const originOf = ({ kind, name }: Legacy, secret: string): string =>
  kind === "hook" ? `the secret ${secret} of the hook ${name}` : `the setting ${secret} of rules`;

/** What a secret of an action is kept by: those of a hook are its own. */
export const keyIn = (legacy: Legacy, secret: string): string =>
  legacy.kind === "hook" ? `hook ${legacy.name} ${secret}` : `rule ${secret}`;
