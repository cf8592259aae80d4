import type { Definition, Values } from "../../definition";

/** Turns a state of one version into one of the next. */
export type Migration = (definition: Definition, state: Values) => Values;

/**
 * The steps from each version of the state to the next; the first one starts from version 1. One is added when what a
 * state holds changes its meaning, never for a new property. None is ever removed: state is as old as it likes to be.
 */
export const migrations: readonly Migration[] = [
  // Version 2 keeps digests of long answers. It reads what version 1 kept, which could not read these.
  (_, state) => state,
];

/** Version of the states that are written, under the key `__version`. A state without one is of version 1. */
export const stateVersion = migrations.length + 1;

/** A state as this version has it, whatever version wrote it. Throws when that was a newer one. */
export function migrated(definition: Definition, state: Values, steps: readonly Migration[] = migrations): Values {
  const version = Number(state["__version"] ?? 1);
  const current = steps.length + 1;
  if (version > current)
    throw new Error(
      `This ${definition.type} was last managed by a newer version of pulumi-dynamic-auth0, which keeps its state as version ${version}; this one knows ${current}. Nothing was done. Install the newer version again.`,
    );
  const upgraded = steps.slice(version - 1).reduce((values, step) => step(definition, values), state);
  return version < current ? { ...upgraded, __version: current } : state;
}
