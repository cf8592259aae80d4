import { answeredText, filters, object, type Query } from "../../definition";

export const getRuleConfigs: Query = {
  name: "getRuleConfigs",
  description: "Keys of the settings that rules read. Auth0 answers no value of them.",
  args: filters(),
  result: object({ key: answeredText("Name of the setting.") }),
  scopes: ["read:rules_configs"],
  list: { path: "/rules-configs", by: "whole", id: "key" },
  removed: "Auth0 has ended the life of rules: use Actions instead.",
  source: "https://auth0.com/docs/api/management/v2/rules-configs/get-rules-configs",
};
