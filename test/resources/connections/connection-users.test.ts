import type { Api, Request, Values } from "../../../src/definition";
import { remove } from "../../../src/engine";
import { connection } from "../../../src/resources";
import { usersOfDatabase } from "../../../src/resources/connections/connection/users";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;
beforeEach(async () => {
  tenant = await TenantUnderTest.start();
});
afterEach(() => tenant.close());

const search = (name: string) => {
  const parameters = {
    q: `identities.connection:"${name}"`,
    search_engine: "v3",
    per_page: "100",
    include_totals: "true",
  };
  return `GET /users?${new URLSearchParams({ ...parameters, fields: "user_id" })}`;
};

async function database(name: string, more: Values = {}): Promise<{ id: string; state: Values }> {
  const created = await tenant.up(connection, {
    ...{ name, strategy: "auth0", enabledClients: [tenant.management.clientId] },
    ...more,
  });
  tenant.sent();
  return created;
}

const addUser = (connection: string, email = "jane@example.com") =>
  tenant.given("POST", "/users", { connection, email, password: "Sample-password-1" });

test("a database without users is deleted after one search", async () => {
  const empty = await database("empty");
  await database("full");
  await addUser("full");
  await tenant.down(connection, empty);
  expect(tenant.sent()).toEqual([search("empty"), `DELETE /connections/${empty.id}`]);
});

test("a database with users is not deleted, and the message says how many there are and what to do", async () => {
  const full = await database("full");
  await addUser("full");
  await addUser("full", "june@example.com");
  await expect(tenant.down(connection, full)).rejects.toThrow(
    `Connection ${full.id} is not deleted, since 2 users in ${tenant.management.domain} would be deleted with it. If that is meant, set \`allowUserDeletion: true\` on it and run \`pulumi up\` first. To stop managing it, run \`pulumi state delete\` with its URN, or set \`retainOnDelete\`.`,
  );
  expect(await tenant.isGone(connection, full)).toBe(false);
});

test("a user who came by a linked account counts as well", async () => {
  const full = await database("full");
  await database("other");
  const [primary, secondary] = [await addUser("other"), await addUser("full")];
  const [provider, user_id] = String(secondary["user_id"]).split("|");
  await tenant.given("POST", `/users/${encodeURIComponent(String(primary["user_id"]))}/identities`, {
    provider,
    user_id,
  });
  await expect(tenant.down(connection, full)).rejects.toThrow("since 1 user in");
});

test("with allowUserDeletion it is deleted with its users, and nothing is asked", async () => {
  const full = await database("full");
  await addUser("full");
  const enabledClients = [tenant.management.clientId];
  const allowing = { name: "full", strategy: "auth0", enabledClients, allowUserDeletion: true };
  const state = await tenant.change(connection, full, allowing);
  expect(tenant.sent()).toEqual([]);
  await tenant.settled(connection, { id: full.id, state }, allowing);
  tenant.sent();
  await tenant.down(connection, { id: full.id, state });
  expect(tenant.sent()).toEqual([`DELETE /connections/${full.id}`]);
});

test("other strategies are deleted without a search", async () => {
  const sms = await tenant.up(connection, { name: "google", strategy: "google-oauth2" });
  tenant.sent();
  await tenant.down(connection, sms);
  expect(tenant.sent()).toEqual([`DELETE /connections/${sms.id}`]);
});

/** A tenant whose search answers these users, of whom some are there. */
const searching = (listed: readonly string[], there: readonly string[], total = listed.length): Api => ({
  clientId: undefined,
  request: async ({ path }: Request) => {
    if (path === "/users") return { total, users: listed.map((user_id) => ({ user_id })) };
    const user_id = there.find((id) => path === `/users/${encodeURIComponent(id)}`);
    if (user_id) return { user_id };
    throw Object.assign(new Error("The user does not exist."), { status: 404, isGone: true });
  },
});

describe("since the search lags, who is found is looked for", () => {
  const found = (api: Api) => usersOfDatabase.found({ name: "full", strategy: "auth0" }, api);

  test("users who are gone already are none", async () => {
    expect(await found(searching(["auth0|1", "auth0|2"], []))).toBeUndefined();
  });

  test("one who is there is enough", async () => {
    expect(await found(searching(["auth0|1", "auth0|2"], ["auth0|2"]))).toBe("2 users");
  });

  test("when a whole page is gone and there are more, nothing is certain", async () => {
    const listed = Array.from({ length: 100 }, (_, index) => `auth0|${index}`);
    expect(await found(searching(listed, [], 250))).toContain("250");
  });

  test.each([[[]], [{}], [{ users: "none" }], [{ users: [{}], total: 1 }], [{ statusCode: 503 }]])(
    "the answer %j stops the delete",
    async (answer) => {
      const api = { clientId: undefined, domain: "d", request: async () => answer };
      await expect(remove(connection, "con_1", { name: "full", strategy: "auth0" }, api)).rejects.toThrow(
        "users of the connection full, but",
      );
    },
  );

  test("a token that must not read users stops the delete", async () => {
    const request = async () => {
      throw Object.assign(new Error("Insufficient scope"), { status: 403 });
    };
    const api = { clientId: undefined, domain: "d", request };
    await expect(remove(connection, "con_1", { name: "full", strategy: "auth0" }, api)).rejects.toThrow(
      "Insufficient scope",
    );
  });
});
