import { z } from "zod";
import { count, map, object, open, permanent, secret, serverDefault, wire } from "../../../definition";
import { bruteForceProtection, disableSignup, everywhere, https, text } from "./fields";

const totp = object({
  length: count(4, 40).optional().describe("Digits of the code: 4 to 40."),
  timeStep: count(60).optional().describe("Seconds for which the code is valid: at least 60."),
})
  .optional()
  .describe("The code that users enter.");

const authParams = wire("authParams", z.union([map(z.string()), text(1024)]))
  .optional()
  .describe("Parameters of the authorization request that a link in the message starts, such as `scope`.");

/** Login with a code or link in an email. */
export const emailOptions = open({
  ...everywhere,
  name: text(128, 3).describe("Name of the connection: 3 to 128 characters."),
  email: object({
    from: text(1024).optional().describe("Address and name of the sender."),
    subject: text(1024).optional().describe("Subject line."),
    body: text(20480).optional().describe("HTML of the message, at most 20480 characters."),
    syntax: z.literal("liquid").optional().describe("Language of the template: always `liquid`."),
  }).describe("The message that is sent."),
  totp,
  authParams,
  bruteForceProtection,
  disableSignup,
});

const gatewayAuthentication = open({
  method: text(20).describe("Scheme of the Authorization header: `bearer`."),
  subject: text(64).optional().describe("`sub` claim of the token: who asks, such as `urn:Auth0`."),
  audience: text(128).describe("`aud` claim of the token: the gateway, such as `urn:MySmsGateway`."),
  secret: secret(text(5120)).describe("Key that the token is signed with."),
  secretBase64Encoded: z.boolean().optional().describe("Whether `secret` is base64url encoded. Off unless set."),
});

/** Login with a code in a text message. */
export const smsOptions = open({
  ...everywhere,
  name: text(255).optional().describe("Name of the connection: at most 255 characters."),
  provider: z
    .enum(["sms_gateway", "twilio"])
    .optional()
    .describe("Who sends the messages: Twilio, or a gateway of your own."),
  from: text(128).optional().describe("Phone number or name that messages come from."),
  messagingServiceSid: text(255)
    .nullish()
    .describe("Twilio messaging service to send with, in place of `from`: `MG` and 32 hexadecimal digits."),
  twilioSid: permanent(text(255)).optional().describe("Twilio account that sends: `AC` and 32 hexadecimal digits."),
  twilioToken: permanent(secret(text(2048)))
    .optional()
    .describe("Authentication token of the Twilio account."),
  gatewayUrl: https(255).optional().describe("Address of your own gateway, which Auth0 must be able to reach."),
  gatewayAuthentication: gatewayAuthentication
    .nullish()
    .describe("How Auth0 authenticates to your own gateway: with a signed token."),
  forwardReqInfo: z
    .boolean()
    .optional()
    .describe("Passes the user's IP address and user agent on to your own gateway."),
  template: text(5120).optional().describe("Text of the message, at most 5120 characters; `@@password@@` is the code."),
  syntax: z.enum(["liquid", "md_with_macros"]).optional().describe("Language of the template."),
  totp,
  authParams,
  bruteForceProtection: serverDefault(() => true, bruteForceProtection).optional(),
  disableSignup,
});
