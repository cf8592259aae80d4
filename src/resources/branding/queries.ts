import { object, type Query, resultOf } from "../../definition";
import { branding } from "./branding";
import { universalLoginTemplate } from "./universal-login-template";

const scopes = ["read:branding"];

export const getBranding: Query = {
  name: "getBranding",
  description: "Logo, colors and font of the pages that users see.",
  args: object({}),
  result: resultOf(branding),
  scopes,
  one: { path: "/branding", holds: [] },
  source: "https://auth0.com/docs/api/management/v2/branding/get-branding",
};

export const getUniversalLoginTemplate: Query = {
  name: "getUniversalLoginTemplate",
  description: "The page around the login of Universal Login. It is an error while the tenant has none.",
  args: object({}),
  result: resultOf(universalLoginTemplate),
  scopes,
  one: { path: "/branding/templates/universal-login", holds: ["body"] },
  source: "https://auth0.com/docs/api/management/v2/branding/get-universal-login",
};
