import type { z } from "zod";
import type { Api, ObjectList, OlderTwin, Wire } from "../../api";
import type { Constraint } from "../../constraints";
import type { Severity } from "../../security";

type Shape = z.core.$ZodLooseShape;

/** A set below an object whose items have settings, such as the domains of an organization, held whole. */
export interface WholeSetOptions {
  /** Name of the class. */
  type: string;
  description: string;
  /** Path of the set, with the input in braces that tells the object. */
  path: string;
  /** Key under which answers hold the items, and name of the input that lists them. */
  key: string;
  by: ObjectList["by"];
  /** Where the objects above are listed, where not all of those that a resource of this package is have such a set. */
  parents?: ObjectList;
  /** The input that tells the object whose set it is. */
  parent: z.ZodObject<Shape, z.core.$strict>;
  /** An item: what names it comes first, and its settings after that, each a value of its own. */
  item: z.ZodObject<Shape, z.core.$strict>;
  /** What holds between the settings of each item. */
  constraints?: readonly Constraint[];
  /** What the list of the items is, for its documentation. */
  items: string;
  /** What is answered of each item beside what is declared: an output with one entry an item, named as they are. */
  tells?: { readonly name: string; readonly item: z.ZodObject; readonly about: string };
  /** So many items one request may add or remove. */
  most: number;
  scopes: { readonly read: readonly string[]; readonly write: readonly string[] };
  writes: SetWrites;
  /** An item of an answer with what that leaves out since it holds anyway. */
  complete?: (item: Wire) => Wire;
  /** What is asked in place of the list where the tenant does not have it; writes say so themselves. */
  olderTwin?: OlderTwin;
  /** An item by itself, where the list follows writes late; undefined when it is not there. */
  find?: (api: Api, path: string, item: Wire) => Promise<Wire | undefined>;
  /** What it means for security. */
  why: string;
  severity?: Severity;
  source?: string;
}

/** How items are written, each as the API spells it. Paths are those of the set. */
export interface SetWrites {
  /** Makes the whole set of items, of which one request takes so many at most; more are written by what differs. */
  readonly replace?: {
    readonly most: number;
    readonly write: (api: Api, path: string, items: readonly Wire[]) => Promise<void>;
  };
  /** Adds new items; answers them as the list shows them. */
  readonly add: (api: Api, path: string, items: readonly Wire[]) => Promise<readonly Wire[]>;
  /** Changes settings of an item that is there. */
  readonly change: (api: Api, path: string, live: Wire, changes: Wire) => Promise<void>;
  /** Removes items that are there. */
  readonly remove: (api: Api, path: string, items: readonly Wire[]) => Promise<void>;
}
