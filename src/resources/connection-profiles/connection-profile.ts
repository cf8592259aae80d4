import { z } from "zod";
import { anyChange, collection, matching, object, sensitive, set, unset } from "../../definition";
import { byStrategy } from "./strategies";

const features = (about: string) =>
  unset([], set(z.enum(["scim", "universal_logout"])))
    .optional()
    .describe(about);

/** The official document describes an object without properties. */
const config = () => unset({}, object({})).optional().describe("Settings that connections get. Auth0 knows none yet.");

const choice = (about: string) => z.enum(["none", "optional", "required"]).optional().describe(about);

/** What a profile says, which a template says as well. */
export const profileProperties = {
  name: z.string().min(1).max(50).describe("Name of the profile."),
  organization: unset(
    {},
    object({
      showAsButton: choice("Whether the organization's login page shows the connection as a button."),
      assignMembershipOnLogin: choice("Whether those who log in become members."),
    }),
  )
    .optional()
    .describe("How connections are set up for an organization."),
  connectionNamePrefixTemplate: unset(
    "",
    matching(
      /^(?!-)(?!.*--)(?:[a-zA-Z0-9-]|{org_id}|{org_name})*$/,
      "letters, digits, single hyphens, `{org_id}` and `{org_name}`, and not begin with a hyphen",
    ).max(15),
  )
    .optional()
    .describe("What names of connections begin with; `{org_id}` and `{org_name}` stand for those of the organization."),
  enabledFeatures: features("Features that connections have: `scim`, `universal_logout`."),
  connectionConfig: config(),
  strategyOverrides: unset(
    {},
    byStrategy(
      object({
        enabledFeatures: features("Features that connections of the kind have."),
        connectionConfig: config(),
      }),
    ),
  )
    .optional()
    .describe("What differs for a kind of connection."),
};

export const connectionProfile = collection({
  type: "ConnectionProfile",
  description:
    "How new connections are set up that an organization's administrators, or other applications, make: their names and features.",
  path: "/connection-profiles",
  list: { key: "connection_profiles", by: "checkpoint", take: 10 },
  id: "id",
  idName: "connectionProfileId",
  scope: "connection_profiles",
  source: "https://auth0.com/docs/api/management/v2/connection-profiles/post-connection-profiles",
  deletion: "Deletes the profile; connections that were made with it stay. One that is gone already counts as deleted.",
  security: {
    properties: {
      "organization.assignMembershipOnLogin": sensitive(anyChange("medium"), "It decides who becomes a member."),
    },
  },
  inputs: object(profileProperties),
});
