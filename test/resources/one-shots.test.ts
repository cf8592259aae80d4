import type { Definition, Values } from "../../src/definition";
import { check, diff } from "../../src/engine";
import { connectionUserRemoval } from "../../src/resources/connections/connection-user-removal";
import { usersImportJob } from "../../src/resources/jobs/users-import-job";
import { verificationEmailJob } from "../../src/resources/jobs/verification-email-job";
import { emailVerificationTicket } from "../../src/resources/tickets/email-verification-ticket";
import { passwordChangeTicket } from "../../src/resources/tickets/password-change-ticket";
import { userUnblock } from "../../src/resources/user-blocks/user-unblock";
import { userMultifactorReset } from "../../src/resources/users/user-multifactor-reset";
import { TenantUnderTest } from "./tenant-under-test";

let tenant: TenantUnderTest;
let userId: string;
let connectionId: string;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

beforeEach(async () => {
  tenant.simulator.reset();
  const people = await tenant.people("jane");
  userId = people.users[0]!;
  connectionId = people.connection;
});

interface Case {
  definition: Definition;
  inputs: () => Values;
  id: () => unknown;
  sent: () => unknown;
}

const escaped = () => encodeURIComponent(userId);

const cases: Case[] = [
  {
    definition: passwordChangeTicket,
    inputs: () => ({ userId, ttlSec: 60, includeEmailInRedirect: true }),
    id: () => expect.stringMatching(/^[0-9a-f]{16}$/),
    sent: () => ["POST /tickets/password-change", { user_id: userId, ttl_sec: 60, includeEmailInRedirect: true }],
  },
  {
    definition: emailVerificationTicket,
    inputs: () => ({ userId, resultUrl: "https://a.b" }),
    id: () => expect.stringMatching(/^[0-9a-f]{16}$/),
    sent: () => ["POST /tickets/email-verification", { user_id: userId, result_url: "https://a.b" }],
  },
  {
    definition: verificationEmailJob,
    inputs: () => ({ userId }),
    id: () => expect.stringMatching(/^job_/),
    sent: () => ["POST /jobs/verification-email", { user_id: userId }],
  },
  {
    definition: userUnblock,
    inputs: () => ({ userId }),
    id: () => userId,
    sent: () => `DELETE /user-blocks/${escaped()}`,
  },
  {
    definition: userUnblock,
    inputs: () => ({ identifier: "jane@example.com" }),
    id: () => "jane@example.com",
    sent: () => "DELETE /user-blocks?identifier=jane%40example.com",
  },
  {
    definition: userMultifactorReset,
    inputs: () => ({ userId, provider: "duo" }),
    id: () => `${userId}/duo`,
    sent: () => `DELETE /users/${escaped()}/multifactor/duo`,
  },
  {
    definition: connectionUserRemoval,
    inputs: () => ({ connectionId, email: "jane@example.com" }),
    id: () => `${connectionId}/jane@example.com`,
    sent: () => `DELETE /connections/${connectionId}/users?email=jane%40example.com`,
  },
];

test.each(cases.map((one) => [one.definition.type, one] as const))(
  "%s is one request, runs again for a new trigger, and is only forgotten",
  async (_, { definition, inputs, id, sent }) => {
    const done = await tenant.up(definition, { ...inputs(), triggers: { round: 1 } });
    expect(done.id).toEqual(id());
    await tenant.down(definition, done);
    expect(tenant.sent()).toEqual([sent()]);
    const again = { ...inputs(), triggers: { round: 2 } };
    expect(diff(definition, done.state, again).replaces).toEqual(["triggers"]);
    expect(diff(definition, done.state, { ...inputs(), triggers: { round: 1 } }).changes).toBe(false);
  },
);

test("a ticket is in the state, and not in its id", async () => {
  const { id, state } = await tenant.up(passwordChangeTicket, { userId });
  expect(state["ticket"]).toMatch(/\?ticket=/);
  expect(state["ticket"]).not.toContain(id);
});

describe("UsersImportJob", () => {
  const users = [{ email: "new@example.com" }];

  test.each([
    ["objects", users],
    ["JSON text", JSON.stringify(users)],
  ])("imports %s as a file of a form, and waits for the end", async (_, given) => {
    const inputs = { connectionId, users: given, sendCompletionEmail: false };
    const { id, state } = await tenant.up(usersImportJob, inputs);
    expect(state["summary"]).toEqual({ total: 1, inserted: 1, updated: 0, failed: 0 });
    const [first, ...following] = tenant.sent();
    const form = { connection_id: connectionId, users: JSON.stringify(users), send_completion_email: "false" };
    expect(first).toEqual(["POST /jobs/users-imports", form]);
    expect(new Set(following)).toEqual(new Set([`GET /jobs/${id}`]));
  });

  test("names the users that were not imported, and why", async () => {
    const given = [...users, { email: "jane@example.com", password_hash: "$2b$10$hash" }, { email: "nobody" }];
    const error = (await tenant.up(usersImportJob, { connectionId, users: given }).catch((reason) => reason)) as Error;
    expect(error.message).toMatch(/failed for 2 of 3 users/);
    expect(error.message).toMatch(/- jane@example.com: DUPLICATED_USER/);
    expect(error.message).toMatch(/- nobody: INVALID_FORMAT/);
    expect(error.message).toMatch(/upsert/);
    expect(error.message).not.toMatch(/hash/);
  });

  test("tells why nothing could be imported", async () => {
    await expect(tenant.up(usersImportJob, { connectionId, users: "no JSON" })).rejects.toThrow(/parse users file/);
  });
});

test.each<[Definition, Values, string]>([
  [usersImportJob, { connectionId: "con_1" }, "either `users` or `usersFile`"],
  [userUnblock, {}, "either `userId` or `identifier`"],
  [passwordChangeTicket, { email: "a@example.com" }, "`connectionId` and `email` together"],
  [passwordChangeTicket, { userId: "a", email: "a@example.com" }, "`connectionId` and `email` together"],
  [emailVerificationTicket, { userId: "a", resultUrl: "https://a.b", clientId: "c" }, "only without `clientId`"],
])("%# an argument that does not go with the others is refused", (definition, inputs, reason) => {
  const reasons = check(definition, inputs).map((failure) => failure.reason);
  expect(reasons).toEqual([expect.stringContaining(reason)]);
});
