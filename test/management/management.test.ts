import { ManagementError } from "../../src/management";
import { failureOf, fakeClock, type Reply, secretLogin, TenantServer } from "./tenant-server";

let tenant: TenantServer;
beforeEach(async () => {
  tenant = await TenantServer.start();
});
afterEach(() => tenant.close());

const management = () => tenant.connect(secretLogin, { clock: fakeClock() });

describe("request", () => {
  test("sends method, path, query and JSON", async () => {
    await management().request({
      method: "PATCH",
      path: "/users/auth0%7C1",
      query: { q: 'name:"A B"', page: 0, brief: false, absent: undefined },
      body: { name: "Zoë", none: null },
    });
    const sent = tenant.seen.at(-1)!;
    expect(sent).toMatchObject({ method: "PATCH", path: "/api/v2/users/auth0%7C1" });
    expect(sent.query).toEqual({ q: 'name:"A B"', page: "0", brief: "false" });
    expect(sent.headers).toMatchObject({
      authorization: "Bearer token-1",
      "content-type": "application/json",
    });
    expect(JSON.parse(sent.body)).toEqual({ name: "Zoë", none: null });
  });

  test("sends a form with a file, again when it has to", async () => {
    tenant.api = () => (tenant.seen.length === 2 ? { status: 429 } : { status: 202, body: { id: "job_1" } });
    const form = new FormData();
    form.append("users", new Blob(['[{"email":"a@b.c"}]'], { type: "application/json" }), "users.json");
    form.append("connection_id", "con_1");
    const job = await management().request({ method: "POST", path: "/jobs/users-imports", body: form });
    expect(job).toEqual({ id: "job_1" });
    const sent = tenant.seen.filter((seen) => seen.path === "/api/v2/jobs/users-imports");
    expect(sent.length).toBe(2);
    expect(sent[1]!.body).toBe(sent[0]!.body);
    const received = await new Response(sent[1]!.body, {
      headers: { "content-type": sent[1]!.headers["content-type"]! },
    }).formData();
    expect(received.get("connection_id")).toBe("con_1");
    expect(await (received.get("users") as File).text()).toBe('[{"email":"a@b.c"}]');
  });

  test("sends nothing where there is no body", async () => {
    await management().request({ method: "POST", path: "/clients/abc/rotate-secret" });
    const sent = tenant.seen.at(-1)!;
    expect(sent.body).toBe("");
    expect(sent.headers["content-type"]).toBeUndefined();
  });

  test.each<[string, Reply, unknown]>([
    ["JSON", { body: { a: [1] } }, { a: [1] }],
    ["an empty answer", { status: 204 }, undefined],
    ["JSON of another type", { headers: { "content-type": "application/scim+json" }, body: '{"a":1}' }, { a: 1 }],
  ])("gives back %s", async (_, reply, expected) => {
    tenant.api = () => reply;
    await expect(management().request({ method: "GET", path: "/x" })).resolves.toEqual(expected);
  });
});

const auth0Error = (status: number, error: string, message: string, errorCode?: string) => ({
  status,
  body: { statusCode: status, error, message, errorCode },
});
const html = { "content-type": "text/html; charset=utf-8" };
const stranger =
  "\nSomething between here and Auth0 has answered, or another server than HOST: nothing is concluded from it. Check auth0:domain, and HTTPS_PROXY where one is needed; then run it again.";

