import { user } from "../../../src/resources/users/user";
import { userIdentity } from "../../../src/resources/users/user-identity";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

beforeEach(() => tenant.simulator.reset());

const jane = { connection: "people", email: "jane@example.com", password: "Sample-password-1" };

test("updates that the API refuses to take together are sent one after the other", async () => {
  await tenant.people();
  const { id, state } = await tenant.up(user, { ...jane, username: "jane", userId: "a/b" });
  tenant.sent();
  const inputs = {
    ...{ connection: "people", userId: "a/b", name: "Jane", clientId: "app" },
    ...{ email: "jane@example.org", emailVerified: true, verifyEmail: false },
    ...{ username: "jd", password: "Sample-password-2" },
  };
  await tenant.settled(user, { id, state: await tenant.change(user, { id, state }, inputs) }, inputs);
  const path = "PATCH /users/auth0%7Ca%2Fb";
  const connection = "people";
  expect(tenant.sent()).toEqual([
    [path, { name: "Jane" }],
    [path, { connection, email: "jane@example.org", verify_email: false, client_id: "app" }],
    [path, { connection, username: "jd" }],
    [path, { connection, password: "Sample-password-2" }],
    [path, { connection, email_verified: true }],
    "GET /users/auth0%7Ca%2Fb",
  ]);
});

test("an update of the profile is one request, with removed metadata as null", async () => {
  await tenant.people();
  const inputs = {
    ...jane,
    nickname: "j",
    userMetadata: { theme: "dark", language: "de" },
    appMetadata: { plan: "a" },
  };
  const { id, state } = await tenant.up(user, inputs);
  tenant.sent();
  await tenant.change(user, { id, state }, { ...jane, blocked: true, userMetadata: { theme: "light" } });
  expect(tenant.sent()).toEqual([
    [
      `PATCH /users/${encodeURIComponent(id)}`,
      {
        blocked: true,
        nickname: null,
        user_metadata: { theme: "light", language: null },
        app_metadata: { plan: null },
      },
    ],
  ]);
});

test("an identity is linked by the id of its user, found again and unlinked", async () => {
  const { users } = await tenant.people("jane", "second");
  const inputs = { userId: users[0], provider: "auth0", identityUserId: users[1] };
  const linked = await tenant.up(userIdentity, inputs);
  const bare = users[1]!.split("|")[1];
  const primary = encodeURIComponent(users[0]!);
  expect(linked.id).toBe(`${users[0]}/auth0/${bare}`);
  expect(tenant.sent()).toEqual([
    `GET /users/${primary}`,
    [`POST /users/${primary}/identities`, { provider: "auth0", user_id: users[1] }],
  ]);
  await tenant.settled(userIdentity, { ...linked, state: inputs }, inputs);
  tenant.sent();
  await tenant.down(userIdentity, linked);
  await tenant.down(userIdentity, linked);
  expect(tenant.sent()).toEqual(Array(2).fill(`DELETE /users/${primary}/identities/auth0/${bare}`));
  expect(await tenant.isGone(userIdentity, linked)).toBe(true);
});

test("an identity is linked by an ID token of its user", async () => {
  const { users } = await tenant.people("jane", "second");
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const linkWith = `${part({ alg: "none" })}.${part({ sub: users[1] })}.`;
  const userToken = await tenant.simulator.issueUserToken(users[0]!, ["update:current_user_identities"]);
  const linked = await tenant.up(userIdentity, { userId: users[0], linkWith, userToken });
  expect(linked.id).toBe(`${users[0]}/${users[1]!.replace("|", "/")}`);
  expect(await tenant.isGone(userIdentity, linked)).toBe(false);
  await tenant.down(userIdentity, linked);
  expect(await tenant.isGone(userIdentity, linked)).toBe(true);
});
