import { z } from "zod";
import { id, object, reference, set, urlWithPlaceholders } from "../../../definition";

const client = () => reference("Client", z.string().min(1));

const userAttributeProfile = () => id("uap", "user attribute profile");

const connectionProfile = () => id("cop", "connection profile");

/** Properties of a client about the organizations that log in to it. */
export const organizationProperties = {
  organizationUsage: z
    .enum(["deny", "allow", "require"])
    .nullish()
    .describe("Whether users may or must log in through an organization; `deny` unless set."),
  organizationRequireBehavior: z
    .enum(["no_prompt", "pre_login_prompt", "post_login_prompt"])
    .nullish()
    .describe(
      "When a user is asked for the organization, if one is required: never, before or after the login; `no_prompt` unless set.",
    ),
  organizationDiscoveryMethods: set(z.enum(["email", "organization_name"]))
    .min(1)
    .nullish()
    .describe("How a user can find the organization when asked before the login. Early access."),
  defaultOrganization: object({
    organizationId: id("org", "organization").describe("Organization that is taken."),
    flows: set(z.enum(["client_credentials"])).describe("Grants for which it is taken."),
  })
    .nullish()
    .describe("Organization that is taken when a request names none."),
  expressConfiguration: object({
    initiateLoginUriTemplate: urlWithPlaceholders().describe(
      "URL at which a login begins; may hold `{organization_name}`, `{organization_id}` and `{connection_name}`.",
    ),
    userAttributeProfileId: userAttributeProfile().describe("User attribute profile of the application."),
    connectionProfileId: connectionProfile().describe("Connection profile of the application."),
    enableClient: z.boolean().describe("Whether new connections are enabled for this application."),
    enableOrganization: z.boolean().describe("Whether new connections are enabled for the organization."),
    linkedClients: set(object({ clientId: client().describe("Application that is linked: a `Client`, or its id.") }))
      .optional()
      .describe("Further applications that belong to it, such as a mobile one."),
    oktaOinClientId: client().describe("Application that Okta itself uses, of the type `express_configuration`."),
    adminLoginDomain: z.string().min(1).describe("Domain at which administrators log in."),
    oinSubmissionId: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe("Id of the application published in Okta's network."),
  })
    .nullish()
    .describe("Express configuration from the Okta Integration Network."),
  myOrganizationConfiguration: object({
    connectionProfileId: connectionProfile().optional().describe("Connection profile that new connections must fit."),
    userAttributeProfileId: userAttributeProfile().optional().describe("User attribute profile that they must fit."),
    allowedStrategies: set(z.enum(["pingfederate", "adfs", "waad", "google-apps", "okta", "oidc", "samlp"])).describe(
      "Kinds of connections that an organization may set up.",
    ),
    connectionDeletionBehavior: z
      .enum(["allow", "allow_if_empty"])
      .describe("Whether a connection may be deleted always, or only without users."),
    invitationLandingClientId: client().optional().describe("Application that invited members are sent to."),
  })
    .nullish()
    .describe("What organizations may manage themselves through this application. Early access."),
};
