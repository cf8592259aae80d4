import { z } from "zod";
import { answeredText, filters, object, type Query, queryAll, queryOne, wire } from "../../definition";
import { profileProperties, userAttributeProfile } from "./user-attribute-profile";

const words = { noun: "user attribute profile" };

export const getUserAttributeProfile = queryOne(userAttributeProfile, { ...words, by: "name" });

export const getUserAttributeProfiles = queryAll(userAttributeProfile, words);

const path = "/user-attribute-profiles/templates";
const source = "https://auth0.com/docs/api/management/v2/user-attribute-profiles/get-user-attribute-profile-template";

const { name, userId, userAttributes } = profileProperties;

const result = object({
  templateId: wire("id", z.string()).describe("Id of the template, such as `auth0-generic`."),
  displayName: answeredText("Name of the template, for people."),
  template: object({ name: name.optional(), userId, userAttributes: userAttributes.optional() })
    .optional()
    .describe("What the profile would declare."),
});

export const getUserAttributeProfileTemplate: Query = {
  name: "getUserAttributeProfileTemplate",
  description: "A template of Auth0's, of which a `UserAttributeProfile` can be made. Early access.",
  args: object({ templateId: z.string().min(1).describe("Id of the template, such as `auth0-generic`.") }),
  result,
  scopes: ["read:user_attribute_profiles"],
  one: { path: `${path}/{templateId}` },
  source,
};

export const getUserAttributeProfileTemplates: Query = {
  name: "getUserAttributeProfileTemplates",
  description: "Templates of Auth0's, of which a `UserAttributeProfile` can be made. Early access.",
  args: filters(),
  result,
  scopes: ["read:user_attribute_profiles"],
  list: { path, key: "user_attribute_profile_templates", by: "whole" },
  source,
};
