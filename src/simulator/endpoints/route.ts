import type { JsonObject } from "../json-object";
import type { Relations } from "../tenant/relation";
import type { Tenant } from "../tenant/tenant";

/** Who calls: what the access token says. */
export interface Caller {
  readonly clientId: string;
  /** The user, when the token is a user's. */
  readonly userId?: string;
  readonly scopes: ReadonlySet<string>;
}

/** One request, as a route sees it. */
export interface Call {
  readonly tenant: Tenant;
  readonly caller: Caller;
  /** Values of the names in braces in the route's path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON object of the request; the fields of a form. Empty when there is none. */
  readonly body: JsonObject;
}

/** What a route answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** A stream of events in place of a body: it stays open once they are told. */
  readonly events?: readonly { readonly type: string; readonly data: unknown }[];
}

/** One operation of the Management API. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path below `/api/v2`, such as `/clients/{id}`. */
  readonly path: string;
  /** Scopes of which the token needs one; empty when any token will do. */
  readonly scopes: readonly string[];
  /** Recognises callers that come without a token. */
  readonly authenticate?: (authorization: string, tenant: Tenant) => Caller | undefined;
  readonly respond: (call: Call) => Answer;
  /** The objects that it is about, and what they belong to. */
  readonly about?: Relations;
}

type Respond = Route["respond"];

const declare =
  (method: Route["method"]) =>
  (path: string, scopes: readonly string[], respond: Respond): Route => ({ method, path, scopes, respond });

/** Declares an operation of each method: path, scopes, behaviour. */
export const get = declare("GET");
export const post = declare("POST");
export const patch = declare("PATCH");
export const put = declare("PUT");
export const remove = declare("DELETE");

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };
