import { type Definition, isObject, type Values, type Wire } from "../../../src/definition";
import { connection, user } from "../../../src/resources";
import { special } from "../../definitions/sample-texts";
import { simulatedTenant } from "../../definitions/simulated-tenant";
import { providerFor, Subject } from "../../definitions/subject";

const tenant = simulatedTenant();

/** A connection as a program declares it, and what others have set in it. */
async function existing(strategy: string, options: Values, others: Wire = {}) {
  const resource = new Subject(connection, tenant());
  const declaring = (declared: Values, more: Values = {}): Values => ({
    ...{ name: "people", strategy, options: declared },
    ...more,
  });
  await resource.create(declaring(options));
  await setElsewhere(resource, others);
  return { resource, declaring };
}

const liveOptions = async (resource: Subject): Promise<Wire> => (await resource.live())["options"] as Wire;

/** Options as the tenant holds them, whatever its API would make of them. */
async function setElsewhere(resource: Subject, others: Wire): Promise<void> {
  const { simulator } = tenant();
  const { options } = simulator.tenant.get("connections", resource.id)!;
  simulator.tenant.patch("connections", resource.id, { options: { ...(options as Wire), ...others } });
}

/** Options that an update sends. */
async function sent(resource: Subject, inputs: Values): Promise<Wire> {
  const requests = await resource.update(inputs);
  return (requests.find(({ method }) => method === "PATCH")!.body as Wire)["options"] as Wire;
}

/** What a preview of an update shows and says. */
async function previewed(resource: Subject, inputs: Values, definition: Definition = connection) {
  const said: string[] = [];
  const warn = jest.spyOn(console, "warn").mockImplementation((text: string) => void said.push(text));
  try {
    const provider = providerFor(definition, tenant().simulator);
    await provider.check(resource.inputs, inputs);
    const { changes, replaces } = await provider.diff(resource.id, resource.state, inputs);
    return { changes, replaces, said };
  } finally {
    warn.mockRestore();
  }
}

const [one, other] = special["signingCert"] as [string, string];
const metadata = (certificate: string, host: string) =>
  `<EntityDescriptor><X509Certificate>${Buffer.from(certificate, "base64")
    .toString()
    .replace(/-----[^-]*-----/g, "")}</X509Certificate>` +
  `<SingleSignOnService Binding="b" Location="https://${host}/in"/><SingleLogoutService Location="https://${host}/out"/></EntityDescriptor>`;
const discovery = { google: "https://accounts.google.com", yahoo: "https://api.login.yahoo.com" };
const document = (url: string) => `${url}/.well-known/openid-configuration`;
const certificate = ["cert", "thumbprints", "expires", "subject"];
const application = { clientId: "abc", clientSecret: "a secret of the application" };
const alias = { domainAliases: ["example.com"] };

