import { z } from "zod";
import { count, object } from "../definition";

/** Number of tokens that the API can count to. */
const tokens = (unit: string) => count(1, 2147483647).optional().describe(`Tokens that may be issued each ${unit}.`);

/** How many access tokens may be issued for client credentials. */
export const clientCredentialsQuota = {
  clientCredentials: object({
    enforce: z
      .boolean()
      .optional()
      .describe("Refuses tokens beyond the quota; without it, going beyond is only logged."),
    perDay: tokens("day"),
    perHour: tokens("hour"),
  })
    .refine((quota) => Object.keys(quota).length > 0, { error: "must set at least one property" })
    .describe("Tokens that are issued for client credentials."),
};
