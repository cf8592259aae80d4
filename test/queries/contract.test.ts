import type { z } from "zod";
import { propertiesOf, type Query } from "../../src/definition";
import { isUndocumented } from "../contract/beyond";
import { document, operationOf, resolved, type Schema } from "../contract/contract";
import { queries } from "./queried-tenant";

/** How pages are asked for, which properties of an object, and what is counted besides: queries read all of both. */
const paging = ({ list }: Query): string[] => [
  ...["page", "per_page", "include_totals", "take", "fields", "include_fields", "hydrate"],
  ...(list?.by === "checkpoint" ? ["from"] : []),
];

/** Filters that only one side has, with the reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  getClientCimdPreview: ["external_client_id"], // in the body
  getEvents: ["seconds"], // for how long the stream is read
  getLogs: ["q"], // documented in the text of the operation alone
  // The search that takes it is in the types of the SDK alone.
  getOrganizations: ["q"],
  getResourceServers: ["q"],
  getRoles: ["owner_id", "type"], // recorded traffic and the types of the SDK have them
  getUsers: ["primary_order", "search_engine"], // reading all users takes one engine, and a steady order
};

interface Official {
  parameters?: { name: string; in: string }[];
  security: Record<string, string[]>[];
  responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}

const pathsOf = ({ one, list }: Query): string[] => [one?.path ?? [], list?.path ?? []].flat();

/** The official operation of a path; one provider stands for all of them. */
const officialOf = (path: string, method = "GET"): Official => {
  const concrete = path
    .replace("{factor}", "phone")
    .replace("{name}", "twilio")
    .replace(/\{\w+\}/g, "x");
  return operationOf(method, concrete) as unknown as Official;
};

const documented = [...queries.values()].filter(
  (query) => document && !pathsOf(query).some((path) => isUndocumented(path)),
);
/** What only the types of the SDK and recorded traffic have, or what the document has no longer. */
const undocumentedQueries = [
  ...["getBlacklistedTokens", "getOrganizationClients", "getOrganizationRoleMembers", "getOrganizationTemplates"],
  ...["getAgent", "getAgents", "getOrganizationRoleGroups"],
  ...["getGuardianEmail", "getGuardianPhone", "getGuardianSettings", "getNetworkAclKeys"],
];
const cases = documented.map((query) => [query.name, query] as const);

test("there are queries to compare, where the official document is", () => {
  expect(cases).toHaveLength(document ? queries.size - undocumentedQueries.length : 0);
});

test("every query takes the filters of the official document", () => {
  const asking = cases.filter(([, query]) => !query.only);
  for (const [name, query] of asking) {
    const inPath = pathsOf(query).flatMap((path) => path.match(/\w+(?=\})/g) ?? []);
    const sent = propertiesOf(query.args).filter((property) => !property.local && !inPath.includes(property.name));
    const taken = sent.map(({ wire }) => wire);
    const official = pathsOf(query)
      .flatMap((path) => officialOf(path, query.one?.method).parameters ?? [])
      .flatMap((parameter) =>
        parameter.in === "query" && !paging(query).includes(parameter.name) ? [parameter.name] : [],
      );
    const onOneSide = [...new Set([...taken, ...official])].filter(
      (filter) => taken.includes(filter) !== official.includes(filter),
    );
    expect([name, onOneSide.sort()]).toEqual([name, exceptions[name] ?? []]);
  }
});

test("every query needs the scopes of the official document", () => {
  for (const [name, query] of cases) {
    const schemes = pathsOf(query).flatMap((path) => officialOf(path, query.one?.method).security);
    const official = new Set(schemes.flatMap((scheme) => Object.values(scheme).flat()));
    expect([name, [...query.scopes].sort()]).toEqual([name, [...official].sort()]);
  }
});

/** Queries whose answer is a stream of events, each of them JSON of its own, or told by the status alone. */
const streams: readonly string[] = ["getConnectionStatus", "getEvents"];

test("every property that the official document answers is in the result", () => {
  for (const [name, query] of cases.filter(([name]) => !streams.includes(name))) {
    const content = officialOf(pathsOf(query)[0]!, query.one?.method).responses["200"]!.content["application/json"]!;
    const known = new Set(propertiesOf(query.result as z.ZodType).map(({ wire }) => wire));
    const missing = answered(content.schema, query.list?.key).filter((property) => !known.has(property));
    expect([name, missing]).toEqual([name, []]);
  }
});

/** Names of the properties of what is answered, of one item in a list. */
function answered(schema: Schema, key = ""): string[] {
  const { oneOf, items, properties = {} } = resolved(schema);
  if (oneOf) return answered(oneOf[0]!, key);
  if (items) return answered(items);
  return properties[key] ? answered(properties[key]) : Object.keys(properties);
}
