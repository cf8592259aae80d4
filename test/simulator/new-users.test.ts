import { type Session, startSession } from "./session";

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.close());

const database = async (options: object = {}, enabled_clients = [session.simulator.clientId]) =>
  (await session.send("POST", "/connections", { name: "people", strategy: "auth0", options, enabled_clients })).body.id;

const addUser = (password: string, more: object = {}) =>
  session.send("POST", "/users", { connection: "people", email: "jane@example.com", password, ...more });

test("users come into being only where the application that asks may use the connection", async () => {
  const id = await database({}, []);
  const { clientId } = session.simulator;
  const message = `Connection must be enabled for this client to perform single user creation and signup operations (client_id: ${clientId} - connection: people)`;
  expect(await addUser("Only-for-tests-1")).toMatchObject({ status: 400, body: { message } });
  const form = new FormData();
  form.set("connection_id", id);
  form.set("users", new Blob(["[]"]), "users.json");
  expect(await session.send("POST", "/jobs/users-imports", form)).toMatchObject({ status: 400, body: { message } });
  await session.send("PATCH", `/connections/${id}/clients`, [{ client_id: clientId, status: true }]);
  expect((await addUser("Only-for-tests-1")).status).toBe(201);
});

const weak = "PasswordStrengthError: Password is too weak";
const personal = "PasswordNoUserInfoError: Password contains user information";
const complexity = (rules: object) => ({ password_options: { complexity: rules } });

test.each<[object, string, string | undefined]>([
  [{}, "onlylowercase", weak],
  [{}, "Abcdefg1", undefined],
  [{ passwordPolicy: "none" }, "x", undefined],
  [{ passwordPolicy: "low" }, "short", weak],
  [{ passwordPolicy: "fair" }, "abcdefg1", weak],
  [{ passwordPolicy: "fair" }, "Abcdefg1", undefined],
  [{ passwordPolicy: "excellent" }, "Abcdefg111", weak],
  [{ passwordPolicy: "excellent" }, "Abcdefg121", undefined],
  [{ passwordPolicy: "good", password_complexity_options: { min_length: 12 } }, "Abcdefg1", weak],
  [complexity({ min_length: 12 }), "Abcdefg1", weak],
  [complexity({ min_length: 4, character_types: ["number", "special"] }), "abc1", weak],
  [complexity({ min_length: 4, character_types: ["number", "special"] }), "abc1-", undefined],
  [complexity({ min_length: 4, sequential_characters: "block" }), "xabcx", weak],
  [complexity({ min_length: 4, sequential_characters: "block" }), "x321x", weak],
  [complexity({ min_length: 4, sequential_characters: "block" }), "xabdx", undefined],
  [complexity({ min_length: 4 }), "x".repeat(73), weak],
  [complexity({ min_length: 4, max_length_exceeded: "truncate" }), "x".repeat(73), undefined],
  [
    { password_dictionary: { enable: true, dictionary: ["Example-1"] } },
    "example-1",
    "PasswordDictionaryError: Password is too common",
  ],
  [{ password_no_personal_info: { enable: true } }, "Jane-is-great-1", personal],
])("with %j the password %s is judged", async (options, password, message) => {
  await database(options);
  const { status, body } = await addUser(password);
  expect([status, body.message]).toEqual(message ? [400, message] : [201, undefined]);
});

test("a new password is judged like the first", async () => {
  await database();
  const { user_id } = (await addUser("Only-for-tests-1")).body;
  const change = (password: string) => session.send("PATCH", `/users/${encodeURIComponent(user_id)}`, { password });
  expect(await change("weak")).toMatchObject({ status: 400, body: { message: weak } });
  expect((await change("Other-for-tests-2")).status).toBe(200);
});

test.each([{ password_history: { enable: true, size: 3 } }, { password_options: { history: { active: true } } }])(
  "with %j the password that a user has is no new one",
  async (options) => {
    await database(options);
    const { user_id } = (await addUser("Only-for-tests-1")).body;
    const change = (password: string) => session.send("PATCH", `/users/${encodeURIComponent(user_id)}`, { password });
    expect(await change("Only-for-tests-1")).toMatchObject({
      status: 400,
      body: { message: "PasswordHistoryError: Password has previously been used" },
    });
    expect((await change("Other-for-tests-2")).status).toBe(200);
  },
);
