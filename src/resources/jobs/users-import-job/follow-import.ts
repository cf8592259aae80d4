import { setTimeout } from "node:timers/promises";
import { type Api, isObject, type Wire } from "../../../definition";

/** Longest wait between two looks at a job, in milliseconds. Auth0 ends a job that takes hours by itself. */
const longestWait = 10_000;

/** Most users that are named in a message. */
const mostNamed = 10;

/** Waits until an import is done. Fails when any user was not imported. */
export async function followImport(api: Api, started: unknown): Promise<Wire> {
  let job = jobIn(started);
  const path = `/jobs/${encodeURIComponent(String(job["id"]))}`;
  for (let wait = 250; job["status"] !== "completed" && job["status"] !== "failed"; wait *= 2) {
    api.show?.(`waiting for job ${job["id"]}, ${job["status"]}`);
    await setTimeout(Math.min(wait, longestWait));
    const { id } = job;
    const answer = await api.request({ method: "GET", path }).catch((error) => Promise.reject(unseen(job, error)));
    job = jobIn(isObject(answer) && answer["id"] === id ? answer : undefined);
  }
  const failed = asObject(job["summary"])["failed"];
  if (job["status"] === "completed" && !failed) return job;
  throw new Error(complaint(job, await api.request({ method: "GET", path: `${path}/errors` })));
}

const unseen = (job: Wire, error: Error): Error =>
  new Error(
    `The import ${job["id"]} was started, and goes on unseen: look at it before running this again. ${error.message}`,
    {
      cause: error,
    },
  );

/** Anything else would be waited for without end. */
function jobIn(answer: unknown): Wire {
  const job = asObject(answer);
  if (typeof job["id"] === "string" && typeof job["status"] === "string") return job;
  throw new Error("Auth0 answered no job. The import may go on: look at its logs before running this again.");
}

function complaint(job: Wire, errors: unknown): string {
  const { failed, inserted, updated, total } = asObject(job["summary"]);
  const refused = Array.isArray(errors) ? errors.filter(isObject) : [];
  const reasons = refused.slice(0, mostNamed).map((entry) => `\n  - ${refusal(entry)}`);
  const more = refused.length > mostNamed ? [`\n  - and ${refused.length - mostNamed} more`] : [];
  const details = asObject(errors)["status_details"] ?? job["status_details"];
  const count = failed === undefined ? "" : ` for ${failed} of ${total} users`;
  const done = Number(inserted ?? 0) + Number(updated ?? 0);
  return (
    `The import ${job["id"]} failed${count}${typeof details === "string" ? `: ${details}` : "."}` +
    [...reasons, ...more].join("") +
    (done > 0 ? `\nThe other ${done} are in the tenant: set \`upsert: true\` to send them again.` : "") +
    "\nCorrect the users and run it again."
  );
}

/** One user by a name that is no secret, and why Auth0 did not take it. */
function refusal({ user, errors }: Wire): string {
  const { email, username, phone_number, user_id } = asObject(user);
  const reasons = (Array.isArray(errors) ? errors : []).map(asObject);
  const told = reasons.map(({ code, message, path }) => [code, message, path && `(${path})`].filter(Boolean).join(" "));
  return `${email ?? username ?? phone_number ?? user_id ?? "a user without a name"}: ${told.join("; ")}`;
}

const asObject = (value: unknown): Wire => (isObject(value) ? value : {});
