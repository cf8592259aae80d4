import { count, object, saferHigh, saferLow, sensitive, singleton } from "../../definition";

/** What tells the codes of a tenant apart. */
interface OneTimeCode {
  readonly type: string;
  readonly id: string;
  /** Second factor whose codes they are. */
  readonly factor: "email" | "phone";
  readonly description: string;
}

/** The codes of a second factor: every tenant has these settings once. */
export const oneTimeCode = ({ factor, ...named }: OneTimeCode) =>
  singleton({
    ...named,
    path: `/guardian/factors/${factor}/settings`,
    holds: ["otp_length", "otp_expiration_time"],
    scope: "guardian_factors",
    method: "PUT",
    deletion: "Keeps the settings as they are, since Auth0 tells no default to go back to.",
    source: "https://github.com/auth0/node-auth0",
    security: {
      properties: {
        otpLength: sensitive(saferHigh(), "A shorter code is easier to guess."),
        otpExpirationTime: sensitive(saferLow(), "The longer a code is valid, the more tries there are to guess it."),
      },
    },
    inputs: object({
      otpLength: count(1).describe("Digits of a code."),
      otpExpirationTime: count(1).describe("Seconds for which a code is valid."),
    }),
  });
