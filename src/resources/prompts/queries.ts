import { object, type Query, resultOf } from "../../definition";
import { prompts } from "./prompts";

export const getPrompts: Query = {
  name: "getPrompts",
  description: "How Universal Login asks users for who they are.",
  args: object({}),
  result: resultOf(prompts),
  scopes: ["read:prompts"],
  one: { path: "/prompts", holds: prompts.holds! },
  source: "https://auth0.com/docs/api/management/v2/prompts/get-prompts",
};
