import { z } from "zod";
import {
  type Api,
  anyChange,
  asset,
  type Constraint,
  expectEmpty,
  expectObject,
  isGone,
  type Operation,
  object,
  sensitive,
  singleton,
  type Wire,
  wire,
} from "../../definition";
import { customDomainNeeded } from "../custom-domains/needed";
import { liquid } from "../liquid";

const path = "/branding/templates/universal-login";
const scopes = ["update:branding"];

/** A page without these shows no login. */
const parts = ["auth0:head", "auth0:widget"];

/** The API takes the page under another name than it answers it. As recorded: 201 with an empty object. */
const writing: Operation = {
  method: "PUT",
  path,
  scopes,
  statuses: [201, 204],
  body: ({ body: template }) => ({ template }),
  perform: async (api, request) => {
    expectEmpty(await api.request(request));
    return { body: (request.body as Wire)["template"] };
  },
};

const pageIn = (answer: unknown): Wire => expectObject(answer, "a page template", {}, ["body"]);

/** The page of a tenant, where it has one. */
async function onePage(api: Api): Promise<Wire[]> {
  try {
    return [pageIn(await api.request({ method: "GET", path }))];
  } catch (error) {
    if (!isGone(error)) throw error;
    return [];
  }
}

const holdsParts: Constraint<"template"> = {
  properties: ["template"],
  broken: ({ template }) => {
    const missing = parts.filter((part) => !new RegExp(`\\{%-?\\s*${part}\\s*-?%\\}`).test(String(template)));
    return missing.length > 0
      ? `must hold ${missing.map((part) => `{%- ${part} -%}`).join(" and ")}, without which the page shows no login`
      : undefined;
  },
};

export const universalLoginTemplate = singleton({
  type: "UniversalLoginTemplate",
  description:
    "Page around the login of Universal Login, in HTML with Liquid. A tenant has none at first; one that is there is replaced. It needs a custom domain, without which Auth0 refuses it: where the program declares one, let this depend on it.",
  path,
  id: "universal-login-template",
  holds: ["body"],
  scope: "branding",
  needs: customDomainNeeded("The page template"),
  operations: {
    create: writing,
    read: { method: "GET", path, scopes: ["read:branding"], select: pageIn },
    update: writing,
    delete: { method: "DELETE", path, scopes: ["delete:branding"] },
  },
  list: {
    path: "/branding/templates",
    key: "",
    by: "whole",
    keys: ["body"],
    read: async (_, __, api) => onePage(api),
  },
  deletion: "Deletes the template: Auth0's own page is shown again.",
  source: "https://auth0.com/docs/api/management/v2/branding/put-universal-login",
  security: {
    deletion: () => "low",
    properties: { template: sensitive(anyChange("high"), "Whatever is in this page sees the passwords of the users.") },
  },
  inputs: object({
    template: wire("body", asset(z.string().max(102_400))).describe(
      'HTML of the page, with `{%- auth0:head -%}` and `{%- auth0:widget -%}`: text, or an asset such as `new pulumi.asset.FileAsset("login.html")`. Liquid that does not parse is an error in preview.',
    ),
  }),
  constraints: [liquid("template"), holdsParts],
});