describe("what Auth0 works out of another option is not sent back when that changes", () => {
  const signIn = { signInEndpoint: "https://idp.example.com/in" };
  const ping = { pingFederateBaseUrl: "https://ping.example.com" };
  const sources: [string, Values, Values, readonly string[]][] = [
    ["samlp", { ...signIn, signingCert: one }, { ...signIn, signingCert: other }, certificate],
    [
      "samlp",
      { metadataXml: metadata(one, "one.example.com") },
      { metadataXml: metadata(other, "other.example.com") },
      [...certificate, "signingCert", "signInEndpoint", "signOutEndpoint", "bindingMethod"],
    ],
    ["pingfederate", { ...ping, signingCert: one }, { ...ping, signingCert: other }, certificate],
    ["pingfederate", ping, { pingFederateBaseUrl: "https://other.example.com" }, ["signInEndpoint"]],
    [
      "adfs",
      { fedMetadataXml: "<PassiveRequestorEndpoint><Address>https://one.example.com/in</Address>" },
      { fedMetadataXml: "<PassiveRequestorEndpoint><Address>https://other.example.com/in</Address>" },
      ["signInEndpoint", "thumbprints"],
    ],
    [
      "oidc",
      { ...application, discoveryUrl: document(discovery.google) },
      { ...application, discoveryUrl: document(discovery.yahoo) },
      ["oidc_metadata"],
    ],
    ["okta", { ...application, domain: "a.okta.com" }, { ...application, domain: "b.okta.com" }, ["oidc_metadata"]],
    ["google-oauth2", application, { ...application, calendar: true }, ["scope"]],
    ["github", application, { ...application, readUser: true }, ["scope"]],
  ];

  test.each(sources)("%s: %j", async (strategy, before, after, follow) => {
    const { resource, declaring } = await existing(strategy, before, { set_elsewhere: { a: [1] } });
    const live = await liveOptions(resource);
    const body = await sent(resource, declaring(after));
    expect(Object.keys(body).filter((key) => follow.includes(key))).toEqual([]);
    expect(body).toMatchObject({ set_elsewhere: { a: [1] } });
    const found = await liveOptions(resource);
    const telling = ["cert", "subject", "signingCert", "signInEndpoint", "oidc_metadata", "scope"];
    for (const key of follow.filter((key) => key in found && telling.includes(key)))
      expect([key, found[key]]).not.toEqual([key, live[key]]);
    await resource.expectSettled();
  });

  test("goes back unchanged with any other change", async () => {
    for (const [strategy, options] of sources) {
      tenant().simulator.reset();
      const { resource, declaring } = await existing(strategy, options);
      const live = await liveOptions(resource);
      expect(await sent(resource, declaring({ ...options, nonPersistentAttrs: ["a"] }))).toEqual({
        ...live,
        non_persistent_attrs: ["a"],
      });
    }
  });
});

describe("what did not change is not written", () => {
  const placeholders = { ...application, discoveryUrl: document(discovery.google) };
  const real = { client_secret: "what was set elsewhere", client_id: "elsewhere" };

  test("what is declared and was set elsewhere, whether it is ignored or has drifted", async () => {
    const { resource, declaring } = await existing("oidc", placeholders, real);
    expect(await sent(resource, declaring({ ...placeholders, ...alias }))).toMatchObject(real);
    expect(await liveOptions(resource)).toMatchObject({ ...real, domain_aliases: ["example.com"] });
  });

  test("a display name, although an update without one resets it", async () => {
    const { resource } = await existing("oidc", placeholders);
    const { simulator } = tenant();
    simulator.tenant.patch("connections", resource.id, { display_name: "Set elsewhere" });
    await resource.update({ ...resource.inputs, isDomainConnection: true });
    expect(await resource.live()).toMatchObject({ display_name: "Set elsewhere" });
    await resource.update({ ...resource.inputs, displayName: "Declared" });
    simulator.tenant.patch("connections", resource.id, { display_name: "Set elsewhere" });
    await resource.update({ ...resource.inputs, isDomainConnection: false });
    expect(await resource.live()).toMatchObject({ display_name: "Set elsewhere" });
  });

  test("the keys of a map that nobody declared", async () => {
    const configuration = { API_KEY: "a key" };
    const { resource, declaring } = await existing("auth0", { configuration }, {});
    const { configuration: live } = (await liveOptions(resource)) as { configuration: Wire };
    await setElsewhere(resource, { configuration: { ...live, DB_URL: "CkIKIencrypted" } });
    const all = { ...live, DB_URL: "CkIKIencrypted" };
    await resource.update(declaring({ configuration, importMode: true }));
    expect((await liveOptions(resource))["configuration"]).toEqual(all);
    await resource.update(declaring({ configuration: { API_KEY: "another" }, importMode: true }));
    const changed = (await liveOptions(resource))["configuration"] as Wire;
    expect(changed).toEqual({ API_KEY: expect.stringMatching(/^CkIKI/), DB_URL: "CkIKIencrypted" });
    expect(changed["API_KEY"]).not.toBe(live["API_KEY"]);
    const { said } = await previewed(resource, declaring({ importMode: true }));
    expect(said).toEqual([
      expect.stringMatching(/^Connection: `options.configuration.API_KEY` is no longer declared, and is removed/),
    ]);
    await resource.update(declaring({ importMode: true }));
    expect((await liveOptions(resource))["configuration"]).toEqual({ DB_URL: "CkIKIencrypted" });
  });

  test.each<[string, Values, string, Wire]>([
    ["samlp", { signInEndpoint: "https://a.example.com" }, "fieldsMap", { email: "a" }],
    ["oauth2", application, "upstreamParams", { prompt: { value: "login" } }],
    ["oauth2", application, "customHeaders", { "x-mine": "1" }],
    ["oauth2", application, "authParams", { mine: "1" }],
    ["auth0", {}, "customScripts", { login: "function login() {}" }],
  ])("%s: %j, %s", async (strategy, options, name, declared) => {
    const wire = { fieldsMap: "fieldsMap", upstreamParams: "upstream_params" }[name] ?? name;
    const { resource, declaring } = await existing(strategy, { ...options, [name]: declared });
    await setElsewhere(resource, { [wire]: { ...declared, elsewhere: { value: "2" } } });
    await resource.expectSettled();
    await resource.update(declaring({ ...options, [name]: declared, nonPersistentAttrs: ["a"] }));
    expect((await liveOptions(resource))[wire]).toEqual({ ...declared, elsewhere: { value: "2" } });
    await resource.update(declaring({ ...options, nonPersistentAttrs: ["a"] }));
    expect((await liveOptions(resource))[wire]).toEqual({ elsewhere: { value: "2" } });
  });
});

