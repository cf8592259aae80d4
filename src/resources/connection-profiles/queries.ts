import { z } from "zod";
import { answeredText, filters, object, type Query, queryAll, queryOne, wire } from "../../definition";
import { connectionProfile, profileProperties } from "./connection-profile";

const words = { noun: "connection profile" };

export const getConnectionProfile = queryOne(connectionProfile, { ...words, by: "name" });

export const getConnectionProfiles = queryAll(connectionProfile, words);

const path = "/connection-profiles/templates";
const source = "https://auth0.com/docs/api/management/v2/connection-profiles/get-connection-profile-template";

const result = object({
  templateId: wire("id", z.string()).describe("Id of the template."),
  displayName: answeredText("Name of the template, for people."),
  template: object({ ...profileProperties, name: profileProperties.name.optional() })
    .optional()
    .describe("What the profile would declare."),
});

export const getConnectionProfileTemplate: Query = {
  name: "getConnectionProfileTemplate",
  description: "A template of Auth0's, of which a `ConnectionProfile` can be made.",
  args: object({ templateId: z.string().min(1).describe("Id of the template.") }),
  result,
  scopes: ["read:connection_profiles"],
  one: { path: `${path}/{templateId}` },
  source,
};

export const getConnectionProfileTemplates: Query = {
  name: "getConnectionProfileTemplates",
  description: "Templates of Auth0's, of which a `ConnectionProfile` can be made.",
  args: filters(),
  result,
  scopes: ["read:connection_profiles"],
  list: { path, key: "connection_profile_templates", by: "whole" },
  source,
};
