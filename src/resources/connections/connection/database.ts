import { z } from "zod";
import { map, object, open, secret, serverDefault, succeeding, wire, writeOnly } from "../../../definition";
import { attributes } from "./attributes";
import {
  bruteForceProtection,
  disableSelfServiceChangePassword,
  disableSignup,
  everywhere,
  strategyVersion,
} from "./fields";
import { olderPasswordRules, passwords } from "./passwords";

const script = (task: string) => z.string().min(1).optional().describe(`JavaScript that ${task} in your database.`);

const customScripts = open({
  login: script("checks a login"),
  getUser: script("finds a user"),
  create: script("creates a user"),
  verify: script("marks an address as verified"),
  changePassword: script("changes a password"),
  changeEmail: script("changes an email address"),
  changeUsername: script("changes a user name"),
  changePhoneNumber: script("changes a phone number"),
  delete: script("deletes a user"),
});

const enabled = z.boolean().optional().describe("Whether users can log in this way.");

const authenticationMethods = object({
  password: object({
    enabled,
    apiBehavior: z
      .enum(["required", "optional"])
      .optional()
      .describe("Whether the Authentication API requires a password."),
    signupBehavior: z.enum(["allow", "block"]).optional().describe("Whether users can sign up with a password."),
  })
    .optional()
    .describe("Login with a password."),
  passkey: object({ enabled }).optional().describe("Login with a passkey."),
  emailOtp: object({ enabled }).optional().describe("Login with a code sent by email."),
  phoneOtp: object({ enabled }).optional().describe("Login with a code sent to a phone."),
});

const passkeyOptions = object({
  challengeUi: z
    .enum(["both", "autofill", "button"])
    .optional()
    .describe("How the login page asks for a passkey; `both` unless set."),
  progressiveEnrollmentEnabled: z
    .boolean()
    .optional()
    .describe("Offers users with a password a passkey as they log in. On unless set."),
  localEnrollmentEnabled: z
    .boolean()
    .optional()
    .describe("Offers users who used a passkey of another device one of this device. On unless set."),
});

const usernameValidation = object({
  username: object({
    min: z.int().min(1).describe("Fewest characters: 1 or more."),
    max: z.int().max(128).describe("Most characters: at most 128."),
  })
    .nullish()
    .describe("Length of user names."),
});

/** Ways in which users of a new database can log in. */
const usualMethods = () => ({
  password: { enabled: true, apiBehavior: "required", signupBehavior: "allow" },
  passkey: { enabled: false },
});

const usualPasskeys = () => ({
  challengeUi: "both",
  progressiveEnrollmentEnabled: true,
  localEnrollmentEnabled: true,
});

/** What the API takes in place of older options, and not beside them. */
const newer = { passwordOptions: olderPasswordRules, attributes: ["requiresUsername", "validation"] };

const options = open({
  ...everywhere,
  ...passwords,
  attributes,
  precedence: z
    .array(z.enum(["email", "phone_number", "username"]))
    .length(3)
    .refine((list) => new Set(list).size === list.length, { error: "must name each attribute once" })
    .optional()
    .describe(
      "Which identifier is tried first when a login name could be several; email, phone number, user name unless set.",
    ),
  strategyVersion: serverDefault(() => 2, strategyVersion),
  authenticationMethods: serverDefault(usualMethods, authenticationMethods)
    .nullish()
    .describe("Ways in which users can log in."),
  passkeyOptions: serverDefault(usualPasskeys, passkeyOptions)
    .nullish()
    .describe("How passkeys are offered and asked for."),
  bruteForceProtection: serverDefault(() => true, bruteForceProtection).optional(),
  disableSignup,
  disableSelfServiceChangePassword,
  requiresUsername: z
    .boolean()
    .optional()
    .describe("Requires a user name besides the email address. Legacy: see `attributes`."),
  validation: usernameValidation.nullish().describe("What user names must look like. Legacy: see `attributes`."),
  mfa: serverDefault(
    () => ({ active: true, returnEnrollSettings: true }),
    open({
      active: z.boolean().optional().describe("Whether multi-factor authentication is on for this database."),
      returnEnrollSettings: z.boolean().optional().describe("Whether its enrollment settings are answered."),
    }),
  )
    .optional()
    .describe("Multi-factor authentication for this database."),
  realmFallback: z
    .boolean()
    .optional()
    .describe("Looks in the tenant's other databases for a user that this one does not have. Off unless set."),
  enabledDatabaseCustomization: wire("enabledDatabaseCustomization", z.boolean())
    .optional()
    .describe("Uses `customScripts` and your own database in place of Auth0's."),
  importMode: z
    .boolean()
    .optional()
    .describe("Copies users from your own database into Auth0's, one by one, as they log in."),
  customScripts: wire("customScripts", customScripts)
    .optional()
    .describe("Scripts that reach your own database. They take effect with `enabledDatabaseCustomization`."),
  enableScriptContext: z
    .boolean()
    .optional()
    .describe("Passes a context object to the scripts. It cannot be turned off again."),
  configuration: writeOnly(secret(map(z.string())))
    .nullish()
    .describe(
      "Values that the scripts read as `configuration`, such as a connection string. Auth0 answers them encrypted only.",
    ),
  customPasswordHash: open({
    actionId: z.string().optional().describe("Id of the action that verifies the imported hash."),
  })
    .optional()
    .describe("Action that verifies password hashes of a kind that Auth0 does not know itself."),
});

/** A database of users with passwords, in Auth0 or your own. */
export const databaseOptions = succeeding(newer, options);