describe("options that exclude each other", () => {
  const attributes = { username: { identifier: { active: true } }, email: { identifier: { active: true } } };

  test("go in the same request, and the preview names them", async () => {
    const older = { requires_username: true, validation: { username: { min: 3, max: 9 } } };
    const { resource, declaring } = await existing("auth0", {}, older);
    const { said, replaces } = await previewed(resource, declaring({ attributes }));
    expect(said).toEqual([
      "Connection: `options.requiresUsername` and `options.validation` are removed in the same update: Auth0 does not take them beside `options.attributes`.",
    ]);
    expect(replaces).toEqual([]);
    await resource.update(declaring({ attributes }));
    const live = await liveOptions(resource);
    expect(live).toMatchObject({ attributes });
    expect(Object.keys(live).filter((key) => key in older)).toEqual([]);
  });

  test("of the two kinds of password rules that Auth0 answers, an update holds the one that is declared", async () => {
    const both = { passwordPolicy: "good", password_options: { history: { active: true } } };
    const { resource, declaring } = await existing("auth0", { passwordPolicy: "good" }, both);
    const keys = async (options: Values) =>
      Object.keys(await sent(resource, declaring(options))).filter((key) => key in both);
    expect(await keys({ passwordPolicy: "good", importMode: true })).toEqual(["passwordPolicy"]);
    await setElsewhere(resource, both);
    expect(await keys({ passwordOptions: { history: { active: true } }, importMode: true })).toEqual([
      "password_options",
    ]);
    await setElsewhere(resource, both);
    expect(await keys({ importMode: true })).toEqual(["passwordPolicy"]);
  });

  test("the older of them while the newer is what Auth0 shows beside it by itself", async () => {
    const older = { passwordPolicy: "excellent", password_complexity_options: { min_length: 20 } };
    // In recorded answers it says nothing of the older kind, whatever that is.
    const shown = {
      complexity: { min_length: 15, character_types: [], character_type_rule: "all", max_length_exceeded: "error" },
      history: { active: false, size: 3 },
      dictionary: { active: false, custom: [], default: "en_100k" },
    };
    const { resource, declaring } = await existing("auth0", {}, { ...older, password_options: shown });
    const body = await sent(resource, declaring({ importMode: true }));
    expect(body).toMatchObject(older);
    expect(body).not.toHaveProperty("password_options");
    expect(await liveOptions(resource)).toMatchObject(older);
  });

  test("the newer of them while the program declares neither", async () => {
    const both = { passwordPolicy: "good", password_options: { history: { active: true } } };
    const { resource, declaring } = await existing("auth0", {}, both);
    expect(Object.keys(await sent(resource, declaring({ importMode: true })))).not.toContain("passwordPolicy");
    expect(await liveOptions(resource)).toMatchObject({ password_options: { history: { active: true } } });
  });
});

