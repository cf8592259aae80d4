import { z } from "zod";
import { matching } from "../../definition";

const trimmed = () => matching(/^\S(.*\S)?$/, "one line without spaces at its ends");

/** What objects of experimentation are called: once in the tenant, or on a feature flag. */
export const name = (description: string) => trimmed().min(3).max(255).describe(description);

export const description = () => trimmed().min(3).max(1024).nullish().describe("What it is for.");

/** What answers tell besides. */
export const told = {
  createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
  updatedAt: z.string().optional().describe("When it last changed, as an ISO 8601 time."),
};

export const scope = "experimentation";

/** Pages hold half of what those of other lists do. */
export const take = 50;
