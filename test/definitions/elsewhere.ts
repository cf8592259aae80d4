import { isObject, pathParameters, schemaFor, type Values, type Wire } from "../../src/definition";
import { toWire } from "../../src/engine/values/wire";
import type { Target } from "./cases";
import type { Subject } from "./subject";

/** What another session sends so that a property gets the value that it has in other inputs. */
export async function bodyElsewhere(subject: Subject, target: Target, inputs: Values, object: Wire): Promise<Wire> {
  const { definition } = subject;
  const operation = definition.operations.update!;
  const [top] = target;
  const wired = toWire(schemaFor(definition.inputs, inputs), inputs) as Wire;
  const value = editOf(target, object[top!.wire], wired[top!.wire]);
  const others = operation.method === "PUT" ? without(wired, pathParameters(operation)) : {};
  const body = { ...others, [top!.wire]: value ?? null };
  return (await rewordings[definition.type]?.(body, subject)) ?? body;
}

/** Properties that have an endpoint of their own, below the object's. */
const apart: Readonly<Record<string, readonly string[]>> = { Experiment: ["status"], FeatureFlag: ["status"] };

/** Where another session sends that: what updates the object, or the endpoint of the property alone. */
export function endpointElsewhere({ definition }: Subject, [top]: Target, path: string) {
  const isApart = apart[definition.type]?.includes(top!.name);
  return isApart
    ? ({ method: "POST", path: `${path}/${top!.wire}` } as const)
    : { method: definition.operations.update!.method, path };
}

/** Objects that an update merges are sent in part, those that are always there as they live, and all others as wanted. */
function editOf([property, next, ...below]: Target, live: unknown, wanted: unknown): unknown {
  if (!next || !isObject(wanted) || !isObject(live)) return wanted;
  const value = editOf([next, ...below], live[next.wire], wanted[next.wire]);
  if (property!.nested === "merged") return { [next.wire]: value ?? null };
  if (!property!.standing) return wanted;
  return changedWithin([next, ...below], live, wanted);
}

function changedWithin([property, ...below]: Target, live: Wire, wanted: Wire): Wire {
  const { wire } = property!;
  const [current, value] = [live[wire], wanted[wire]];
  if (value === undefined) return without(live, [wire]);
  if (below.length === 0 || !isObject(current) || !isObject(value)) return { ...live, [wire]: value };
  return { ...live, [wire]: changedWithin(below, current, value) };
}

const without = (values: Wire, keys: readonly string[]): Wire =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

const olderPasswordRules = ["passwordPolicy", "password_complexity_options", "password_history"];

