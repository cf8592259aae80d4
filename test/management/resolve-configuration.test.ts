import { ConfigurationError, connect, resolveConfiguration } from "../../src/management";

const login = { clientId: "id", clientSecret: "secret" };
const ambient = {
  AUTH0_DOMAIN: "env.eu.auth0.com",
  AUTH0_CLIENT_ID: "env-id",
  AUTH0_CLIENT_SECRET: "env-secret",
};

describe("resolveConfiguration", () => {
  test.each([
    ["settings alone", { domain: "a.auth0.com", ...login }, {}, { domain: "a.auth0.com", ...login }],
    ["environment alone", {}, ambient, { domain: "env.eu.auth0.com", clientId: "env-id", clientSecret: "env-secret" }],
    ["settings before environment", { domain: "a.auth0.com", ...login }, ambient, { domain: "a.auth0.com", ...login }],
    [
      "domain of the settings, login of the environment",
      { domain: "a.auth0.com" },
      ambient,
      { domain: "a.auth0.com", clientId: "env-id", clientSecret: "env-secret" },
    ],
    [
      "a login of the settings shuts out every other of the environment",
      { apiToken: "token" },
      ambient,
      { domain: "env.eu.auth0.com", apiToken: "token" },
    ],
    [
      "empty and blank values are not set",
      { domain: "", clientId: " " },
      { ...ambient, AUTH0_API_TOKEN: "", AUTH0_AUDIENCE: " " },
      { domain: "env.eu.auth0.com", clientId: "env-id", clientSecret: "env-secret" },
    ],
    [
      "line breaks around a value are not part of it",
      { domain: "a.auth0.com\n", clientId: "id", clientSecret: "secret\n" },
      {},
      { domain: "a.auth0.com", ...login },
    ],
    [
      "a private key in one line gets its line breaks back",
      {},
      {
        AUTH0_DOMAIN: "a.auth0.com",
        AUTH0_CLIENT_ID: "id",
        AUTH0_CLIENT_ASSERTION_PRIVATE_KEY: "-----BEGIN\\nabc\\n-----END",
      },
      { domain: "a.auth0.com", clientId: "id", clientAssertionPrivateKey: "-----BEGIN\nabc\n-----END" },
    ],
    [
      "an audience and an algorithm",
      { domain: "a.auth0.com", clientId: "id", clientAssertionPrivateKey: "pem", clientAssertionSigningAlg: "PS256" },
      { AUTH0_AUDIENCE: "https://b.auth0.com/api/v2/" },
      {
        domain: "a.auth0.com",
        audience: "https://b.auth0.com/api/v2/",
        clientId: "id",
        clientAssertionPrivateKey: "pem",
        clientAssertionSigningAlg: "PS256",
      },
    ],
    [
      "a client id beside a token",
      { domain: "a.auth0.com", clientId: "id", apiToken: "t" },
      {},
      { domain: "a.auth0.com", clientId: "id", apiToken: "t" },
    ],
  ])("%s", (_, settings, env, expected) => {
    expect(resolveConfiguration(settings, env)).toEqual(expected);
  });

  test.each([
    ["nothing at all", {}, {}, "Auth0 is not configured: domain, clientId, clientSecret are missing."],
    ["no secret", { domain: "a.auth0.com", clientId: "id" }, {}, "Auth0 is not configured: clientSecret is missing."],
    ["no client id", { domain: "a.auth0.com", clientSecret: "s" }, {}, "Auth0 is not configured: clientId is missing."],
    [
      "a client id of the settings, a secret of the environment",
      { clientId: "id" },
      ambient,
      "AUTH0_CLIENT_SECRET is not used",
    ],
    [
      "token and secret",
      { domain: "a.auth0.com", ...login, apiToken: "t" },
      {},
      "clientSecret and apiToken are different ways",
    ],
    [
      "secret and private key",
      { domain: "a.auth0.com", ...login, clientAssertionPrivateKey: "pem" },
      {},
      "clientSecret and clientAssertionPrivateKey are different ways",
    ],
    [
      "an unknown algorithm",
      { domain: "a.auth0.com", clientId: "id", clientAssertionPrivateKey: "pem", clientAssertionSigningAlg: "HS256" },
      {},
      'clientAssertionSigningAlg "HS256" is unknown',
    ],
  ])("%s is refused", (_, settings, env, message) => {
    const resolve = () => resolveConfiguration(settings, env);
    expect(resolve).toThrow(ConfigurationError);
    expect(resolve).toThrow(message);
  });

  test("what is missing comes with three ways to set it", () => {
    expect(() => resolveConfiguration({ clientId: "id" }, {})).toThrow(
      [
        "Auth0 is not configured: domain, clientSecret are missing. A clientAssertionPrivateKey can stand in for clientSecret, and an apiToken for both.",
        "Three ways to set domain, clientSecret:",
        '  in the program:      new auth0.Provider("tenant", { domain: "tenant.eu.auth0.com", clientSecret: "…" })',
        "  in the stack config: pulumi config set auth0:domain tenant.eu.auth0.com",
        "                       pulumi config set --secret auth0:clientSecret",
        "  in the environment:  AUTH0_DOMAIN, AUTH0_CLIENT_SECRET",
      ].join("\n"),
    );
  });
});