describe("an error says what failed, what Auth0 said and what to do", () => {
  test.each<[string, "GET" | "POST" | "PATCH" | "DELETE", Reply, string]>([
    [
      "a property",
      "POST",
      auth0Error(
        400,
        "Bad Request",
        "Payload validation error: 'Expected type string but found type integer' on property callbacks[1] (Allowed URLs).",
        "invalid_body",
      ),
      `POST /api/v2/clients/abc: 400 Bad Request: Payload validation error: 'Expected type string but found type integer' on property callbacks[1] (Allowed URLs). (invalid_body, property "callbacks[1]")`,
    ],
    [
      "no code",
      "GET",
      auth0Error(404, "Not Found", "The role does not exist."),
      'GET /api/v2/clients/abc: 404 Not Found: The role does not exist.\nNot found in HOST: it was deleted outside of Pulumi, or the configuration points at another tenant. "pulumi refresh" brings the state up to date.',
    ],
    [
      "a scope",
      "GET",
      auth0Error(
        403,
        "Forbidden",
        "Insufficient scope, expected any of: read:clients,read:client_keys",
        "insufficient_scope",
      ),
      "GET /api/v2/clients/abc: 403 Forbidden: Insufficient scope, expected any of: read:clients,read:client_keys (insufficient_scope)\nGrant the scope read:clients or read:client_keys to the application the-client: Auth0 Dashboard > Applications > APIs > Auth0 Management API > Application Access.",
    ],
    [
      "the plan",
      "GET",
      auth0Error(403, "Forbidden", "Please upgrade your subscription to enable Akamai Signals.", "insufficient_scope"),
      "GET /api/v2/clients/abc: 403 Forbidden: Please upgrade your subscription to enable Akamai Signals. (insufficient_scope)\nThe tenant's Auth0 plan does not include this. Remove it from the program, or upgrade the plan.",
    ],
    [
      "the plan, by its code",
      "GET",
      auth0Error(403, "Forbidden", "Not for you", "insufficient_entitlement"),
      "GET /api/v2/clients/abc: 403 Forbidden: Not for you (insufficient_entitlement)\nThe tenant's Auth0 plan does not include this. Remove it from the program, or upgrade the plan.",
    ],
    [
      "something forbidden",
      "DELETE",
      auth0Error(403, "Forbidden", "System APIs cannot be deleted"),
      "DELETE /api/v2/clients/abc: 403 Forbidden: System APIs cannot be deleted\nAuth0 does not allow this for the tenant or the application.",
    ],
    [
      "a conflict",
      "POST",
      auth0Error(409, "Conflict", "A connection with the same name already exists", "conflict"),
      'POST /api/v2/clients/abc: 409 Conflict: A connection with the same name already exists (conflict)\nSomething in the tenant already has this name or identifier. To manage it, set `adopt` to "ifExists" or to its id where the resource has that argument; otherwise choose another name. Should it be the object that Pulumi is replacing, set the option `deleteBeforeReplace: true`.',
    ],
    [
      "something that an argument names",
      "POST",
      auth0Error(404, "Not Found", "The user does not exist.", "inexistent_user"),
      "POST /api/v2/clients/abc: 404 Not Found: The user does not exist. (inexistent_user)\nSomething that an argument names does not exist in HOST: look at those that hold an id or a name of another object, such as a user, a connection or a client, and at whether the configuration is that of the right tenant.",
    ],
    [
      "an object that is gone, or something that an argument of an update names",
      "PATCH",
      auth0Error(404, "Not Found", "The client does not exist.", "inexistent_client"),
      'PATCH /api/v2/clients/abc: 404 Not Found: The client does not exist. (inexistent_client)\nNot found in HOST: it was deleted outside of Pulumi, and "pulumi refresh" brings the state up to date; or it is something that an argument names: look at those that hold an id or a name of another object, such as a user, a connection or a client, and at whether the configuration is that of the right tenant.',
    ],
    [
      "an endpoint that the tenant does not have",
      "POST",
      auth0Error(404, "Not Found", "Not Found"),
      "POST /api/v2/clients/abc: 404 Not Found: Not Found\nHOST does not have this endpoint, whatever the object: Auth0 does not offer it to this tenant, or has removed it.",
    ],
    [
      "a conflict of an update, which cannot adopt anything",
      "PATCH",
      auth0Error(409, "Conflict", "A rule with the same order already exists", "rule_conflict"),
      "PATCH /api/v2/clients/abc: 409 Conflict: A rule with the same order already exists (rule_conflict)\nSomething else in the tenant already has this name, identifier or number: choose another one.",
    ],
    [
      "a fault at Auth0 that may have had its effect",
      "POST",
      auth0Error(500, "Internal Server Error", "Oops"),
      "POST /api/v2/clients/abc: 500 Internal Server Error: Oops\nThe fault is at Auth0: see https://status.auth0.com, and run it again later.",
    ],
    [
      "no body",
      "GET",
      { status: 418, body: "", headers: { "content-type": "application/json" } },
      `GET /api/v2/clients/abc: 418 I'm a Teapot: the answer gives no reason${stranger}`,
    ],
    [
      "HTML",
      "GET",
      { status: 200, headers: html, body: `<html>${"x".repeat(300)}` },
      `GET /api/v2/clients/abc: 200 OK: the answer is HTML, not JSON: <html>${"x".repeat(194)}${stranger}`,
    ],
    [
      "malformed JSON",
      "GET",
      { status: 200, headers: { "content-type": "application/json" }, body: '{"a":' },
      `GET /api/v2/clients/abc: 200 OK: the answer is not valid JSON: 5 characters that begin as JSON does, not shown since they may hold secrets${stranger}`,
    ],
    [
      "a redirect",
      "GET",
      { status: 302, headers: { location: "https://elsewhere.example.com/login?state=1" } },
      `GET /api/v2/clients/abc: 302 Found: redirected to https://elsewhere.example.com, and not followed, since the credentials would go along${stranger}`,
    ],
    [
      "a redirect within the tenant",
      "GET",
      { status: 308, headers: { location: "/api/v2/clients" } },
      `GET /api/v2/clients/abc: 308 Permanent Redirect: redirected to another path, and not followed, since the credentials would go along${stranger}`,
    ],
  ])("%s", async (_, method, reply, message) => {
    tenant.api = () => reply;
    const failure = await failureOf(management().request({ method, path: "/clients/abc", query: { q: "not-shown" } }));
    expect(failure).toBeInstanceOf(ManagementError);
    expect(failure.message).toBe(message.replace("HOST", tenant.host));
    expect(tenant.count("/api/v2/clients/abc")).toBe(1);
  });

  test("and holds each part", async () => {
    tenant.api = () =>
      auth0Error(400, "Bad Request", "'Missing required property: name' on property options (About).", "invalid_body");
    expect(await failureOf(management().request({ method: "POST", path: "/x" }))).toMatchObject({
      name: "ManagementError",
      method: "POST",
      path: "/api/v2/x",
      status: 400,
      errorCode: "invalid_body",
      auth0Message: "'Missing required property: name' on property options (About).",
      property: "options.name",
      hint: undefined,
    });
  });

  test.each([
    ["Payload validation error: 'Additional properties not allowed: foo'.", "foo"],
    ["Payload validation error: 'Additional properties not allowed: foo,bar'.", "foo"],
    ["Payload validation error: 'Missing required property: name'.", "name"],
    [
      "Payload validation error: 'Array items are not unique (indexes 0 and 1)' on property rule.match.ids.",
      "rule.match.ids",
    ],
    [
      "Payload validation error: 'Object didn't pass validation for format email: ' on property groups[0].email (A group).",
      "groups[0].email",
    ],
    ["Cannot set both options.attributes and options.validation", undefined],
  ])("property of: %s", async (message, property) => {
    tenant.api = () => auth0Error(400, "Bad Request", message, "invalid_body");
    expect(await failureOf(management().request({ method: "POST", path: "/x" }))).toMatchObject({ property });
  });
});
