import { z } from "zod";
import { anyChange, object, sensitive, set, singleton, unset } from "../../definition";

export const guardianPhoneMessageTypes = singleton({
  type: "GuardianPhoneMessageTypes",
  description:
    "How codes of the second factor `phone` reach users. Every tenant has it once, and none of them at first.",
  path: "/guardian/factors/phone/message-types",
  id: "guardian-phone-message-types",
  holds: ["message_types"],
  scope: "guardian_factors",
  method: "PUT",
  resets: true,
  deletion: "Takes all of them away: users can enroll no phone by text or call.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-factor-phone-message-types",
  security: {
    properties: { messageTypes: sensitive(anyChange("low"), "Who takes over a number receives its texts and calls.") },
  },
  inputs: object({
    messageTypes: unset([], set(z.enum(["sms", "voice"]))).describe("Texts (`sms`) and calls (`voice`)."),
  }),
});
