import { z } from "zod";
import {
  anyChange,
  collection,
  dateTime,
  id,
  matching,
  notBoth,
  object,
  permanent,
  reference,
  sensitive,
  set,
  unset,
  type Wire,
} from "../../definition";

const attribute = object({
  name: z.string().max(250).describe("Name of the attribute."),
  description: z.string().describe("What it is, for whoever sets up the connection."),
  isOptional: z.boolean().describe("Whether the identity provider may leave it out."),
});

const branding = object({
  logoUrl: matching(/^https:\/\//, "an https URL")
    .max(1024)
    .optional()
    .describe("Logo, as an https URL."),
  colors: object({
    primary: matching(/^#([\dA-Fa-f]{6}|[\dA-Fa-f]{3})$/, 'a color such as "#0059d6"').describe("Color of buttons."),
  })
    .optional()
    .describe("Colors of the pages."),
});

/** Attributes and a profile of them exclude each other: what goes is taken away before the other comes. */
function oneAfterTheOther(body: Wire): readonly Wire[] {
  const goes = Object.entries(body).filter(([, value]) => value === null);
  const rest = Object.entries(body).filter(([, value]) => value !== null);
  return [goes, rest].filter((part) => part.length > 0).map((part) => Object.fromEntries(part));
}

export const selfServiceProfile = collection({
  type: "SelfServiceProfile",
  description:
    "How customers set up their own enterprise connection: the page that guides them, the kinds of connections to choose from, and what has to be known of users. A `SelfServiceSsoTicket` lets somebody in.",
  path: "/self-service-profiles",
  list: { key: "self_service_profiles", by: "page" },
  id: "id",
  idName: "selfServiceProfileId",
  scope: "self_service_profiles",
  source: "https://auth0.com/docs/api/management/v2/self-service-profiles/post-self-service-profiles",
  deletion: "Deletes the profile; connections that were made with it stay. One that is gone already counts as deleted.",
  splitUpdate: oneAfterTheOther,
  constraints: [notBoth("userAttributes", "userAttributeProfileId")],
  security: {
    properties: {
      allowedStrategies: sensitive(anyChange("low"), "It decides which identity providers customers bring along."),
    },
  },
  inputs: object({
    name: z.string().min(1).max(100).describe("Name of the profile."),
    description: unset(null, z.string().min(1).max(140)).optional().describe("What it is for."),
    branding: unset(null, branding).optional().describe("What the pages look like."),
    allowedStrategies: permanent(
      set(
        z.enum([
          ...(["oidc", "samlp", "waad", "google-apps", "adfs", "okta"] as const),
          ...(["auth0-samlp", "okta-samlp", "keycloak-samlp", "pingfederate"] as const),
        ]),
      ).min(1),
    )
      .optional()
      .describe("Kinds of connections to choose from."),
    userAttributes: unset(null, z.array(attribute))
      .optional()
      .describe("What the identity provider has to tell of users. Excludes `userAttributeProfileId`."),
    userAttributeProfileId: unset(null, reference("UserAttributeProfile", id("uap", "user attribute profile")))
      .optional()
      .describe(
        "Profile that says so in its place: a `UserAttributeProfile`, or its id. Excludes `userAttributes`. Early access.",
      ),
  }),
  outputs: object({
    createdAt: dateTime().optional().describe("When it was created."),
    updatedAt: dateTime().optional().describe("When it was last changed."),
  }),
});
