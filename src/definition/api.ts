import { filledPath } from "./path-template";

/** A JSON object as the API spells it. */
export type Wire = Record<string, unknown>;

/** A JSON object as our users spell it. */
export type Values = Record<string, unknown>;

/** Values of which only these names are known. */
export type Named<Name extends string> = Readonly<Partial<Record<Name, unknown>>>;

/** One event of a stream: its type, and what it says, as text. */
export interface ServerSentEvent {
  readonly type: string;
  readonly data: string;
}

/** What a request needs to be sent. */
export interface Request {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path below `/api/v2`, escaped. */
  readonly path: string;
  /** A list is sent as several values of the same name. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  readonly body?: unknown;
  /** The answer is a stream of events, which does not end: for how long it is read, and until it has told what. */
  readonly events?: {
    readonly milliseconds: number;
    readonly isEnough: (events: readonly ServerSentEvent[]) => boolean;
  };
  /** Value of the header `authorization`, for a request in another's name; the provider's token unless set. */
  readonly authorization?: string;
  /** Whether sending it twice does no more than sending it once; all but a POST unless set. */
  readonly repeatable?: boolean;
  /** Statuses of success that Auth0 documents for it, where the answer itself tells nothing; 204 for a DELETE unless set. */
  readonly statuses?: readonly number[];
  /** What is asked in its place where the tenant does not have the endpoint. */
  readonly olderTwin?: OlderTwin | undefined;
}

/** The older name of an endpoint: how it is asked for the same, and what its answer says in the words of the newer one. */
export interface OlderTwin {
  /** Throws when the older one cannot do what is asked. */
  readonly request: (request: Request) => Request;
  readonly answer: (answer: unknown, request: Request) => unknown;
}

/** How a definition talks to a tenant. */
export interface Api {
  /** Client that the provider logs in with, when it logs in with one. */
  readonly clientId: string | undefined;
  /** Host of the tenant, as it is configured. */
  readonly domain?: string;
  request(request: Request): Promise<unknown>;
  /** The items of a list: to its end, or up to a number of them. */
  collect?(listing: Listing, limit?: number): Promise<Wire[]>;
  /** The members of a set, read once for all that ask for them in one refresh. */
  members?(listing: Listing, asker: string): Promise<Wire[]>;
  /** An object out of its list. Undefined when it has to be read by itself, for whatever reason. */
  listed?(list: ObjectList & { readonly id: string }, id: string): Promise<Wire | undefined>;
  /** Shows whoever runs Pulumi what is being waited for; an empty text shows nothing any more. */
  show?(text: string): void;
  /** Says what may not be what was meant, without the secrets of what is being worked for. */
  warn?(text: string): void;
}

/** A list of the API, as it is asked for. */
export interface Listing {
  readonly path: string;
  /** Name under which an answer holds the items. */
  readonly key: string;
  readonly query?: Request["query"];
  /** Items a page; 100 unless set, the most that Auth0 gives. */
  readonly take?: number;
  /** Key of an item's id, or the keys that tell it from others; items are compared whole without. */
  readonly id?: string | readonly string[] | undefined;
  /** Whether it is read by checkpoint (`take` and `from`), which has no limit of items; by page unless set. */
  readonly checkpoint?: boolean;
  /** Whether it has no pages. */
  readonly isWhole?: boolean;
  /** What is read in its place where the tenant does not have the endpoint. */
  readonly olderTwin?: OlderTwin | undefined;
}

/** How a list of objects is asked for: of the object that inputs name, where it is below one. */
export const listingOf = (
  { path, key, id, keys, by, olderTwin, take }: ObjectList,
  inputs: Values,
  query: Request["query"] = {},
): Listing => ({
  path: filledPath(path, inputs),
  key,
  id: id ?? keys,
  query,
  checkpoint: by === "checkpoint",
  olderTwin,
  ...(take !== undefined && { take }),
  ...(by === "whole" && { isWhole: true }),
});

/** A tenant whose lists can be read. */
export interface ListApi extends Api {
  collect: NonNullable<Api["collect"]>;
}

/** A list that holds all objects of a kind, or those below one object. */
export interface ObjectList<Name extends string = string> {
  /** Path, with the input in braces that tells the object above. */
  readonly path: string;
  /** Name under which an answer holds the items. */
  readonly key: string;
  /** Key of the id in an item, where a read by id answers the same objects. */
  readonly id?: string;
  /** Keys that tell an item from others, where it is not read by an id. */
  readonly keys?: readonly string[];
  /** How the list is read: by checkpoint, by page, or at once since it has no pages. */
  readonly by: "checkpoint" | "page" | "whole";
  /** Items a page, where it gives fewer than 100. */
  readonly take?: number;
  /** What the list is asked for whatever is looked for in it. */
  readonly query?: NonNullable<Request["query"]>;
  /** Whether it answers, when it is asked to, only some fields of its items. */
  readonly fields?: boolean;
  /** The objects that an item stands for, where these are several, or none; the item itself unless said. */
  readonly objects?: (item: Wire) => readonly Wire[];
  /** What narrows the list down to the objects with a mark, where it can be asked for that. */
  readonly ofMark?: (mark: string) => NonNullable<Request["query"]>;
  /** Path of the object with a natural key, by the input in braces, where the API has one. */
  readonly byKey?: string;
  /** What narrows the list down to the objects with a natural key, as far as the API can. */
  readonly filter?: (inputs: Named<Name>) => Request["query"];
  /** Reads the items in a way of its own. */
  readonly read?: (listing: Listing, limit: number | undefined, api: ListApi) => Promise<unknown[]>;
  /** Where the objects above are listed, where no resource of this package is one of them, or not each of them counts. */
  readonly parents?: ObjectList;
  /** Why an export leaves the objects out unless their kind is asked for. */
  readonly unasked?: string;
  /** The list follows writes only after a while, so that a difference in it says nothing yet. */
  readonly lags?: boolean;
  /** What is read in its place where the tenant does not have the endpoint. */
  readonly olderTwin?: OlderTwin;
  /** The item as a read of the object would answer it, where lists differ; undefined when it does not tell. */
  readonly complete?: (item: Wire, state: Values) => Wire | undefined;
}

/** The objects that the items of a list stand for. */
export const objectsIn = ({ objects = (item) => [item] }: ObjectList, items: readonly Wire[]): Wire[] =>
  items.flatMap(objects);

/** Reads an object out of its list where many are asked for, or else by itself; the input tells its id. */
export const readOutOf =
  (list: ObjectList & { readonly id: string }, input: string) =>
  async (api: Api, request: Request, state: Values): Promise<unknown> =>
    (await api.listed?.({ ...list, path: filledPath(list.path, state) }, String(state[input]))) ?? api.request(request);
