import { z } from "zod";
import {
  expectList,
  expectObject,
  filters,
  isObject,
  json,
  type ListApi,
  type Listing,
  object,
  open,
  type Query,
  secret,
} from "../../definition";

const scopes = ["create:users", "read:users"];
const jobId = z.string().min(1).describe("Id of the job.");
const countOf = (what: string) => z.int().optional().describe(`Number of users that ${what}.`);

export const getJob: Query = {
  name: "getJob",
  description: "A job that Auth0 does in the background, such as an import of users, and how far it is.",
  args: object({ jobId }),
  result: open({
    id: jobId,
    type: z.string().describe("Kind of job, such as `users_import`, `users_export` or `verification_email`."),
    status: z.string().describe("How far it is: `pending`, `processing`, `completed` or `failed`."),
    statusDetails: z.string().optional().describe("More about the status."),
    createdAt: z.string().optional().describe("When it was started, as an ISO 8601 time."),
    connectionId: z.string().optional().describe("Connection whose users it is about."),
    format: z.enum(["json", "csv"]).optional().describe("Format of an export."),
    location: secret(z.string())
      .optional()
      .describe("Address from which an export can be fetched, for whoever has it."),
    percentageDone: z.int().optional().describe("Part that is done, in percent."),
    timeLeftSeconds: z.int().optional().describe("Seconds that it is expected to take yet."),
    summary: open({
      failed: countOf("could not be imported"),
      updated: countOf("were there and have been updated"),
      inserted: countOf("are new"),
      total: countOf("the import held"),
    })
      .optional()
      .describe("Outcome of an import."),
  }),
  scopes,
  one: { path: "/jobs/{jobId}" },
  source: "https://auth0.com/docs/api/management/v2/jobs/get-jobs-by-id",
};

/** A job that failed as a whole answers itself, with its reason, in place of a list by user. */
async function readErrors({ path, query }: Listing, _limit: number | undefined, { request }: ListApi) {
  const answer = await request({ method: "GET", path, query });
  // The API answers nothing of a job without errors.
  if (answer === undefined) return [];
  if (!isObject(answer)) return expectList(answer, "the errors of the job");
  expectObject(answer, "the job", {}, ["status"]);
  return [{ errors: [{ message: answer["status_details"] ?? answer["status"] }] }];
}

export const getJobErrors: Query = {
  name: "getJobErrors",
  description:
    "What went wrong in a job, user by user. A job that failed as a whole has one entry without a user; one without errors has none.",
  args: filters({ jobId }),
  result: object({
    user: secret(json()).optional().describe("The user as it was to be imported, spelled as it was."),
    errors: z
      .array(
        object({
          code: z.string().optional().describe("Code of the error, such as `INVALID_FORMAT`."),
          message: z.string().optional().describe("What is wrong."),
          path: z.string().optional().describe("Property of the user that is wrong."),
        }),
      )
      .optional()
      .describe("What is wrong with the user."),
  }),
  scopes,
  list: { path: "/jobs/{jobId}/errors", by: "whole", read: readErrors },
  source: "https://auth0.com/docs/api/management/v2/jobs/get-errors",
};
