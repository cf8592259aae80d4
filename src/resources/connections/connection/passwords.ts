import { z } from "zod";
import { count, object, serverDefault, set, type Values, wire } from "../../../definition";

/** Options that `passwordOptions` takes the place of. */
export const olderPasswordRules = [
  "passwordPolicy",
  "passwordComplexityOptions",
  "passwordHistory",
  "passwordNoPersonalInfo",
  "passwordDictionary",
];

const active = (what: string) =>
  serverDefault(() => false, z.boolean())
    .optional()
    .describe(`Whether ${what}.`);

const allowance = serverDefault(() => "allow", z.enum(["allow", "block"])).optional();

const complexity = object({
  minLength: serverDefault(() => 15, count(1, 72))
    .optional()
    .describe("Fewest characters: 1 to 72."),
  characterTypes: serverDefault(() => [], set(z.enum(["uppercase", "lowercase", "number", "special"])))
    .optional()
    .describe("Kinds of characters that a password must have."),
  characterTypeRule: serverDefault(() => "all", z.enum(["all", "three_of_four"]))
    .optional()
    .describe("Whether all of `characterTypes` are needed, or three of the four when all four are listed."),
  identicalCharacters: allowance.describe("Whether the same character may follow itself again and again."),
  sequentialCharacters: allowance.describe("Whether runs such as `abc` or `123` are allowed."),
  maxLengthExceeded: serverDefault(() => "error", z.enum(["truncate", "error"]))
    .optional()
    .describe("Whether a password that is too long is cut off or refused."),
});

/** What passwords are held against unless said otherwise. */
const profileFields = [
  ...["name", "username", "nickname", "email", "phone_number"],
  ...["user_metadata.name", "user_metadata.first", "user_metadata.last"],
];

/** Auth0 answers them beside the legacy policy too, and gives them to a new database without rules of its own. */
const usualOptions = ({ passwordPolicy, passwordOptions, ...options }: Values): unknown => {
  if (passwordPolicy) return passwordOptions;
  return olderPasswordRules.some((name) => options[name]) ? null : {};
};

/** Rules for the passwords of a database, new style. */
const passwordOptions = serverDefault(
  usualOptions,
  object({
    complexity: complexity.optional().describe("What a password must be made of."),
    dictionary: object({
      active: active("common passwords are refused"),
      custom: serverDefault(() => [], set(z.string().max(50)).max(200))
        .optional()
        .describe("Further words to refuse: at most 200, each of at most 50 characters."),
      default: serverDefault(() => "en_100k", z.enum(["en_10k", "en_100k"]))
        .optional()
        .describe("Auth0's list of common passwords: the 10,000 or the 100,000 most common ones in English."),
    })
      .optional()
      .describe("Passwords that are too common."),
    history: object({
      active: active("earlier passwords are refused"),
      size: serverDefault(() => 3, count(1, 24))
        .optional()
        .describe("How many earlier passwords are remembered: 1 to 24."),
    })
      .optional()
      .describe("Passwords that the user had before."),
    profileData: object({
      active: active("a password may not hold parts of the user's profile"),
      blockedFields: serverDefault(() => profileFields, set(z.string().max(100)).max(12))
        .optional()
        .describe("Profile attributes to look for: at most 12."),
    })
      .optional()
      .describe("Passwords that can be guessed from the user's profile."),
  }),
)
  .optional()
  .describe("Rules for passwords. Replaces `passwordPolicy` and the other legacy password options.");

/** Rules for the passwords of a database; the API takes either the new option or the legacy ones. */
export const passwords = {
  passwordOptions,
  passwordPolicy: serverDefault(
    ({ passwordOptions, passwordPolicy, ...options }) =>
      !passwordOptions && olderPasswordRules.some((name) => options[name]) ? "good" : undefined,
    wire("passwordPolicy", z.enum(["none", "low", "fair", "good", "excellent"])),
  )
    .nullish()
    .describe(
      "Strength that passwords must have; `good` unless set, where other legacy rules are. Legacy: see `passwordOptions`.",
    ),
  passwordComplexityOptions: object({
    minLength: count(1, 128).optional().describe("Fewest characters: 1 to 128."),
  })
    .nullish()
    .describe("Length of passwords. Legacy: see `passwordOptions`."),
  passwordHistory: object({
    enable: z.boolean().describe("Whether earlier passwords are refused."),
    size: count(0, 24).optional().describe("How many earlier passwords are remembered: at most 24."),
  })
    .nullish()
    .describe("Refuses passwords that the user had before. Legacy: see `passwordOptions`."),
  passwordNoPersonalInfo: object({
    enable: z.boolean().describe("Whether a password may not hold parts of the user's profile."),
  })
    .nullish()
    .describe("Refuses passwords that can be guessed from the profile. Legacy: see `passwordOptions`."),
  passwordDictionary: object({
    enable: z.boolean().describe("Whether common passwords are refused."),
    dictionary: set(z.string().max(50))
      .max(200)
      .optional()
      .describe("Further words to refuse: at most 200, each of at most 50 characters."),
  })
    .nullish()
    .describe("Refuses common passwords. Legacy: see `passwordOptions`."),
};
