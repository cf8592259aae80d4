import * as z from "zod";
import { body, optional } from "../endpoints/body-schema";

const amount = z.int().min(1).max(2_147_483_647);

const quota = body({ ...optional(z.boolean(), "enforce"), ...optional(amount, "per_day", "per_hour") });

/** How many access tokens for machines may be issued. */
export const tokenQuota = body({ client_credentials: quota });
