import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Values } from "../../src/definition";
import { QueriedTenant, type QueryName } from "./queried-tenant";

let tenant: QueriedTenant;
beforeAll(async () => {
  tenant = await QueriedTenant.start();
});
beforeEach(() => tenant.clear());
afterAll(() => tenant.close());

const messageOf = async (name: QueryName, args?: Values): Promise<string> => {
  const answer = await tenant.ask(name, args).catch((error: Error) => error);
  return answer instanceof Error ? answer.message : `no error, but ${JSON.stringify(answer)}`;
};

describe("arguments", () => {
  test.each<[QueryName, Values, string]>([
    [
      "getClient",
      { clientID: "a" },
      "getClient: `clientID` is not a property that Auth0 has here; did you mean `clientId`?",
    ],
    ["getClient", {}, "getClient: either `clientId` or `name` must be given, and not both"],
    ["getClient", { clientId: "a", name: "b" }, "getClient: either `clientId` or `name` must be given, and not both"],
    ["getClient", { clientId: "" }, "getClient: `clientId` must not be empty"],
    ["getUser", {}, "getUser: `userId` is required"],
    ["getClients", { limit: 0 }, "getClients: `limit` must be at least 1"],
    ["getClients", { limit: 1.5 }, "getClients: `limit` must be a whole number, and is a number"],
    [
      "getClients",
      { q: "client_grant.allow_any_organization:true", isGlobal: false },
      "getClients: `q` and `isGlobal` cannot be given together: Auth0 takes one or the other",
    ],
    [
      "getLogs",
      { from: "1", q: "type:s", sort: "date:1" },
      "getLogs: `from` and `q`, `sort` cannot be given together: Auth0 ignores a search that starts from an event",
    ],
    [
      "getLogs",
      { sort: "date" },
      'getLogs: `sort` must be a property as Auth0 spells it with its direction, such as "date:-1"',
    ],
    [
      "getDailyStats",
      { from: "2027-01-01" },
      'getDailyStats: `from` must be a day of eight digits, such as "20270131"',
    ],
    [
      "getGuardianFactorProvider",
      { factor: "sms", name: "sns" },
      'getGuardianFactorProvider: `name` must be "twilio" when `factor` is "sms"',
    ],
    [
      "getUsersByEmail",
      { email: "jane" },
      'getUsersByEmail: `email` must be an email address, such as "jane@example.com"',
    ],
  ])("%s %j", async (name, args, message) => {
    expect(await messageOf(name, args)).toBe(message);
    expect(tenant.simulator.requests()).toEqual([]);
  });

  test("a strategy that Auth0 has no filter for is named", async () => {
    expect(await messageOf("getConnections", { strategy: ["auth0", "slack"] })).toMatch(
      /^getConnections: `strategy\[1\]` must be one of /,
    );
  });
});

describe("one object", () => {
  test.each<[QueryName, Values, string]>([
    ["getClient", { clientId: "gone" }, ' for `clientId` "gone"'],
    ["getClient", { name: "gone" }, ' for `name` "gone"'],
    ["getConnection", { name: "gone", connectionId: undefined }, ' for `name` "gone"'],
    ["getResourceServer", { identifier: "https://a/b" }, ' for `identifier` "https://a/b"'],
    ["getRule", { ruleId: "gone" }, ' for `ruleId` "gone"'],
    ["getUser", { userId: "auth0|gone" }, ' for `userId` "auth0|gone"'],
    ["getLog", { logId: "1" }, ' for `logId` "1"'],
    ["getJob", { jobId: "1" }, ' for `jobId` "1"'],
    ["getJobErrors", { jobId: "1" }, ' for `jobId` "1"'],
    ["getGuardianEnrollment", { enrollmentId: "1" }, ' for `enrollmentId` "1"'],
    ["getEmailProvider", {}, ""],
  ])("%s %j that is not there", async (name, args, said) => {
    expect(await messageOf(name, args)).toBe(
      `${name}: nothing is found in ${tenant.simulator.domain}${said}. Check it, and that the configuration is that of the right tenant.`,
    );
  });

  test("of a name that several have", async () => {
    tenant.fill("clients", "client_id", [
      { client_id: "a", name: "App" },
      { client_id: "b", name: "App" },
      { client_id: "c", name: "Apple" },
    ]);
    expect(await messageOf("getClient", { name: "App" })).toBe(
      'getClient: 2 objects are found for `name` "App". Ask for one of them by `clientId`: a, b.',
    );
    expect(await tenant.ask("getClient", { name: "Apple" })).toMatchObject({ clientId: "c" });
  });
});

test.each<[QueryName, Values]>([
  ["getRules", {}],
  ["getClientGrants", { clientId: "none" }],
  ["getUsers", { q: "email:none@example.com" }],
  ["getUsersByEmail", { email: "none@example.com" }],
  ["getUserBlocks", { identifier: "none@example.com" }],
  ["getBlacklistedTokens", {}],
])("%s %j without any is an empty list", async (name, args) => {
  expect(await tenant.ask(name, args)).toEqual([]);
});

describe("an endpoint that the tenant no longer has", () => {
  let server: Server;
  let answer: { status: number; body: Values };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const login = request.url === "/oauth/token";
      response
        .writeHead(login ? 200 : answer.status, { "content-type": "application/json" })
        .end(JSON.stringify(login ? { access_token: "token", expires_in: 3600, token_type: "Bearer" } : answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env["AUTH0_DOMAIN"] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    tenant.enter();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const notFound = { statusCode: 404, error: "Not Found", message: "Not Found" };

  test.each<[QueryName, Values, number, string]>([
    ["getBlacklistedTokens", {}, 404, "Auth0 has removed the list of revoked tokens from its API: give tokens a short"],
    ["getBlacklistedTokens", {}, 410, "Auth0 has removed the list of revoked tokens from its API: give tokens a short"],
    ["getRules", {}, 404, "Auth0 has ended the life of rules: use Actions instead."],
    ["getRule", { ruleId: "rul_1" }, 410, "Auth0 has ended the life of rules: use Actions instead."],
    ["getGuardianFactorProvider", { factor: "sms", name: "twilio" }, 404, 'ask for "phone" instead.'],
    ["getGuardianSmsTemplates", {}, 404, "in favour of those of the factor phone."],
  ])("%s %j, told by %i, says what to use", async (name, args, status, advice) => {
    answer = { status, body: { ...notFound, statusCode: status } };
    const message = await messageOf(name, args);
    expect(message).toMatch(new RegExp(`^${name}: 127\\.0\\.0\\.1:\\d+ does not have this endpoint\\. `));
    expect(message).toContain(advice);
  });

  test("is told apart from an object that is not there", async () => {
    answer = { status: 404, body: { ...notFound, message: "The rule does not exist", errorCode: "inexistent_rule" } };
    expect(await messageOf("getRule", { ruleId: "rul_1" })).toContain("nothing is found");
  });

  test("any other refusal stays what it is", async () => {
    answer = { status: 403, body: { statusCode: 403, error: "Forbidden", message: "Insufficient scope" } };
    expect(await messageOf("getBlacklistedTokens")).toContain("403 Forbidden: Insufficient scope");
  });
});