describe("whether addresses of a database are unique", () => {
  const username = { identifier: { active: true } };
  const email = { identifier: { active: false }, verificationMethod: "link" };
  const declared = { attributes: { username, email: { ...email, unique: false } } };

  test("stays once it is no longer declared, with a word", async () => {
    const { resource, declaring } = await existing("auth0", declared);
    for (const options of [{ attributes: { username, email } }, { importMode: true }]) {
      const inputs = declaring(options);
      expect((await previewed(resource, inputs)).said).toContainEqual(
        "Connection: `options.attributes.email.unique` is no longer declared. Auth0 has no default for it, so its last value stays.",
      );
      const before = resource.state;
      await resource.update(inputs);
      expect((await liveOptions(resource))["attributes"]).toMatchObject({ email: { unique: false } });
      // It is still known, before a refresh as well.
      const changed = declaring({ attributes: { username, email: { ...email, unique: true } } });
      await expect(previewed(resource, changed)).rejects.toThrow("`options.attributes.email.unique`");
      await resource.expectSettled();
      await expect(previewed(resource, changed)).rejects.toThrow("`options.attributes.email.unique`");
      resource.state = before;
      resource.inputs = declaring(declared);
    }
  });

  test("can be declared as true in a database that has none, in place", async () => {
    const { resource, declaring } = await existing("auth0", {});
    const unique = (value: boolean) =>
      declaring({ attributes: { username, email: { identifier: { active: true }, unique: value } } });
    expect(await previewed(resource, unique(true))).toMatchObject({ changes: undefined, replaces: [] });
    await expect(previewed(resource, unique(false))).rejects.toThrow(/To keep it, declare .*email\.unique/s);
    await resource.update(unique(true));
    await resource.expectSettled();
    await expect(previewed(resource, unique(false))).rejects.toThrow("allowUserDeletion");
  });
});

describe("what cannot be kept", () => {
  test("is refused in preview: a secret of others that is masked", async () => {
    const { resource, declaring } = await existing("oauth2", application, { consumer_secret: "********" });
    const inputs = declaring({ ...application, scope: ["a"] });
    await expect(previewed(resource, inputs)).rejects.toThrow(/`options.consumer_secret` masked only.*Declare/s);
    await expect(resource.update(inputs)).rejects.toThrow("Nothing was sent");
  });

  test("is sent again: a secret of the program's that is masked", async () => {
    const { resource, declaring } = await existing("oauth2", application, { client_secret: "********" });
    const body = await sent(resource, declaring({ ...application, scope: ["a"] }));
    expect(body).toMatchObject({ client_secret: application.clientSecret, scope: ["a"] });
  });

  test("is refused: options that are not answered", async () => {
    const { resource, declaring } = await existing("oauth2", application);
    const { simulator } = tenant();
    const { options: _, ...rest } = simulator.tenant.get("connections", resource.id)!;
    simulator.tenant.put("connections", resource.id, rest);
    const inputs = declaring({ ...application, scope: ["a"] });
    await expect(previewed(resource, inputs)).rejects.toThrow("`read:connections_options`");
    await expect(resource.update(inputs)).rejects.toThrow("`read:connections_options`");
  });
});

test("the password and the names that a user logs in by stay once they are no longer declared", async () => {
  await tenant().elsewhere.request({
    method: "POST",
    path: "/connections",
    body: { name: "people", strategy: "auth0", enabled_clients: [tenant().simulator.clientId] },
  });
  const resource = new Subject(user, tenant());
  const all = { connection: "people", email: "a@example.com", username: "ann", password: "Sample-password-1" };
  await resource.create(all);
  const least = { connection: "people", email: "a@example.com" };
  const { said } = await previewed(resource, least, user);
  expect(said).toEqual(
    [expect.stringContaining("`username` is no longer"), expect.stringContaining("`password` is no longer")].sort(),
  );
  const requests = await resource.update(least);
  expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(isObject(await resource.live())).toBe(true);
});
