import { z } from "zod";
import { type Constraint, filters, object, own, type Query, querySettings, resultOf, secret } from "../../definition";
import { guardianDuo } from "./guardian-duo";
import { guardianEmail } from "./guardian-email";
import { guardianFactor } from "./guardian-factor";
import { guardianPhone } from "./guardian-phone";
import { guardianPhoneMessageTypes } from "./guardian-phone-message-types";
import { guardianPhoneProvider } from "./guardian-phone-provider";
import { guardianPhoneTemplates } from "./guardian-phone-templates";
import { guardianPhoneTwilio } from "./guardian-phone-twilio";
import { guardianPolicies } from "./guardian-policies";
import { guardianPushApns } from "./guardian-push-apns";
import { guardianPushProvider } from "./guardian-push-provider";
import { guardianPushSns } from "./guardian-push-sns";
import { guardianSettings } from "./guardian-settings";
import { guardianSmsProvider } from "./guardian-sms-provider";
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

const known: Constraint = {
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
  constraints: [known],
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

export const getGuardianSmsTemplates = querySettings(guardianSmsTemplates, {
  about:
    "Texts that are sent to phones for the second factor `sms`. It is an error while the tenant has none of its own.",
  removed: "Auth0 deprecates the texts of the factor sms in favour of those of the factor phone.",
});

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

export const getGuardianDuo = querySettings(guardianDuo, {
  about: "The Duo account that the second factor `duo` asks. Without an account its properties are missing.",
});

export const getGuardianEmail = querySettings(guardianEmail, {
  about: "How long codes of the second factor `email` are, and for how long they are valid.",
});

export const getGuardianPhone = querySettings(guardianPhone, {
  about: "How long codes of the second factor `phone` are, and for how long they are valid.",
});

export const getGuardianPhoneMessageTypes = querySettings(guardianPhoneMessageTypes, {
  about: "How codes of the second factor `phone` reach users: by text, by call, or not at all.",
});

export const getGuardianPhoneProvider = querySettings(guardianPhoneProvider, {
  about: "Who sends the texts and makes the calls of the second factor `phone`.",
});

export const getGuardianPhoneTemplates = querySettings(guardianPhoneTemplates, {
  about: "Texts that are sent and read out to phones for the second factor `phone`.",
});

export const getGuardianPhoneTwilio = querySettings(guardianPhoneTwilio, {
  about: "The Twilio account of the second factor `phone`. Without an account its properties are missing.",
  tells: { authToken: secret(z.string()).nullish().describe("Token of the account, where Auth0 shows it.") },
});

export const getGuardianPolicies = querySettings(guardianPolicies, {
  about: "When users are asked for a second factor, unless an action decides it.",
});

export const getGuardianPushApns = querySettings(guardianPushApns, {
  about: "What push notifications are sent with through Apple's service, without the certificate.",
});

export const getGuardianPushProvider = querySettings(guardianPushProvider, {
  about: "Who sends the push notifications of the second factor.",
});

export const getGuardianPushSns = querySettings(guardianPushSns, {
  about: "The AWS account through which push notifications are sent. Without an account its properties are missing.",
  tells: { awsSecretAccessKey: secret(z.string()).nullish().describe("Secret of the key, where Auth0 shows it.") },
});

export const getGuardianSettings = querySettings(guardianSettings, {
  about: "For how long a browser is remembered that a second factor was given in.",
});

export const getGuardianSmsProvider = querySettings(guardianSmsProvider, {
  about: "Who sends the texts of the second factor `sms`, which Auth0 deprecates in favour of `phone`.",
});
