import { z } from "zod";
import {
  anyChange,
  collection,
  createOnly,
  fromWeakest,
  lucene,
  map,
  marked,
  matching,
  notBoth,
  object,
  permanent,
  queryAll,
  queryOne,
  reference,
  sensitive,
  serverDefault,
  set,
  unset,
} from "../../definition";
import { clientCredentialsQuota } from "../token-quota";

const color = matching(/^#[0-9a-fA-F]{3,8}$/, 'a color, such as "#0059d6"');

const enabledConnection = object({
  connectionId: reference("Connection", z.string().min(1)).describe("Connection: a `Connection`, or its id."),
  assignMembershipOnLogin: z.boolean().optional().describe("Makes members of those who log in by it."),
  showAsButton: z.boolean().optional().describe("Shows it on the login page; enterprise connections only."),
  isSignupEnabled: z.boolean().optional().describe("Lets people sign up by it; databases only."),
});

export const organization = collection({
  type: "Organization",
  description:
    "A customer of the product: users are its members, log in by its connections and have roles within it. Its name can change in place.",
  path: "/organizations",
  list: { key: "organizations", by: "checkpoint", byKey: "/organizations/name/{name}" },
  id: "id",
  idName: "organizationId",
  scope: "organizations",
  naturalKey: ["name"],
  operations: { read: { scopes: ["read:organizations", "read:organizations_summary"] } },
  deletion: "Deletes the organization with its memberships and invitations; the users stay.",
  security: {
    properties: {
      thirdPartyClientAccess: sensitive(
        fromWeakest(["allow", "block"]),
        "Applications of others can log in the members.",
      ),
      isAppEntitlementActive: sensitive(anyChange("medium"), "It decides which applications members may use."),
      enabledConnections: sensitive(anyChange("medium"), "Whoever has an account there can be let in."),
      tokenQuota: sensitive(anyChange("low"), "It limits what a stolen secret can be used for."),
    },
  },
  source: "https://auth0.com/docs/api/management/v2/organizations/post-organizations",
  inputs: object({
    name: matching(
      /^[a-z0-9][a-z0-9_-]{0,49}$/,
      'at most 50 lower case letters, digits, "-" and "_" that start with a letter or digit',
    ).describe("Name of the organization in logins: unique in the tenant."),
    displayName: permanent(z.string().min(1).max(255)).optional().describe("Name as its members see it."),
    // That an empty one removes it is not recorded: the official document takes it, and takes no null.
    branding: unset(
      {},
      object({
        logoUrl: matching(/^https:\/\/\S+$/, "an https URL")
          .optional()
          .describe("Logo on the login pages."),
        colors: object({
          primary: color.describe("Color of buttons and links."),
          pageBackground: color.describe("Color of the background."),
        })
          .optional()
          .describe("Colors of the login pages."),
      }),
    )
      .optional()
      .describe("How the login pages look."),
    metadata: marked(
      25,
      unset(
        {},
        map(z.string().max(255)).refine((values) => Object.keys(values).length <= 25, {
          error: "must have at most 25 keys",
        }),
      ),
    )
      .optional()
      .describe("Values of your own: at most 25, each of at most 255 characters."),
    enabledConnections: createOnly(set(enabledConnection).max(10))
      .optional()
      .describe("Connections of a new organization; without effect on one that is there."),
    tokenQuota: object(clientCredentialsQuota)
      .nullish()
      .describe("How many access tokens the organization may get. Early access."),
    // The official document lacks both of these: they are in recorded traffic, and in the types of the SDK.
    thirdPartyClientAccess: serverDefault(() => "block", unset("block", z.enum(["allow", "block"])))
      .optional()
      .describe("Whether applications of others may be used with the organization; `block` unless set."),
    isAppEntitlementActive: serverDefault(() => false, unset(false, z.boolean()))
      .optional()
      .describe("Whether members may use only the organization's own applications; false unless set."),
  }),
});

export const getOrganization = queryOne(organization, { noun: "organization" });

export const getOrganizations = queryAll(organization, {
  noun: "organization",
  filters: {
    q: lucene("name:acme* AND metadata.plan:gold", "`id`, `name`, `display_name`, `created_at` and `metadata`"),
    sort: matching(/^(name|display_name|created_at):-?1$/, 'a field and a direction, such as "name:1"')
      .optional()
      .describe("Order: `name`, `display_name` or `created_at`, with `:1` for ascending and `:-1` for descending."),
  },
  constraints: [notBoth("q", "sort", "a search has an order of its own")],
  // Only the types of the official SDK 7.1.0 have it.
  search: "/organizations/search",
});
