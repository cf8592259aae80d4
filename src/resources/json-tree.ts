import { z } from "zod";
import { isObject, type Values } from "../definition";

/** What is said of resources that hold the JSON of an editor. */
export const treesInAuth0sWords =
  "It is the JSON of Auth0's visual editor, in the spelling that it has there, so that an exported file can be read in: `JSON.parse(fs.readFileSync(…))`. A resource may stand anywhere in it for its id. What Auth0 adds to it is no difference, and neither is the order of keys.";

/** The id of a node of such a tree. */
export const treeId = (description: string) => z.string().min(1).describe(description);

/** The objects in a list of a tree. */
export const objectsIn = (list: unknown): Values[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** What is missing of the names that settings of a kind have to hold, as sentences. */
export const lackedBy = (given: Values, names: readonly string[], place: string, kind: string): string[] =>
  names.filter((name) => given[name] === undefined).map((name) => `\`${place}.${name}\` is required for ${kind}`);
