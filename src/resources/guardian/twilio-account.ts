import { z } from "zod";
import { anyChange, hiddenSecret, object, secret, sensitive, singleton, type Wire, writeOnly } from "../../definition";

/** The whole account is written at once, so that what is not declared is emptied. */
const empty = { from: null, messaging_service_sid: null, auth_token: null, sid: null };
const whole = (body: Wire): Wire => ({ ...empty, ...body });

const text = () => z.string().min(1).max(1000).nullish();

const sentBy = sensitive(anyChange("medium"), "Who carries the texts can read the codes of second factors.");

/** What tells the Twilio accounts of a tenant apart. */
interface TwilioAccount {
  readonly type: string;
  readonly id: string;
  /** Second factor whose texts it sends. */
  readonly factor: "sms" | "phone";
  readonly description: string;
  readonly source: string;
}

/** The Twilio account of a second factor: every tenant has one, which is empty at first. */
export function twilioAccount({ factor, ...named }: TwilioAccount) {
  const path = `/guardian/factors/${factor}/providers/twilio`;
  const write = { method: "PUT", path, scopes: ["update:guardian_factors"] } as const;
  return singleton({
    ...named,
    path,
    /** An account that was never set is answered as an empty object. */
    holds: [],
    scope: "guardian_factors",
    operations: {
      create: { ...write, body: whole },
      update: { ...write, body: whole },
      delete: { ...write, body: () => empty },
    },
    deletion: "Empties the account: texts are no longer sent through it.",
    declarations: (account) => [account["sid"] ? { ...account, auth_token: hiddenSecret } : account],
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
}
