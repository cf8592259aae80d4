import { readFile } from "node:fs/promises";
import { z } from "zod";
import { action, calledBy, either, id, json, local, object, reference, secret } from "../../definition";
import { creatingUsers, enabling } from "../connections/connection/callers";
import { followImport } from "./users-import-job/follow-import";

/** The users as JSON text, from wherever they are. */
async function usersOf({ users, usersFile }: Record<string, unknown>): Promise<string> {
  if (usersFile !== undefined) return readFile(String(usersFile), "utf8");
  return typeof users === "string" ? users : JSON.stringify(users);
}

/** The API takes a form in which the users are a file. */
async function formOf(body: Record<string, unknown>, state: Record<string, unknown>): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) if (name !== "users") form.set(name, String(value));
  form.set("users", new Blob([await usersOf(state)], { type: "application/json" }), "users.json");
  return form;
}

export const usersImportJob = action({
  type: "UsersImportJob",
  description:
    "Imports users into a database connection, waits until it is done, and fails with Auth0's reasons when some of them could not be imported. It runs again when an argument or `triggers` changes: with a file, let `triggers` hold a digest of it. Deleting it deletes no user.",
  operation: {
    method: "POST",
    path: "/jobs/users-imports",
    scopes: ["create:users"],
    repeatable: ({ upsert }) => upsert === true,
    perform: async (api, request, state) => {
      const body = await formOf(request.body as Record<string, unknown>, state);
      return followImport(api, await api.request({ ...request, body }));
    },
  },
  holds: ["id", "status"],
  id: (answer) => String(answer["id"]),
  deletion: "Forgets that it was done; the imported users stay.",
  security: { creation: { severity: "medium", why: "The imported users can log in." } },
  source: "https://auth0.com/docs/api/management/v2/jobs/post-users-imports",
  inputs: object({
    connectionId: calledBy(creatingUsers, reference("Connection", id("con", "connection"), "id", enabling)).describe(
      "Database to import into: a `Connection`, or its id. It has to be enabled for the application that logs in here.",
    ),
    users: secret(z.union([z.string().min(1), z.array(json()).min(1)]))
      .optional()
      .describe("Users, as objects in Auth0's import format or as JSON text of them. Auth0 takes 500 KB at most."),
    usersFile: local(z.string().min(1)).optional().describe("Path of a JSON file with the users, in place of `users`."),
    upsert: z
      .boolean()
      .optional()
      .describe("Updates users whose email address, username or phone number exists; false unless set."),
    externalId: z.string().optional().describe("Name of your own for the job."),
    sendCompletionEmail: z
      .boolean()
      .optional()
      .describe("Mails the owners of the tenant when the job is done; true unless set."),
  }),
  outputs: object({
    summary: object({
      total: z.int().optional().describe("Users in the file."),
      inserted: z.int().optional().describe("Users that are new."),
      updated: z.int().optional().describe("Users that existed and were updated."),
      failed: z.int().optional().describe("Users that were not imported."),
    })
      .optional()
      .describe("What became of the users."),
  }),
  constraints: [either("users", "usersFile", "set")],
});
