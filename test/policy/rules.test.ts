import type {
  PolicyResource,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { check } from "../../src/engine";
import { auth0Policies } from "../../src/policy";
import { rules } from "../../src/policy/rules";
import * as definitions from "../../src/resources";
import { everyCase } from "./cases";

/** What Pulumi throws where a rule is not for a resource. */
class NotApplicable extends Error {}

/** What Pulumi throws where a rule reads what is not known yet. */
class Unknown extends Error {}

interface Subject {
  type: string;
  props: Record<string, unknown>;
  stack?: string;
  name?: string;
  isProtected?: boolean;
}

const resourceOf = ({ type, props, stack = "prod", name = "subject", isProtected = true }: Subject) =>
  ({
    type: `pulumi-nodejs:dynamic/auth0:${type}`,
    urn: `urn:pulumi:${stack}::program::pulumi-nodejs:dynamic/auth0:${type}::${name}`,
    name,
    props,
    opts: { protect: isProtected },
    notApplicable: (reason?: string) => {
      throw new NotApplicable(reason);
    },
  }) as unknown as ResourceValidationArgs & PolicyResource;

const { policies } = auth0Policies();

const isResourcePolicy = (policy: object): policy is ResourceValidationPolicy => "validateResource" in policy;

/** Runs a rule as Pulumi does. */
function applicable(validate: () => unknown, unknown?: () => void): void {
  try {
    validate();
  } catch (error) {
    if (error instanceof Unknown) unknown?.();
    else if (!(error instanceof NotApplicable)) throw error;
  }
}

/** What the rules say of a resource: `rule: message`. */
function judge(subject: Subject, config: Record<string, object> = {}, pack = policies): string[] {
  return pack.filter(isResourcePolicy).flatMap(({ name, validateResource }) => {
    const said: string[] = [];
    const args = { ...resourceOf(subject), getConfig: () => config[name] ?? {} } as ResourceValidationArgs;
    const report = (message: string) => void said.push(message);
    applicable(
      () => (validateResource as (args: object, tell: typeof report) => void)(args, report),
      () => report("not known yet"),
    );
    return said.map((message) => `${name}: ${message}`);
  });
}

/** What the rules about whole stacks say. */
function judgeStack(subjects: readonly Subject[]): string[] {
  return policies
    .filter((policy): policy is StackValidationPolicy => "validateStack" in policy)
    .flatMap(({ name, validateStack }) => {
      const said: string[] = [];
      const resources = subjects.map(resourceOf);
      const args = { resources, getConfig: () => ({}), notApplicable: resources[0]!.notApplicable };
      applicable(() => validateStack(args as never, () => said.push(name)));
      return said;
    });
}

const declared = (args: object) => JSON.parse(JSON.stringify(args)) as Record<string, unknown>;

const spa = everyCase[0]!.passes as Record<string, unknown>;

/** As Pulumi wraps the properties of a resource: whoever reads an unknown one fails. */
const withUnknown = (values: Record<string, unknown>, name: string) =>
  Object.defineProperty({ ...values }, name, {
    enumerable: true,
    get: () => {
      throw new Unknown();
    },
  });

it("has a case for every rule about single resources, and none for another", () => {
  const named = rules.filter((rule) => "check" in rule).map(({ name }) => name);
  expect(everyCase.map(({ rule }) => rule).sort()).toEqual([...named].sort());
  expect(rules.length).toBeGreaterThanOrEqual(30);
});

it.each(everyCase)("$rule has cases that Auth0 would take", ({ type, passes, fails }) => {
  const definition = Object.values(definitions).find((one) => one.type === type)!;
  expect([...check(definition, declared(passes)), ...check(definition, declared(fails))]).toEqual([]);
});

it.each(everyCase)("$rule is content with what it asks for, and so are all others", ({ type, passes }) => {
  expect(judge({ type, props: passes })).toEqual([]);
});

it.each(everyCase)("$rule alone reports what breaks it, and where", ({ rule, type, fails, at, unprotected }) => {
  const said = judge({ type, props: fails, isProtected: !unprotected });
  expect(said).toEqual([expect.stringContaining(`${rule}: \`${at}\` `)]);
});

it.each(rules)("$name is a complete definition", (rule) => {
  expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  expect(rule.description).toMatch(/^[A-Z].*\.$/);
  expect(rule.remedy).toMatch(/^[A-Z].*[^.]$/);
  expect(rule.source).toMatch(/^https:\/\/(auth0\.com\/docs|www\.rfc-editor\.org|pages\.nist\.gov|www\.pulumi\.com)\//);
  for (const { description } of Object.values(rule.config ?? {})) expect(description).toMatch(/^[A-Z].*\.$/);
});

it("has no two rules of a name", () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe("the age of a signing key", () => {
  const { rule, type, fails: props } = everyCase.find(({ rule }) => rule === "custom-signing-keys-rotated")!;

  afterEach(() => jest.useRealTimers());

  it.each([
    ["2021-12-30", []],
    ["2022-01-02", [expect.stringContaining("`keys[1].x5c` is of 2020-01-01, more than 730 days ago")]],
    ["2100-01-02", [expect.stringContaining("`keys[1].x5c` has expired on 2099-12-31")]],
  ])("is judged on %s", (today, said) => {
    jest.useFakeTimers({ now: new Date(today) });
    expect(judge({ type, props })).toEqual(said);
  });

  it("is that of the configuration", () => {
    expect(judge({ type, props }, { [rule]: { mostDays: 30_000 } })).toEqual([]);
  });
});

describe("environments", () => {
  const plain = { type: "Client", props: { ...spa, callbacks: ["http://localhost:3000"] } };

  it.each(["dev", "dev-jane", "local", "test", "pr-17"])("a stack named %s is for development", (stack) => {
    expect(judge({ ...plain, stack })).toEqual([]);
  });

  it.each(["staging", "qa", "prod", "live", "developers"])("a stack named %s is not", (stack) => {
    expect(judge({ ...plain, stack })).toEqual([expect.stringContaining("client-callbacks-https")]);
  });

  it("stacks that are only staging need no protection, and those of any other name do", () => {
    const subject = {
      type: "Connection",
      props: everyCase.find(({ rule }) => rule === "connection-protected")!.passes,
    };
    expect(judge({ ...subject, isProtected: false, stack: "staging" })).toEqual([]);
    expect(judge({ ...subject, isProtected: false, stack: "live" })).toHaveLength(1);
  });

  it("the names can be others", () => {
    const pack = auth0Policies({ development: ["playground*"] }).policies;
    expect(judge({ ...plain, stack: "playground-1" }, {}, pack)).toEqual([]);
    expect(judge({ ...plain, stack: "dev" }, {}, pack)).toHaveLength(1);
  });

  it("a rule can be asked for in others", () => {
    const config = { "client-callbacks-https": { environments: ["development"] } };
    expect(judge({ ...plain, stack: "dev" }, config)).toHaveLength(1);
    expect(judge({ ...plain, stack: "prod" }, config)).toEqual([]);
  });
});

describe("configuration", () => {
  it.each<[string, string, Record<string, unknown>, object, number]>([
    [
      "allows a host",
      "client-callbacks-https",
      { callbacks: ["http://localhost:3000/a"] },
      { allowedHosts: ["localhost"] },
      0,
    ],
    [
      "allows no other host",
      "client-callbacks-https",
      { callbacks: ["http://localhost.evil"] },
      { allowedHosts: ["localhost"] },
      1,
    ],
    [
      "knows a host by more than its text",
      "client-callbacks-https",
      { callbacks: ["http://localhost@evil"] },
      { allowedHosts: ["localhost"] },
      1,
    ],
    ["knows addresses", "client-callbacks-https", { callbacks: ["http://[::1]:80/"] }, { allowedHosts: ["[::1]"] }, 0],
    [
      "allows an algorithm",
      "client-id-token-algorithm",
      { jwtConfiguration: { alg: "PS256" } },
      { allowed: ["PS256"] },
      0,
    ],
    [
      "lowers a bound",
      "client-id-token-lifetime",
      { jwtConfiguration: { alg: "RS256", lifetimeInSeconds: 900 } },
      { maximum: 600 },
      1,
    ],
    ["excepts a resource", "client-no-implicit-grant", { grantTypes: ["implicit"] }, { except: ["subject"] }, 0],
    ["excepts no other", "client-no-implicit-grant", { grantTypes: ["implicit"] }, { except: ["another"] }, 1],
  ])("%s", (_, rule, props, config, violations) => {
    expect(judge({ type: "Client", props: { ...spa, ...props } }, { [rule]: config })).toHaveLength(violations);
  });

  it.each<[string[], number]>([
    [["read:orders"], 0],
    [["read:orders", "write:orders"], 1],
  ])("holds the permissions %j against those that are listed for the API", (scope, violations) => {
    const allowed = { "https://orders.example.com": ["read:*"] };
    const props = { clientId: "x", audience: "https://orders.example.com", scope };
    expect(judge({ type: "ClientGrant", props }, { "client-grant-scopes-listed": { allowed } })).toHaveLength(
      violations,
    );
  });

  it("is described by a schema that its defaults fit", () => {
    for (const { configSchema } of policies) {
      for (const setting of Object.values(configSchema!.properties)) {
        expect(setting.description).toEqual(expect.any(String));
        expect(setting.type).toBe(Array.isArray(setting.default) ? "array" : setting.type);
        expect(setting.default).toBeDefined();
      }
    }
  });
});

describe("options", () => {
  const implicit = { type: "Client", props: { ...spa, grantTypes: ["implicit"] } };

  it("change settings, which a configuration changes again", () => {
    const { policies } = auth0Policies({ rules: { "client-no-implicit-grant": { except: ["subject"] } } });
    expect(judge(implicit, {}, policies)).toEqual([]);
    expect(judge(implicit, { "client-no-implicit-grant": { except: [] } }, policies)).toHaveLength(1);
  });

  it("change how far a rule is enforced, and leave it as it is otherwise", () => {
    const { policies } = auth0Policies({
      rules: {
        "client-no-implicit-grant": "disabled",
        "client-no-password-grant": { enforcementLevel: "advisory" },
        "client-no-legacy-grant": { except: ["old"] },
      },
    });
    const levels = Object.fromEntries(policies.map(({ name, enforcementLevel }) => [name, enforcementLevel]));
    expect(levels).toMatchObject({
      "client-no-implicit-grant": "disabled",
      "client-no-password-grant": "advisory",
      "client-no-legacy-grant": "mandatory",
    });
  });

  it("that do not exist are refused", () => {
    expect(() => auth0Policies({ rules: { "client-no-implicit-grants": "advisory" } })).toThrow(
      'There is no rule named "client-no-implicit-grants": did you mean "client-no-implicit-grant"?',
    );
    expect(() => auth0Policies({ rules: { "api-token-lifetime": { maximal: 1 } } })).toThrow(
      'There is no setting of the rule "api-token-lifetime" named "maximal": did you mean "maximum"?',
    );
  });
});

describe("what is not declared", () => {
  it("counts as what Auth0 gives a new object", () => {
    expect(
      judge({ type: "Client", props: { name: "Shop", appType: "spa" } }).map((text) => text.split(":")[0]),
    ).toEqual([
      "client-no-implicit-grant",
      "client-id-token-algorithm",
      "client-refresh-token-rotation",
      "client-refresh-token-expiration",
      "client-oidc-conformant",
    ]);
    expect(judge({ type: "Connection", props: { name: "customers", strategy: "auth0" } })).toEqual([
      expect.stringContaining("database-common-passwords"),
    ]);
  });
});

describe("what is not known yet", () => {
  it("is told by the rules that read it, and by no other", () => {
    const said = judge({ type: "Client", props: withUnknown(spa, "callbacks") });
    expect(said).toEqual([
      "client-callbacks-https: not known yet",
      "client-callbacks-exact: not known yet",
      "client-callbacks-claimed: not known yet",
    ]);
  });

  it("hides nothing of what is known", () => {
    const callbacks = withUnknown(["", "http://shop.example.com"] as never, "0");
    const list = Object.assign(Object.setPrototypeOf(callbacks, Array.prototype), { length: 2 });
    const said = judge({ type: "Client", props: { ...spa, callbacks: list } });
    expect(said[0]).toContain("client-callbacks-https: `callbacks[1]` is not https");
    expect(said[1]).toBe("client-callbacks-https: not known yet");
  });
});

describe("secrets", () => {
  it("are in no message", () => {
    const leaked = everyCase.flatMap(({ type, fails }) => judge({ type, props: fails }));
    expect(leaked.join("\n")).not.toMatch(/hunter2|correct horse|0123456789abcdef/);
  });

  it.each([
    'const password = "hunter2hunter2";',
    "const key = 'AKIAIOSFODNN7EXAMPLE';",
    'stripe("sk_live_abcdefghijklmnop")',
    "`-----BEGIN RSA PRIVATE KEY-----`",
    '{ "client_secret": "abcdefgh12345678" }',
  ])("are found in scripts: %s", (script) => {
    const said = judge({ type: "Rule", props: { name: "x", enabled: false, script } });
    expect(said).toEqual([expect.stringContaining("rule-no-credentials")]);
  });

  it.each([
    "const password = configuration.PASSWORD;",
    "if (user.secret === input) return;",
    "// the password: see below",
  ])("are not found where there are none: %s", (script) => {
    expect(judge({ type: "Rule", props: { name: "x", enabled: false, script } })).toEqual([]);
  });
});

describe("a stack for production", () => {
  const tenant = { type: "Tenant", props: {} };
  const otp = { type: "GuardianFactor", props: { name: "otp", enabled: true } };
  const mail = { type: "EmailProvider", props: { name: "smtp", credentials: {} } };
  const logs = { type: "LogStream", props: { name: "logs", type: "http", sink: {} } };

  it.each<[string, Subject[], string[]]>([
    ["has all of it", [tenant, otp, mail, logs], []],
    ["lacks a second factor", [tenant, mail, logs], ["mfa-enabled"]],
    [
      "has a weak second factor only",
      [tenant, mail, logs, { type: "GuardianFactor", props: { name: "sms", enabled: true } }],
      ["mfa-enabled"],
    ],
    [
      "has switched the factor off",
      [tenant, mail, logs, { ...otp, props: { name: "otp", enabled: false } }],
      ["mfa-enabled"],
    ],
    ["lacks a mail service", [tenant, otp, logs], ["email-provider"]],
    [
      "has switched the mail service off",
      [tenant, otp, logs, { ...mail, props: { ...mail.props, enabled: false } }],
      ["email-provider"],
    ],
    ["lacks a log stream", [tenant, otp, mail], ["log-stream"]],
    [
      "has paused its log stream",
      [tenant, otp, mail, { ...logs, props: { ...logs.props, status: "paused" } }],
      ["log-stream"],
    ],
    ["does not hold the tenant itself", [{ type: "Client", props: spa }], []],
  ])("%s", (_, subjects, expected) => {
    expect(judgeStack(subjects)).toEqual(expected);
  });

  it("another stack need not", () => {
    expect(judgeStack([{ ...tenant, stack: "staging" }])).toEqual([]);
  });
});
