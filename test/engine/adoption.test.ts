import { isObject, type Values, type Wire } from "../../src/definition";
import { adoption, equal, formatPath, hasTrait, leaves, UNKNOWN, valueAt } from "../../src/engine";
import { toWire } from "../../src/engine/values/wire";
import * as resources from "../../src/resources";
import { distinctCases } from "../definitions/cases";
import { sampleOf } from "../definitions/sample";

const takeable = distinctCases.filter(
  ({ definition: { kind, inputs } }) => kind === "singleton" || "adopt" in inputs.shape,
);

describe.each(takeable.map((subject) => [subject.name, subject] as const))("%s", (_, { definition, decided }) => {
  const { inputs: schema } = definition;
  const [has, declared] = ([0, 1] as const).map((choice) => {
    const { extra: _, ...values } = sampleOf(schema, choice, "all", decided);
    return values;
  }) as [Values, Values];
  const wire = { ...(toWire(schema, has) as Wire), declarations: undefined };
  const own = { ...definition, declarations: undefined };

  test("every property that gets another value is told", () => {
    const lines = adoption(own, wire, declared).changes;
    const changed = leaves(schema, declared)
      .filter((leaf) => !hasTrait(leaf, "createOnly") && !hasTrait(leaf, "local"))
      .filter((leaf) => !equal(leaf.schema, valueAt(has, leaf.path), leaf.value))
      .map(({ path }) => `${formatPath(path)}: `);
    expect(changed.filter((start) => !lines.some((line) => line.startsWith(start)))).toEqual([]);
  });

  test("no secret is told, of neither side", () => {
    const canaries: string[] = [];
    const marked = (values: Values, side: string): Values => {
      const result = structuredClone(values);
      for (const leaf of leaves(schema, values).filter((one) => hasTrait(one, "secret"))) {
        const parent = valueAt(result, leaf.path.slice(0, -1)) as Values;
        const canary = `canary-${side}-${canaries.length}`;
        canaries.push(canary);
        parent[leaf.path.at(-1)!] = isObject(leaf.value) ? { key: canary } : canary;
      }
      return result;
    };
    const { changes, losses } = adoption(own, toWire(schema, marked(has, "has")) as Wire, marked(declared, "declared"));
    expect(canaries.filter((canary) => [...changes, ...losses].join("\n").includes(canary))).toEqual([]);
  });

  test("nothing of what the program marks is told, of neither side", () => {
    const { extra: _, ...values } = declared;
    const marks = Object.keys(values).map((name) => [name]);
    const { changes, losses } = adoption(own, wire, values, marks);
    const told = changes.filter(
      (line) => !/: \[secret\](?:, which Auth0 does not show, is sent| => \[secret\])$/.test(line),
    );
    const undeclared = told.filter((line) => marks.every(([name]) => line.split(/[.[:]/)[0] !== name));
    expect(told).toEqual(undeclared);
    expect(losses.filter((line) => /loses/.test(line))).toEqual([]);
  });

  test("what is as declared is not told, but for what Auth0 does not show", () => {
    const hidden = leaves(schema, has).filter((leaf) => hasTrait(leaf, "writeOnly"));
    const { changes, losses } = adoption(own, wire, has);
    expect(changes.filter((line) => !hidden.some(({ path }) => line.startsWith(`${formatPath(path)}: `)))).toEqual([]);
    expect(losses).toEqual([]);
  });
});

test("lists and sets that lose entries, switches that are turned off and what is emptied are losses", () => {
  const live = {
    id: "con_1",
    name: "google",
    enabled_clients: ["theirs", "shared"],
    is_domain_connection: true,
    show_as_button: false,
    display_name: "Google",
    metadata: { owner: "them", kept: "x" },
    strategy: "auth0",
    options: { disable_signup: true, import_mode: true },
  };
  const { changes, losses } = adoption(resources.connection, live, {
    name: "google",
    strategy: "auth0",
    enabledClients: ["shared", "mine"],
    isDomainConnection: false,
    showAsButton: true,
    metadata: { kept: "x" },
    options: { disableSignup: false },
  });
  expect(changes).toEqual([
    'enabledClients: ["theirs", "shared"] => ["shared", "mine"]',
    "isDomainConnection: true => false",
    "showAsButton: false => true",
    "options.disableSignup: true => false",
  ]);
  expect(losses).toEqual([
    '`enabledClients` loses "theirs"',
    "`isDomainConnection` is switched off",
    "`options.disableSignup` is switched off",
  ]);
});

test("an entry that may be the one that is unknown yet is named with that", () => {
  const live = { name: "google", strategy: "auth0", enabled_clients: ["theirs"] };
  const inputs = { name: "google", strategy: "auth0", enabledClients: [UNKNOWN] };
  expect(adoption(resources.connection, live, inputs)).toEqual({
    changes: ['enabledClients: ["theirs"] => [unknown]'],
    losses: ['`enabledClients` loses "theirs", unless it is what is unknown yet'],
  });
});

test("a scope of which only the description changes is not lost", () => {
  const live = { identifier: "urn:a", scopes: [{ value: "read", description: "a" }, { value: "gone" }] };
  const inputs = { identifier: "urn:a", scopes: [{ value: "read", description: "b" }] };
  expect(adoption(resources.resourceServer, live, inputs).losses).toEqual(['`scopes` loses { value: "gone" }']);
});

test("what a request replaces whole loses what is not declared", () => {
  const account = { sid: "AC1", from: "+1", auth_token: "canary", messaging_service_sid: null };
  expect(adoption(resources.guardianTwilioSmsProvider, account, { sid: "AC1" })).toEqual({
    changes: ['from: "+1" => nothing', "authToken: [secret] => nothing"],
    losses: ["`from` is not declared, and goes", "`authToken` is not declared, and goes"],
  });
  const page = { error_page: { html: "<p>", show_log_link: false, url: "https://example.com" } };
  expect(adoption(resources.tenant, page, { errorPage: { html: "<p>" } }).losses).toEqual([
    "`errorPage.url` is not declared, and goes",
  ]);
});
