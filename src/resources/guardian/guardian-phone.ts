import { oneTimeCode } from "./one-time-code";

export const guardianPhone = oneTimeCode({
  type: "GuardianPhone",
  description:
    "Codes that the second factor `phone` sends. Every tenant has these settings once; the program takes them over.",
  factor: "phone",
  id: "guardian-phone",
});
