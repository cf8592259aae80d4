import type { Values, Wire } from "../../src/definition";

type Objects = Readonly<Record<string, Readonly<Record<string, Wire>>>>;

/** Objects that there are now and were not before, each with its collection; the tenant's own log is left out. */
export const added = (before: Objects, after: Objects): Values[] =>
  Object.entries(after)
    .filter(([collection]) => collection !== "logs")
    .flatMap(([collection, objects]) =>
      Object.entries(objects)
        .filter(([id]) => !before[collection]?.[id])
        .map(([id, object]) => ({ id, collection, ...object })),
    );
