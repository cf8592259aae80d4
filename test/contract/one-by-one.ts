import type { Definition } from "../../src/definition";
import * as resources from "../../src/resources";

const definitions: readonly Definition[] = Object.values(resources);

/** Whether requests write the items of a set one by one, as objects of their own, and not as members that a list names. */
export const isOneByOne = ({ set }: Definition): boolean =>
  definitions.some(
    ({ set: other, operations: { create } }) =>
      other?.part === "item" && other.path === set?.path && create.method === "POST" && !create.together,
  );
