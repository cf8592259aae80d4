import { z } from "zod";
import { anyChange, hiddenSecret, object, secret, sensitive, singleton, type Wire, writeOnly } from "../../definition";

const path = "/guardian/factors/sms/providers/twilio";
const scopes = ["update:guardian_factors"];

/** The whole account is written at once, so that what is not declared is emptied. */
const empty = { from: null, messaging_service_sid: null, auth_token: null, sid: null };
const whole = (body: Wire): Wire => ({ ...empty, ...body });

const text = () => z.string().min(1).max(1000).nullish();

const sentBy = sensitive(anyChange("medium"), "Who carries the texts can read the codes of second factors.");

export const guardianTwilioSmsProvider = singleton({
  type: "GuardianTwilioSmsProvider",
  description:
    "Twilio account that sends the texts of the second factor `sms`. Every tenant has one, which is empty at first.",
  path,
  id: "guardian-twilio-sms-provider",
  /** An account that was never set is answered as an empty object. */
  holds: [],
  scope: "guardian_factors",
  operations: {
    create: { method: "PUT", path, scopes, body: whole },
    update: { method: "PUT", path, scopes, body: whole },
    delete: { method: "PUT", path, scopes, body: () => empty },
  },
  deletion: "Empties the account: texts are no longer sent through it.",
  declarations: (account) => [account["sid"] ? { ...account, auth_token: hiddenSecret } : account],
  source: "https://auth0.com/docs/api/management/v2/guardian/put-sms-twilio-factor-provider",
  security: { properties: { from: sentBy, messagingServiceSid: sentBy, authToken: sentBy, sid: sentBy } },
  inputs: object({
    from: z.string().max(64).nullish().describe("Number or name that the texts come from."),
    messagingServiceSid: text().describe("Messaging service that the texts come from, in place of one number."),
    authToken: secret(writeOnly(z.string().min(1).max(1000)))
      .nullish()
      .describe("Token of the account. Auth0 never shows it, so that a change made elsewhere goes unseen."),
    sid: text().describe("Id of the account."),
  }),
});
