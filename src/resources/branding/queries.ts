import { z } from "zod";
import { object, type Query, resultOf, wire } from "../../definition";
import { branding } from "./branding";
import { brandingTheme } from "./branding-theme";
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

export const getBrandingTheme: Query = {
  name: "getBrandingTheme",
  of: brandingTheme.type,
  description: "Look of the pages of Universal Login in detail. It is an error while the tenant has no theme.",
  args: object({}),
  result: resultOf(brandingTheme, { themeId: wire("themeId", z.string()).describe("Id of the theme.") }),
  scopes,
  one: { path: "/branding/themes/default", holds: brandingTheme.holds! },
  source: "https://auth0.com/docs/api/management/v2/branding/get-default-branding-theme",
};
