import { z } from "zod";
import { anyChange, object, secret, sensitive, singleton, writeOnly } from "../../definition";
import { writtenOnly } from "./written-only";

export const guardianPushFcm = singleton({
  type: "GuardianPushFcm",
  description:
    "Key by which push notifications are sent to an app of your own through the older service of Google's messaging, which Google has ended: use `GuardianPushFcmV1`. Auth0 never shows it.",
  ...writtenOnly("fcm"),
  source: "https://auth0.com/docs/api/management/v2/guardian/patch-fcm",
  security: {
    properties: {
      serverKey: sensitive(anyChange("medium"), "Who sends the notifications decides which app can confirm logins."),
    },
  },
  inputs: object({
    serverKey: secret(writeOnly(z.string().min(1).max(152)))
      .nullable()
      .describe("Server key of the project. A change made elsewhere goes unseen."),
  }),
});
