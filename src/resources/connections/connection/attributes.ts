import { z } from "zod";
import { immutable, object, serverDefault } from "../../../definition";

const signupStatus = z
  .enum(["required", "optional", "inactive"])
  .optional()
  .describe("Whether the sign-up form requires the attribute, offers it, or leaves it out.");

const verifiedSignup = object({
  status: signupStatus,
  verification: object({
    active: z.boolean().optional().describe("Whether the value must be verified at sign-up."),
  })
    .optional()
    .describe("Verification of the value at sign-up."),
})
  .optional()
  .describe("How the attribute is handled at sign-up.");

const active = z.boolean().optional().describe("Whether users can log in with it.");

const identifier = (defaultMethods: readonly [string, ...string[]]) =>
  object({
    active,
    defaultMethod: z
      .enum(defaultMethods)
      .optional()
      .describe("How users who log in with it prove who they are at first."),
  })
    .optional()
    .describe("Use of the attribute as the name that users log in with.");

const profileRequired = z.boolean().optional().describe("Whether every user must have it.");

const email = object({
  identifier: identifier(["password", "email_otp"]),
  unique: serverDefault(() => true, immutable(z.boolean(), { later: [true] }))
    .optional()
    .describe(
      "Whether no two users can share an address; true unless set. Set once: only a new connection can have false, and a change replaces the connection and its users.",
    ),
  profileRequired,
  verificationMethod: serverDefault(() => "link", z.enum(["link", "otp"]))
    .optional()
    .describe("Whether an address is verified by a link, unless set, or by a code."),
  signup: verifiedSignup,
});

const phoneNumber = object({
  identifier: identifier(["password", "phone_otp"]),
  profileRequired,
  signup: verifiedSignup,
});

const length = z.number().min(1).max(128).optional();

const username = object({
  identifier: identifier(["password"]),
  profileRequired,
  signup: object({ status: signupStatus }).optional().describe("How the user name is handled at sign-up."),
  validation: object({
    minLength: length.describe("Fewest characters: 1 to 128."),
    maxLength: length.describe("Most characters: 1 to 128."),
    allowedTypes: object({
      email: z.boolean().optional().describe("Whether an email address can be a user name."),
      phoneNumber: z.boolean().optional().describe("Whether a phone number can be a user name."),
    })
      .optional()
      .describe("Other identifiers that can be a user name."),
  })
    .optional()
    .describe("What a user name must look like."),
});

/** What users of a database can be known by. */
export const attributes = object({
  email: email.optional().describe("The email address of users."),
  phoneNumber: phoneNumber.optional().describe("The phone number of users."),
  username: username.optional().describe("The user name of users."),
})
  .refine((value) => Object.keys(value).length > 0, { error: "must describe at least one attribute" })
  .optional()
  .describe(
    "Which of email address, phone number and user name users have and log in with. Replaces `requiresUsername` and `validation`.",
  );
