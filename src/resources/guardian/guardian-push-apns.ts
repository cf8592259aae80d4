import { z } from "zod";
import { anyChange, hiddenSecret, object, secret, sensitive, singleton, unset, writeOnly } from "../../definition";

const sentBy = sensitive(anyChange("medium"), "Who sends the notifications decides which app can confirm logins.");

export const guardianPushApns = singleton({
  type: "GuardianPushApns",
  description:
    "Certificate by which push notifications are sent to an app of your own through Apple's service, when the `GuardianPushProvider` is `direct`. Every tenant has one, which is empty at first.",
  path: "/guardian/factors/push-notification/providers/apns",
  id: "guardian-push-apns",
  /** What was never set is answered as an empty object. */
  holds: [],
  scope: "guardian_factors",
  resets: true,
  deletion: "Empties what this resource declares. What it does not declare stays.",
  declarations: (account) => [account["enabled"] === true ? { ...account, p12: hiddenSecret } : account],
  source: "https://auth0.com/docs/api/management/v2/guardian/patch-apns",
  security: { properties: { bundleId: sentBy, p12: sentBy, sandbox: sentBy } },
  inputs: object({
    bundleId: z.string().min(1).max(1000).nullish().describe("Bundle id of the app, such as `com.example.app`."),
    p12: secret(writeOnly(z.string().min(1).max(10_000)))
      .nullish()
      .describe(
        "Certificate and key in PKCS #12, in base64. Auth0 never shows it, so that a change made elsewhere goes unseen.",
      ),
    sandbox: unset(false, z.boolean()).optional().describe("Whether Apple's sandbox is used; false unless set."),
  }),
  outputs: object({
    enabled: z.boolean().optional().describe("Whether there is a certificate."),
  }),
});