describe("rateLimitReserve, tokenCache and deadline", () => {
  const set = { ...login, domain: "a.auth0.com" };
  const env = { AUTH0_RATE_LIMIT_RESERVE: "50", AUTH0_TOKEN_CACHE: "true", AUTH0_DEADLINE: "60" };

  test.each([
    ["unset", {}, {}, {}],
    ["in the environment", {}, env, { rateLimitReserve: 50, tokenCache: "true", deadline: 60 }],
    [
      "in the settings",
      { rateLimitReserve: "0", tokenCache: "/a", deadline: "7.5" },
      env,
      { rateLimitReserve: 0, tokenCache: "/a", deadline: 7.5 },
    ],
  ])("%s", (_, settings, env, expected) => {
    expect(resolveConfiguration({ ...set, ...settings }, env)).toEqual({ ...set, ...expected });
  });

  test.each(["-1", "91", "half", "20%"])("a reserve of %s is refused", (rateLimitReserve) => {
    const resolve = () => resolveConfiguration({ ...set, rateLimitReserve }, {});
    expect(resolve).toThrow(ConfigurationError);
    expect(resolve).toThrow(`rateLimitReserve "${rateLimitReserve}" is not a percentage from 0 to 90.`);
    expect(resolve).toThrow("pulumi config set auth0:rateLimitReserve 20");
  });

  test.each(["0", "-5", "86401", "5m"])("a deadline of %s is refused", (deadline) => {
    const resolve = () => resolveConfiguration({ ...set, deadline }, {});
    expect(resolve).toThrow(`deadline "${deadline}" is not a number of seconds from 1 to 86400.`);
    expect(resolve).toThrow("pulumi config set auth0:deadline 300");
  });
});

describe("domain", () => {
  test.each([
    ["tenant.eu.auth0.com", "tenant.eu.auth0.com"],
    ["tenant.eu.auth0.com/", "tenant.eu.auth0.com"],
    ["https://tenant.eu.auth0.com", "tenant.eu.auth0.com"],
    ["https://login.example.com:8443/", "login.example.com:8443"],
    ["http://127.0.0.1:4444", "127.0.0.1:4444"],
    ["http://127.8.8.8:4444/", "127.8.8.8:4444"],
    ["http://localhost:4444", "localhost:4444"],
    ["http://[::1]:4444", "[::1]:4444"],
  ])("%s", async (domain, host) => {
    const management = connect(resolveConfiguration({ domain, ...login }, {}));
    expect(management.domain).toBe(host);
    expect(management.clientId).toBe("id");
    await management.close();
  });

  test.each([
    ["http://tenant.eu.auth0.com", "is for this machine only"],
    ["http://127.0.0.1.example.com", "is for this machine only"],
    ["http://localhost.example.com", "is for this machine only"],
    ["ftp://tenant.eu.auth0.com", "ftp:// is not https://"],
    ["tenant.eu.auth0.com/api/v2", "it goes on after the host tenant.eu.auth0.com"],
    ["https://tenant.eu.auth0.com//", "it goes on after the host"],
    ["https://tenant.eu.auth0.com?x=1", "it goes on after the host"],
    ["https://me:hunter2@tenant.eu.auth0.com", "it contains a user name or a password"],
    ["two words", "it is not a host name"],
    ["https://", "it is not a host name"],
  ])("%s is refused", (domain, reason) => {
    const resolve = () => resolveConfiguration({ domain, ...login }, {});
    expect(resolve).toThrow(ConfigurationError);
    expect(resolve).toThrow(`The Auth0 domain cannot be used: `);
    expect(resolve).toThrow(reason);
    expect(resolve).toThrow("Expected the host name alone, like tenant.eu.auth0.com");
    expect(resolve).toThrow("AUTH0_DOMAIN");
    expect(resolve).not.toThrow("hunter2");
  });
});
