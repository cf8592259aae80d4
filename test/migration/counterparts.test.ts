import { type ActionFile, actionFile } from "../../src/migration/action-file";
import { triggers } from "../../src/migration/triggers";

const [login] = triggers;

/** What is told of code within the function of a trigger. */
function findingsOf(body: string, trigger = login!): ActionFile["findings"] {
  const script = `function (${trigger.parameters.join(", ")}) {\n${body}\n}`;
  const legacy = { name: "one", script, enabled: true, secrets: [], dependencies: {} };
  const file = actionFile({ ...legacy, kind: trigger === login ? "rule" : "hook" }, trigger);
  expect(file.error).toBeUndefined();
  return file.findings.slice(1);
}

/** Code of which a row of the table tells. */
function codeOf(from: string): string {
  if (from === "(other global)") return "someLibrary.run();";
  if (from === "(unseen)") return "// \u202e";
  if (from.startsWith('"')) return `use(${from});`.replace("use", "String");
  const name = from.replaceAll("*", "abc");
  if (from.endsWith(" =")) return `${name} 1;`;
  if (name === "require()") return 'require("abc");';
  if (name.endsWith("(error)")) return "callback(new Error());";
  if (name.endsWith(")")) return `${name};`;
  return name === "callback" ? "setTimeout(callback);" : `String(${name});`;
}

describe.each(triggers.map((trigger) => [trigger.id, trigger] as const))("%s", (_, trigger) => {
  const rows = trigger.counterparts;

  test.each(rows)("$from", ({ from, to, why }) => {
    const findings = findingsOf(codeOf(from), trigger);
    expect(findings).toContainEqual(expect.objectContaining({ to: to?.replace("*", "abc"), why }));
    expect(findings.filter((finding) => finding.why === why)).toHaveLength(1);
  });

  test("no two rows tell of the same", () => {
    const names = rows.map(({ from }) => from);
    expect(names).toEqual([...new Set(names)]);
  });
});

const seen: [code: string, ...told: [what: string, to: string | undefined][]][] = [
  ["String(user.email);", ["user", "event.user"]],
  [
    "context.idToken['https://example.com/a'] = 1;",
    ["context.idToken[…] =", "api.idToken.setCustomClaim(name, value)"],
  ],
  ["context.idToken.plan = 1;", ["context.idToken.plan =", 'api.idToken.setCustomClaim("plan", value)']],
  ["String(configuration['API_KEY']);", ["configuration.API_KEY", "event.secrets.API_KEY"]],
  ["String(configuration['A-B']);", ["configuration[…]", "event.secrets[name]"]],
  ["const { A, B } = configuration;", ["configuration.A", "event.secrets.A"], ["configuration.B", "event.secrets.B"]],
  ["const c = context; String(c.clientID);", ["context", "event"], ["context.clientID", "event.client.client_id"]],
  ["const { stats: { loginsCount } } = context;", ["context.stats.loginsCount", "event.stats.logins_count"]],
  ["const { connection: name = 'x' } = context; String(name);", ["context.connection", "event.connection.name"]],
  ["String(context?.request?.userAgent);", ["context.request.userAgent", "event.request.user_agent"]],
  [
    "const meta = user.app_metadata || {}; String(meta.a); meta.b = 1;",
    ["user.app_metadata", "event.user.app_metadata"],
    ["user.app_metadata =", "api.user.setAppMetadata(name, value)"],
  ],
  ["delete user.user_metadata.a;", ["user.user_metadata =", "api.user.setUserMetadata(name, value)"]],
  ["user.name += '!';", ["user.* =".replace("*", "name"), undefined]],
  [
    "context.accessToken.scope.push('a');",
    ["context.accessToken.scope", "api.accessToken.addScope(scope) or removeScope(scope)"],
  ],
  [
    "context.multifactor = { provider: 'any' };",
    ["context.multifactor =", "api.multifactor.enable(provider, options)"],
  ],
  ["context.redirect = { url: 'u' };", ["context.redirect =", "api.redirect.sendUserTo(url, { query })"]],
  [
    "callback(new UnauthorizedError('no'));",
    ["callback(error)", "api.access.deny(reason)"],
    ["UnauthorizedError", "api.access.deny(reason)"],
  ],
  ["return callback(null, user, context);", ["callback(null)", "return"]],
  ["return callback();", ["callback(null)", "return"]],
  ["auth0.getUser();", ["auth0", undefined]],
  ["global.cache = 1;", ["global", "api.cache"]],
  ["request.get('u', _.noop);", ["request", undefined], ["_", undefined]],
  // What is a name of the code's own is none of the rule's.
  ["list(1).then(function (user) { String(user.email); });\nfunction list() {}"],
  ["{ const context = {}; String(context.clientID); }"],
  ["for (const user of []) String(user); try {} catch (context) { String(context); }"],
  ["var auth0 = require('crypto'); String(auth0, { user: 1 }.user, 'context');"],
  ["const f = (context) => context.clientID; class user2 { context() {} }"],
  // What an action has as well.
  ["console.log(Buffer.from(''), new URL('a:b'), process.env.A, Math.max(1), setTimeout, undefined, arguments);"],
  ["require('node:crypto'); require('fs/promises');"],
];

test.each(seen)("%s", (code, ...told) => {
  expect(findingsOf(code).map(({ what, to }) => [what, to])).toEqual(told);
});

test("parameters are known by their place", () => {
  const script = "(u, { clientID, ...rest }, done) => done(null, u.email, clientID, rest)";
  const legacy = { kind: "rule", name: "one", script, enabled: true, secrets: [], dependencies: {} } as const;
  expect(actionFile(legacy, login!).findings.map(({ what }) => what)).toEqual([
    "function (user, context, callback)",
    "context.clientID",
    "callback(null)",
    "user",
  ]);
});

describe("the function of a hook is found", () => {
  const body = "(user, context, cb) { cb(null, { user: { user_metadata: { a: context.webtask.secrets.A } } }); }";
  test.each([
    `function ${body}`,
    `module.exports = function ${body};`,
    `module.exports = exports = async function named${body};`,
    `const helper = require("lodash@4.17.21");\nconst hook = function ${body};\nmodule.exports = hook;`,
    `module.exports = hook;\nfunction hook${body}`,
    `function hook${body}\nfunction helper(user) { return user.email; }`,
  ])("%s", (script) => {
    const trigger = triggers.find(({ id }) => id === "pre-user-registration")!;
    const legacy = { kind: "hook", name: "one", script, enabled: true, secrets: ["A"], dependencies: {} } as const;
    const { examination } = actionFile(legacy, trigger);
    expect(examination.hasHandler).toBe(true);
    expect(examination.settings).toEqual(["A"]);
    expect(examination.findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["callback(null)", "context.webtask.secrets.A"]),
    );
    expect(examination.findings.some(({ what }) => what === "user")).toBe(false);
  });
});
