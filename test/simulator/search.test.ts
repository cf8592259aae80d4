import { type Session, startSession } from "./session";

const person = (email: string) => ({
  connection: "Username-Password-Authentication",
  email,
  password: "Only-for-tests-1",
});

let session: Session;
beforeAll(async () => {
  session = await startSession();
  const people = [
    { email: "ada@example.com", user_metadata: { born: 1815 }, app_metadata: { tags: ["math", "poet"] } },
    { email: "alan@example.com", user_metadata: { born: 1912 }, blocked: true },
    {
      email: "grace@example.org",
      user_metadata: { born: 1906 },
      app_metadata: { tags: ["navy"] },
      nickname: "Amazing",
    },
  ];
  for (const { email, ...rest } of people) await session.send("POST", "/users", { ...person(email), ...rest });
});
afterAll(() => session.close());

async function namesFound(query: string): Promise<string> {
  const { body } = await session.send("GET", `/users?q=${encodeURIComponent(query)}`);
  const names = body.map(({ email }: { email: string }) => email.split("@")[0]);
  return names.sort().join(" ");
}

test.each([
  ['email:"ADA@example.com"', "ada"],
  ['email:"nobody@example.com"', ""],
  ["email:a*", "ada alan"],
  ["email:*example.org", "grace"],
  ["ama*", "grace"],
  ["email:*l*n@*.com", "alan"],
  ["email:a*a@example.com", "ada"],
  ["email:ada@example.com*ada@example.com", ""],
  ["email:ADA**@*COM", "ada"],
  ["email:a* AND NOT blocked:true", "ada"],
  ["NOT email:a*", "grace"],
  ["-blocked:true", "ada grace"],
  ["NOT (NOT email:a*)", "ada alan"],
  ['email:"grace@example.org" OR (email:a* AND blocked:true)', "alan grace"],
  ["app_metadata.tags:poet", "ada"],
  ["_exists_:blocked", "alan"],
  ["user_metadata.born:[1815 TO 1906]", "ada grace"],
  ["user_metadata.born:{1815 TO 1912}", "grace"],
  ["user_metadata.born:>1906", "alan"],
  ["user_metadata.born:<=1906 AND email:g*", "grace"],
  ['identities.connection:"Username-Password-Authentication"', "ada alan grace"],
  ["*", "ada alan grace"],
])("%s", async (query, found) => {
  expect(await namesFound(query)).toBe(found);
});

test("a query of many wildcards is answered as soon as one of few", async () => {
  const nickname = "a".repeat(200);
  const { user_id } = (
    await session.send("POST", "/users", { ...person("aaa@example.com"), nickname: `${nickname}@example.com` })
  ).body;
  expect(await namesFound(`nickname:${"*a".repeat(40)}*b`)).toBe("");
  expect(await namesFound(`nickname:${"*a".repeat(40)}*m`)).toBe("aaa");
  await session.send("DELETE", `/users/${encodeURIComponent(user_id)}`);
});

test("a query that makes no sense is refused", async () => {
  const { status, body } = await session.send("GET", "/users?q=(email:a");
  expect({ status, errorCode: body.errorCode }).toEqual({ status: 400, errorCode: "invalid_query_string" });
});

test("a list is ordered as it is asked to be", async () => {
  const { body } = await session.send("GET", "/users?sort=email:-1&fields=email");
  expect(body.map(({ email }: { email: string }) => email[0])).toEqual(["g", "a", "a"]);
});

test("what changes is found by what it is now", async () => {
  const { user_id } = (await session.send("POST", "/users", person("eve@example.com"))).body;
  expect(await namesFound("email:eve@example.com")).toBe("eve");
  const path = `/users/${encodeURIComponent(user_id)}`;
  await session.send("PATCH", path, { email: "mallory@example.com" });
  expect([await namesFound("email:e*"), await namesFound("email:m*")]).toEqual(["", "mallory"]);
  await session.send("DELETE", path);
  expect(await namesFound("email:m*")).toBe("");
});

test("a search does not see yet what is written with delayed visibility", async () => {
  session.simulator.faults.add("PATCH /users/* visibility=60000");
  const [{ user_id }] = (await session.send("GET", "/users?q=email:ada*")).body;
  await session.send("PATCH", `/users/${encodeURIComponent(user_id)}`, { nickname: "Countess" });
  expect([await namesFound("nickname:countess"), await namesFound("nickname:ada")]).toEqual(["", "ada"]);
  session.simulator.faults.clear();
});
