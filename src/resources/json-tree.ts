import { z } from "zod";

/** What is said of resources that hold the JSON of an editor. */
export const treesInAuth0sWords =
  "It is the JSON of Auth0's visual editor, in the spelling that it has there, so that an exported file can be read in: `JSON.parse(fs.readFileSync(…))`. A resource may stand anywhere in it for its id. What Auth0 adds to it is no difference, and neither is the order of keys.";

/** The id of a node of such a tree. */
export const treeId = (description: string) => z.string().min(1).describe(description);
