import { oneTimeCode } from "./one-time-code";

export const guardianEmail = oneTimeCode({
  type: "GuardianEmail",
  description:
    "Codes that the second factor `email` sends. Every tenant has these settings once; the program takes them over.",
  factor: "email",
  id: "guardian-email",
});
