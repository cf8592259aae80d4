import { z } from "zod";
import { json, merged, object, open, permanent, unset, urlOrEmpty } from "../../../definition";

const html = (page: string) =>
  unset("", z.string()).optional().describe(`HTML of the ${page}, in which Liquid is understood.`);

const customPage = (page: string) =>
  merged(
    object({
      enabled: unset(false, z.boolean())
        .optional()
        .describe(`Shows your own ${page} in place of Auth0's; false unless set.`),
      html: html(page),
    }),
  ).nullish();

/** Recorded updates always have both: whether one alone would keep the other is not known, so that both are asked for. */
const colors = object({
  primary: permanent(z.string()).describe("Color of buttons and links, such as `#0059d6`."),
  pageBackground: permanent(z.union([z.string(), json()])).describe(
    "Color of the background, such as `#f6f6f6`, or a gradient as Auth0 spells it.",
  ),
});

const universalLogin = permanent(
  merged(open({ colors: permanent(colors).optional().describe("Colors of the pages.") })),
);

/** Pages that Auth0 shows to users. */
export const pageProperties = {
  changePassword: customPage("password change page").describe(
    "Page on which users of classic login change a password.",
  ),
  guardianMfaPage: customPage("second factor page").describe(
    "Page on which users of classic login give a second factor.",
  ),
  errorPage: object({
    html: html("error page"),
    showLogLink: unset(false, z.boolean())
      .optional()
      .describe("Shows a link to the log entry on Auth0's error page; false unless set."),
    url: unset("", urlOrEmpty()).optional().describe("Page that users are sent to, in place of showing one here."),
  })
    .nullish()
    .describe("What users see when a login fails."),
  universalLogin: universalLogin
    .optional()
    .describe("Look of the universal login pages. What is not declared is left as it is."),
};
