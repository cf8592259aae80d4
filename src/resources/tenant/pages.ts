import { z } from "zod";
import { merged, object, unset, urlOrEmpty } from "../../definition";

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
};
