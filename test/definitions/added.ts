import type { Values, Wire } from "../../src/definition";

type Objects = Readonly<Record<string, Readonly<Record<string, Wire>>>>;

/** What the tenant makes by itself: its log, and versions of what is deployed or published. */
const own = ["logs", "action-versions", "action-module-versions", "encryption-keys-of-auth0"];

/** Objects that there are now and were not before, each with its collection. */
export const added = (before: Objects, after: Objects): Values[] =>
  Object.entries(after)
    .filter(([collection]) => !own.includes(collection))
    .flatMap(([collection, objects]) =>
      Object.entries(objects)
        .filter(([id]) => !before[collection]?.[id])
        .map(([id, object]) => ({ id, collection, ...object })),
    );
