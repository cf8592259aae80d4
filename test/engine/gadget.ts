import { z } from "zod";
import {
  collection,
  createOnly,
  immutable,
  json,
  map,
  merged,
  object,
  open,
  permanent,
  type Request,
  secret,
  set,
  standing,
  unset,
  updateOnly,
  variants,
  wire,
} from "../../src/definition";
import type { Tenant } from "../../src/engine";

/** A resource that Auth0 does not have, with one property of every kind that a definition can hold. */
export const gadget = collection({
  type: "Gadget",
  description: "A gadget.",
  path: "/gadgets",
  list: { key: "gadgets", by: "page" },
  id: "gadget_id",
  idName: "gadgetId",
  scope: "gadgets",
  naturalKey: ["name"],
  inputs: object({
    name: immutable(z.string().min(1).max(10)).describe("Its name."),
    model: immutable(z.string()).optional(),
    strategy: z.enum(["plain", "fancy"]).optional(),
    callbacks: unset([], set(z.url({ error: "must be a URL" }))).optional(),
    label: z.string().nullish(),
    level: permanent(z.int().min(1).max(5)).optional(),
    own: wire("OWN_name", unset("none", z.string())).optional(),
    token: merged(
      object({
        lifetime: unset(36000, z.int()).optional(),
        alg: z.enum(["RS256", "HS256"]).nullish(),
      }),
    ).optional(),
    refresh: unset({ rotation: "no" }, object({ rotation: z.string(), leeway: z.int().optional() })).optional(),
    metadata: merged(map(z.string())).optional(),
    free: unset({}, json()).optional(),
    parts: unset([], z.array(open({ partName: z.string(), size: z.int().optional() }))).optional(),
    options: standing(
      variants("strategy", {
        fancy: open({
          clientId: z.string(),
          clientSecret: secret(z.string()).optional(),
          tokenUrl: wire("tokenURL", z.string()).optional(),
        }),
      }),
    ).nullish(),
    password: secret(z.string()).nullish(),
    invite: createOnly(z.boolean()).optional(),
    clientSecret: permanent(updateOnly(secret(z.string()))).optional(),
  }),
  outputs: object({
    clientSecret: secret(z.string()).optional(),
    createdAt: z.string().optional(),
  }),
  constraints: [
    {
      properties: ["level", "label"],
      broken: ({ level, label }) => (level === 5 && !label ? "must have a `label` when it is 5" : undefined),
    },
  ],
  deletionProtection: ({ label }) => (label === "system" ? "Auth0 needs it." : undefined),
});

type Answer = (request: Request) => unknown;

/** A tenant that answers as it is told and remembers what it was asked. */
export function tenantThat(answer: Answer, domain = "acme.eu.auth0.com") {
  const requests: Request[] = [];
  const tenant: Tenant = {
    domain,
    clientId: "own",
    request: async (request) => {
      requests.push(request);
      const result = answer(request);
      if (result instanceof Error) throw result;
      return result;
    },
  };
  return { tenant, requests };
}

/** An error as the Management API's client throws it. */
export const refusal = (status: number, message = "refused") =>
  Object.assign(new Error(message), { status, isGone: status === 404 });
