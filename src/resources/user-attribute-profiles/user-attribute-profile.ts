import { z } from "zod";
import { anyChange, collection, document, map, object, sensitive, unset } from "../../definition";
import { byStrategy } from "../connection-profiles/strategies";

const text = (most: number) => z.string().min(1).max(most);

/** As Auth0 fills in where a profile says nothing of ids. */
const nameId = ["nameidentifier", "upn", "name"].map(
  (name) => `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/${name}`,
);

const samlMapping = z.array(text(128)).min(1);

const oidcMapping = object({
  mapping: text(50).describe("Name of the claim, or an expression, as templates have them."),
  displayName: text(50).optional().describe("What people are shown for it."),
})
  .optional()
  .describe("What OpenID Connect calls it.");

const scimMapping = () => text(128).optional().describe("What SCIM calls it, such as `emails[primary eq true].value`.");
const samlNames = () => samlMapping.optional().describe("What SAML calls it: the first claim that there is.");

const attribute = object({
  description: text(128).describe("What the attribute is."),
  label: text(128).describe("What people are shown as its name."),
  profileRequired: z.boolean().describe("Whether every user has to have it."),
  auth0Mapping: text(50).describe("What Auth0 calls it, such as `given_name`."),
  oidcMapping,
  samlMapping: samlNames(),
  scimMapping: scimMapping(),
  strategyOverrides: byStrategy(object({ oidcMapping, samlMapping: samlNames(), scimMapping: scimMapping() }))
    .optional()
    .describe("What differs for a kind of connection."),
});

const size = (attributes: object) => Object.keys(attributes).length;

const userId = object({
  oidcMapping: unset("sub", z.enum(["sub"]))
    .optional()
    .describe("Claim of OpenID Connect; `sub` unless set."),
  samlMapping: unset(nameId, samlMapping)
    .optional()
    .describe("Claims of SAML, of which the first one that there is counts; the usual ones unless set."),
  scimMapping: unset("externalId", text(128)).optional().describe("Attribute of SCIM; `externalId` unless set."),
  strategyOverrides: byStrategy(
    object({
      oidcMapping: z.enum(["sub", "oid", "email"]).optional().describe("Claim of OpenID Connect."),
      samlMapping: samlMapping.optional().describe("Claims of SAML."),
      scimMapping: text(128).optional().describe("Attribute of SCIM."),
    }),
  )
    .optional()
    .describe("What differs for a kind of connection."),
});

/** What a profile says, which a template says as well. */
export const profileProperties = {
  name: text(128).describe("Name of the profile."),
  userId: unset(null, userId).optional().describe("What tells users of a connection apart."),
  userAttributes: document(
    map(attribute).refine((attributes) => size(attributes) > 0 && size(attributes) <= 64, {
      error: "must hold at least one attribute, and at most 64",
    }),
  ).describe("Attributes of users by their names, all of them: 64 at most."),
};

export const userAttributeProfile = collection({
  type: "UserAttributeProfile",
  description:
    "Which attributes users have, and what OpenID Connect, SAML and SCIM call them. A `SelfServiceProfile` or the `expressConfiguration` of a `Client` refers to it. Early access.",
  path: "/user-attribute-profiles",
  list: { key: "user_attribute_profiles", by: "checkpoint", take: 10 },
  id: "id",
  idName: "userAttributeProfileId",
  scope: "user_attribute_profiles",
  source: "https://auth0.com/docs/api/management/v2/user-attribute-profiles/post-user-attribute-profiles",
  deletion: "Deletes the profile. One that is gone already counts as deleted.",
  security: {
    properties: {
      userId: sensitive(anyChange("medium"), "It decides which users are taken for the same."),
      userAttributes: sensitive(anyChange("low"), "It decides what is believed of users."),
    },
  },
  inputs: object(profileProperties),
});
