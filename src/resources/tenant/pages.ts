import { z } from "zod";
import { matching, merged, object, unset, urlOrEmpty } from "../../definition";

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

const color = () => matching(/^#[0-9A-Fa-f]{6}$/, 'a color such as "#0059d6"');

const universalLogin = merged(
  object({
    colors: merged(
      object({
        primary: unset("#0059d6", color())
          .optional()
          .describe("Color of buttons, links and focused fields; `#0059d6` unless set."),
        pageBackground: unset("#000000", color())
          .optional()
          .describe("Color behind the login box; `#000000` unless set."),
      }),
    )
      .optional()
      .describe("Colors of the pages."),
    passwordless: merged(
      object({
        allowMagiclinkVerifyWithoutSession: unset(false, z.boolean())
          .optional()
          .describe("Accepts a magic link in another browser than the one that asked for it; false unless set."),
      }),
    )
      .optional()
      .describe("Logins without a password."),
  }),
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
  universalLogin: universalLogin.optional().describe("Looks and behavior of Universal Login."),
};
