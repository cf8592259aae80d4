import { z } from "zod";
import { filters, object, own, type Query, type Rule, resultOf, secret } from "../../definition";
import { guardianFactor } from "./guardian-factor";
import { guardianSmsTemplates } from "./guardian-sms-templates";

const scopes = ["read:guardian_factors"];

export const getGuardianFactors: Query = {
  name: "getGuardianFactors",
  description: "The kinds of second factors, and whether users can enroll them.",
  args: filters(),
  result: resultOf(guardianFactor).extend({
    trialExpired: z.boolean().optional().describe("Whether the trial of the factor is over."),
  }),
  scopes,
  list: { path: "/guardian/factors", by: "whole" },
  source: "https://auth0.com/docs/api/management/v2/guardian/get-factors",
};

/** Providers that the API answers, by factor. */
const providers: Readonly<Record<string, readonly string[]>> = {
  sms: ["twilio"],
  phone: ["twilio"],
  "push-notification": ["apns", "sns"],
};

const known: Rule = {
  properties: ["factor", "name"],
  broken: ({ factor, name }) => {
    const names = own(providers, String(factor)) ?? [];
    return names.includes(String(name))
      ? undefined
      : `\`name\` must be ${names.map((text) => `"${text}"`).join(" or ")} when \`factor\` is "${factor}"`;
  },
};

const text = () => z.string().nullish();

export const getGuardianFactorProvider: Query = {
  name: "getGuardianFactorProvider",
  description:
    "The account through which texts or push notifications of a second factor are sent. Properties of other providers are missing.",
  args: object({
    factor: z
      .enum(["sms", "phone", "push-notification"])
      .describe("Second factor. Auth0 deprecates `sms` in favour of `phone`."),
    name: z
      .enum(["twilio", "apns", "sns"])
      .describe("Provider: `twilio` of sms and phone, `apns` or `sns` of push-notification."),
  }),
  rules: [known],
  result: object({
    from: text().describe("Number or name that texts come from, with Twilio."),
    messagingServiceSid: text().describe("Messaging service that texts come from, with Twilio."),
    sid: text().describe("Id of the Twilio account."),
    authToken: secret(z.string()).nullish().describe("Token of the Twilio account."),
    bundleId: text().describe("Bundle id of the app, with APNs."),
    sandbox: z.boolean().optional().describe("Whether the sandbox of APNs is used."),
    enabled: z.boolean().optional().describe("Whether APNs is used."),
    awsAccessKeyId: text().describe("Id of the access key, with SNS."),
    awsSecretAccessKey: secret(z.string()).nullish().describe("Secret of the access key, with SNS."),
    awsRegion: text().describe("AWS region, with SNS."),
    snsApnsPlatformApplicationArn: text().describe("ARN of the SNS application for APNs."),
    snsGcmPlatformApplicationArn: text().describe("ARN of the SNS application for Google's messaging."),
  }),
  scopes,
  one: { path: "/guardian/factors/{factor}/providers/{name}", holds: [] },
  removed: 'Auth0 deprecates the endpoints of the factor "sms": ask for "phone" instead.',
  source: "https://auth0.com/docs/api/management/v2/guardian/get-phone-twilio-factor-provider",
};

export const getGuardianSmsTemplates: Query = {
  name: "getGuardianSmsTemplates",
  description:
    "Texts that are sent to phones for the second factor `sms`. It is an error while the tenant has none of its own.",
  args: object({}),
  result: resultOf(guardianSmsTemplates),
  scopes,
  one: { path: "/guardian/factors/sms/templates", holds: guardianSmsTemplates.holds! },
  removed: "Auth0 deprecates the texts of the factor sms in favour of those of the factor phone.",
  source: "https://auth0.com/docs/api/management/v2/guardian/get-factor-sms-templates",
};

export const getGuardianEnrollment: Query = {
  name: "getGuardianEnrollment",
  description: "A second factor that a user has enrolled.",
  args: object({
    enrollmentId: z.string().min(1).describe("Id of the enrollment, as `getUserEnrollments` answers it."),
  }),
  result: object({
    id: z.string().describe("Id of the enrollment."),
    status: z.enum(["pending", "confirmed"]).optional().describe("Whether the user has confirmed it."),
    name: z.string().optional().describe("Name of the device."),
    identifier: z.string().optional().describe("Id of the device."),
    phoneNumber: z.string().optional().describe("Phone number that codes are sent to."),
    enrolledAt: z.string().optional().describe("When it was enrolled, as an ISO 8601 time."),
    lastAuth: z.string().optional().describe("When it was last used, as an ISO 8601 time."),
  }),
  scopes: ["read:guardian_enrollments"],
  one: { path: "/guardian/enrollments/{enrollmentId}" },
  source: "https://auth0.com/docs/api/management/v2/guardian/get-enrollments-by-id",
};
