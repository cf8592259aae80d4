import { z } from "zod";
import {
  httpsUrlOrEmpty,
  merged,
  object,
  open,
  permanent,
  set,
  unset,
  url,
  urlWithPlaceholders,
} from "../../../definition";

const urls = () => unset([], set(urlWithPlaceholders())).optional();

/** Only an update takes an empty one. */
const html = () => unset("", z.string()).optional();

/** Auth0 takes one of these by two names. */
const logout = () =>
  unset(
    { backchannel_logout_urls: [] },
    open({
      backchannelLogoutUrls: set(httpsUrlOrEmpty()).optional().describe("The https URL that is called; one at most."),
      backchannelLogoutInitiators: open({
        mode: z.enum(["custom", "all"]).optional().describe("Whether every event counts, or those that are selected."),
        selectedInitiators: set(
          z.enum([
            "rp-logout",
            "idp-logout",
            "password-changed",
            "session-expired",
            "session-revoked",
            "account-deleted",
            "email-identifier-changed",
            "mfa-phone-unenrolled",
            "account-deactivated",
          ]),
        )
          .optional()
          .describe("Events that count, in the mode `custom`."),
      })
        .optional()
        .describe("Events that end the session of the application."),
      backchannelLogoutSessionMetadata: open({
        include: z.boolean().optional().describe("Whether the logout token carries the session's metadata."),
      })
        .nullish()
        .describe("Session metadata in the logout token."),
    }),
  ).optional();

const social = (product: string) =>
  object({ enabled: unset(false, z.boolean()).optional().describe("Whether it is on; false unless set.") })
    .nullish()
    .describe(`Native login with ${product}.`);

/** Properties of a client about how its users log in and out. */
export const loginProperties = {
  callbacks: urls().describe(
    "URLs to which Auth0 may send a user back after the login. `*` may stand for a subdomain.",
  ),
  allowedLogoutUrls: urls().describe("URLs to which Auth0 may send a user after the logout."),
  allowedOrigins: urls().describe(
    "Origins that may call Auth0 from a browser; those of `callbacks` are always allowed.",
  ),
  webOrigins: urls().describe("Origins that may use web message responses and cross-origin authentication."),
  initiateLoginUri: unset("", httpsUrlOrEmpty())
    .optional()
    .describe("The https URL of the application at which a login begins."),
  crossOriginAuthentication: unset(false, z.boolean())
    .optional()
    .describe("Lets a login form of the application's own send credentials across origins; false unless set."),
  crossOriginLoc: url()
    .nullish()
    .describe("URL of the page that verifies such a login in browsers without third-party cookies."),
  oidcLogout: logout().describe("OpenID Connect back-channel logout."),
  oidcBackchannelLogout: logout().describe("Older name of `oidcLogout`, which Auth0 has deprecated."),
  sso: unset(false, z.boolean()).optional().describe("Whether Auth0 handles single sign-on. Legacy."),
  ssoDisabled: unset(false, z.boolean()).optional().describe("Turns single sign-on off; false unless set."),
  customLoginPageOn: unset(true, z.boolean())
    .optional()
    .describe("Whether the custom page is used in the classic login experience; true unless set."),
  customLoginPage: html().describe("HTML of the login page in the classic login experience."),
  customLoginPagePreview: html().describe("HTML of the login page, as previews show it."),
  formTemplate: html().describe("HTML of the form that WS-Federation responses are sent with."),
  skipNonVerifiableCallbackUriConfirmationPrompt: z
    .boolean()
    .nullish()
    .describe("Does not ask the user before going to a callback that nobody can verify, such as `myapp://`."),
  redirectionPolicy: permanent(z.enum(["allow_always", "open_redirect_protection"]))
    .optional()
    .describe(
      "Whether a third-party application in the `strict` mode is redirected to after errors, or a page is shown; the latter unless set.",
    ),
  nativeSocialLogin: merged(object({ apple: social("Apple"), facebook: social("Facebook"), google: social("Google") }))
    .nullish()
    .describe("Login with the SDK of a social provider in a native application."),
  fedcmLogin: object({
    google: object({ isEnabled: z.boolean().optional().describe("Whether it is on; false unless set.") })
      .nullish()
      .describe("Google's prompt on the login page."),
  })
    .nullish()
    .describe("Login with the browser's own prompt (FedCM). Early access."),
  mobile: merged(
    open({
      android: unset(
        { app_package_name: "" },
        open({
          appPackageName: z.string().optional().describe("Package name from the manifest."),
          sha256CertFingerprints: set(z.string().min(1))
            .min(1)
            .optional()
            .describe("SHA-256 fingerprints of the certificates that sign the application."),
        }),
      )
        .optional()
        .describe("The application on Android."),
      ios: unset(
        { team_id: "", app_bundle_identifier: "" },
        open({
          teamId: z.string().optional().describe("Id of the Apple team that signs the application."),
          appBundleIdentifier: z.string().optional().describe("Bundle identifier, such as `com.example.app`."),
        }),
      )
        .optional()
        .describe("The application on iOS."),
    }),
  )
    .optional()
    .describe("The native applications that belong to it."),
};
