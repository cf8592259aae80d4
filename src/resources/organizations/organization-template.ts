import { z } from "zod";
import {
  answeredText,
  anyChange,
  expectObject,
  filledPath,
  isGone,
  type Operation,
  object,
  type Query,
  sensitive,
  singleton,
  type Values,
  type Wire,
} from "../../definition";
import { inOrganization, organizationId } from "./organization-id";

// Only the types of the official SDK 7.1.0 have these endpoints. They name no scope but that of the read.
const path = "/organizations/{organizationId}/organization-templates";
const scopes = { read: ["read:organization_templates"], update: ["update:organizations"] };

/** A function, since what is in the path of an update cannot change otherwise. */
const one = ({ organizationId, templateId }: Values): string =>
  filledPath(`${path}/{templateId}`, { organizationId, templateId });

const isTemplate = ["id", "name"];

/** The answer is empty: the organization has what was sent. */
const assigning: Operation = {
  ...{ method: "PUT", path: one, scopes: scopes.update, statuses: [204], body: () => undefined },
  select: (_, state) => assigned(state["templateId"], state),
};

const assigned = (templateId: unknown, { organizationId }: Values): Wire => ({
  organization_id: organizationId,
  template_id: templateId,
});

export const organizationTemplate = singleton({
  type: "OrganizationTemplate",
  description:
    "The template that an organization follows: one at most. A new resource takes the place of a template that is assigned already. Early access.",
  path,
  id: ({ organizationId }) => String(organizationId),
  holds: ["template_id"],
  scope: [],
  operations: {
    create: assigning,
    update: assigning,
    read: {
      method: "GET",
      path,
      scopes: scopes.read,
      select: (answer, state) =>
        assigned(expectObject([answer].flat()[0], "the template of the organization", {}, isTemplate)["id"], state),
    },
    delete: { method: "DELETE", path: one, scopes: scopes.update },
  },
  naturalKey: ["organizationId"],
  list: {
    path,
    key: "",
    by: "whole",
    read: async ({ path }, _, api) => {
      try {
        return [
          expectObject(await api.request({ method: "GET", path }), "the template of the organization", {}, isTemplate),
        ];
      } catch (error) {
        if (!isGone(error)) throw error;
        return [];
      }
    },
  },
  declarations: ({ id, organization_id }) => [{ organization_id, template_id: id }],
  deletion: "Takes the template away from the organization; the template itself stays.",
  security: {
    properties: {
      templateId: sensitive(anyChange("medium"), "A template decides what administrators of organizations may do."),
    },
  },
  inputs: object({
    organizationId: inOrganization(),
    templateId: z.string().min(1).describe("Id of the organization template, which is made outside of this package."),
  }),
});

const access = z.enum(["write", "read_only", "hidden"]);
const flag = (about: string) => z.boolean().optional().describe(about);

export const getOrganizationTemplates: Query = {
  name: "getOrganizationTemplates",
  description: "The template that is assigned to an organization. It is an error while there is none. Early access.",
  args: object({ organizationId: organizationId().describe("Organization whose template is meant: its id.") }),
  result: object({
    id: answeredText("Id of the template."),
    name: answeredText("Name of the template."),
    isDefault: flag("Whether new organizations follow it unless told otherwise."),
    organizationDeletionBehavior: answeredText("Whether an organization may be deleted by its administrators."),
    connectionDeletionBehavior: answeredText("Whether a connection may be deleted always, or only without users."),
    enforcePermissionCeiling: flag("Whether nobody may give away more than they may do themselves."),
    enforceSelfAssignmentRestriction: flag("Whether administrators may not give roles to themselves."),
    connectionProfileId: answeredText("Connection profile that new connections must fit."),
    userAttributeProfileId: answeredText("User attribute profile that they must fit."),
    allowedStrategies: z
      .array(z.enum(["adfs", "google-apps", "oidc", "okta", "pingfederate", "samlp", "waad"]))
      .optional()
      .describe("Kinds of connections that an organization may set up."),
    invitationLandingClientId: answeredText("Application that invited members are sent to."),
    adminRolesAssignment: z
      .array(z.string())
      .optional()
      .describe("Roles that whoever creates an organization gets, by their ids."),
    useForOrganizationDiscovery: object({
      defaultValue: z.boolean().describe("What new domains have."),
      allowedValues: z.array(z.boolean()).optional().describe("What may be chosen."),
    })
      .nullish()
      .describe("Whether domains lead users to their organization."),
    roleVisibilityPolicy: object({
      defaultValue: access.describe("What administrators may do with roles."),
      overrides: z
        .array(
          object({
            roleId: z.string().describe("Id of the role."),
            access: access.describe("What administrators may do with it."),
          }),
        )
        .optional()
        .describe("Roles that differ."),
    })
      .nullish()
      .describe("Which roles administrators of organizations see and give."),
    createdAt: answeredText("When it was created, as an ISO 8601 time."),
    updatedAt: answeredText("When it last changed, as an ISO 8601 time."),
  }),
  scopes: scopes.read,
  one: { path, holds: isTemplate },
};