/** What the API wants to be told otherwise than a program declares it. */
const rewordings: Readonly<Record<string, (body: Wire, subject: Subject) => Promise<Wire>>> = {
  Action: withSecretsOf,
  ActionModule: withSecretsOf,
  SelfServiceProfileCustomText: async ({ text }) => text as Wire,
  PromptCustomText: async ({ texts }) => texts as Wire,
  PromptPartials: async ({ screens }) =>
    Object.fromEntries((screens as Wire[]).map(({ screen, ...placed }) => [screen, placed])),
  PromptScreenPartial: async ({ screen, ...placed }) => ({ [String(screen)]: placed }),
  Client: async (body, subject) => (await withCredentialIds(body, subject)) as Wire,
  Connection: async (body) => {
    const { options } = body;
    return isObject(options) && options["password_options"]
      ? { ...body, options: without(options, olderPasswordRules) }
      : body;
  },
  // A request holds the theme whole.
  BrandingTheme: async (body, subject) => {
    const { themeId: _, ...live } = await subject.live();
    return { ...live, ...body };
  },
  // There is one policy, which nobody can take away.
  CustomDomain: async ({ tls_policy, ...body }) => (tls_policy ? { ...body, tls_policy } : body),
  UniversalLoginTemplate: async ({ body }) => ({ template: body }),
  // The API knows them as a bare list.
  GuardianPolicies: async ({ policies }) => policies as Wire,
  // Secrets have requests of their own.
  Hook: async ({ secrets, ...body }, subject) => {
    if (secrets !== undefined) await setSecrets(subject, isObject(secrets) ? secrets : {});
    return body;
  },
  // Whatever has changed, the document is read again.
  ClientCimd: async (_, { inputs }) => ({ external_client_id: inputs["externalClientId"] }),
  // An update takes no syntax.
  PhoneNotificationTemplate: async ({ content, ...body }) =>
    isObject(content) ? { ...body, content: without(content, ["syntax"]) } : body,
  TriggerAction: async (body, { state, tenant }) => {
    const bound = tenant.simulator.tenant.get("trigger-bindings", String(state["trigger"]))?.bindings as Wire[];
    const others = bound.filter(({ action_id }) => action_id !== state["actionId"]);
    const indexOf = (id: unknown) => others.findIndex(({ action_id }) => action_id === id);
    const own = { action_id: state["actionId"], display_name: body["display_name"] ?? state["displayName"] };
    const first = body["after"] ? indexOf(body["after"]) + 1 : body["position"] === "first" ? 0 : others.length;
    return asOrder(others.toSpliced(body["before"] ? indexOf(body["before"]) : first, 0, own));
  },
  TriggerActions: async ({ actions }) => asOrder(actions as Wire[]),
  ConnectionDirectorySynchronizedGroups: async ({ groups }) => ({ groups }),
  // Whatever is asked for, the keys are rotated.
  ConnectionKeys: async () => ({}),
  // A change names both.
  ConnectionScimConfiguration: async (body, subject) => {
    const { user_id_attribute, mapping } = await subject.live();
    return { user_id_attribute, mapping, ...body };
  },
  // A list says of each whether it is one.
  ConnectionClients: async ({ clients }) =>
    (clients as string[]).map((client_id) => ({ client_id, status: true })) as unknown as Wire,
  // One is added by itself.
  OrganizationConnections: async ({ connections }) => (connections as Wire[])[0]!,
  OrganizationDiscoveryDomains: async ({ domains }) => (domains as Wire[])[0]!,
};

/** Gives a hook other secrets; null takes one away. */
async function setSecrets({ id, tenant }: Subject, secrets: Wire): Promise<void> {
  const path = `/hooks/${id}/secrets`;
  const request = (method: "GET" | "POST" | "PATCH" | "DELETE", body?: unknown) =>
    tenant.elsewhere.request<Wire>({ method, path, body });
  const live = await request("GET");
  const gone = Object.keys(secrets).filter((name) => secrets[name] === null && name in live);
  const of = (isThere: boolean) =>
    Object.fromEntries(
      Object.entries(secrets).filter(([name, value]) => value !== null && Object.hasOwn(live, name) === isThere),
    );
  if (gone.length > 0) await request("DELETE", gone);
  if (Object.keys(of(true)).length > 0) await request("PATCH", of(true));
  if (Object.keys(of(false)).length > 0) await request("POST", of(false));
}

/** Secrets are a list of names and values. An update that would lose one of others is refused: these are the declared ones. */
async function withSecretsOf(
  { deploy: _, publish: __, ...body }: Wire,
  { inputs: { secrets } }: Subject,
): Promise<Wire> {
  if (!isObject(body["secrets"]) || !isObject(secrets)) return body;
  return { ...body, secrets: Object.keys(secrets).map((name) => ({ name, value: "of somebody else" })) };
}

/** An order of bindings as a request says it. */
const asOrder = (bindings: readonly Wire[]): Wire => ({
  bindings: bindings.map(({ action_id, display_name }) => ({
    ref: { type: "action_id", value: action_id },
    display_name,
  })),
});

/** An update takes the ids of credentials that were created before. */
async function withCredentialIds(value: unknown, subject: Subject): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => withCredentialIds(item, subject)));
  if (!isObject(value)) return value;
  if ("credential_type" in value) {
    const existing = credentialWith(value["pem"], subject);
    if (existing) return { id: existing["id"] };
    const path = `/clients/${subject.id}/credentials`;
    const { id } = await subject.tenant.elsewhere.request<Wire>({ method: "POST", path, body: value });
    return { id };
  }
  const entries = Object.entries(value).map(async ([key, item]) => [key, await withCredentialIds(item, subject)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** Auth0 takes no key twice for a client. */
function credentialWith(pem: unknown, { id, tenant }: Subject): Wire | undefined {
  const credentials = Object.values(tenant.simulator.snapshot().objects["client-credentials"] ?? {});
  return credentials.find((one) => pem !== undefined && one["client_id"] === id && one["pem"] === pem);
}
