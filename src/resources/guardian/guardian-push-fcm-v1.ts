import { z } from "zod";
import { anyChange, object, secret, sensitive, singleton, writeOnly } from "../../definition";
import { writtenOnly } from "./written-only";

export const guardianPushFcmV1 = singleton({
  type: "GuardianPushFcmV1",
  description:
    "Account by which push notifications are sent to an app of your own through Google's messaging, when the `GuardianPushProvider` is `direct`. Auth0 never shows it.",
  ...writtenOnly("fcmv1"),
  source: "https://auth0.com/docs/api/management/v2/guardian/patch-fcmv1",
  security: {
    properties: {
      serverCredentials: sensitive(
        anyChange("medium"),
        "Who sends the notifications decides which app can confirm logins.",
      ),
    },
  },
  inputs: object({
    serverCredentials: secret(writeOnly(z.string().min(1).max(10_000)))
      .nullable()
      .describe("Key file of the service account, as JSON text. A change made elsewhere goes unseen."),
  }),
});
