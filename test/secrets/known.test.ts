import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Definition, itemsOf, propertiesOf, secretOutputs, valuesOf } from "../../src/definition";
import { beside } from "../beside";
import { definitions } from "../definitions/cases";
import { secretInputs } from "./canary";

interface Place {
  readonly path: string;
  readonly schema: z.ZodType;
  /** Whether it is a secret, or within one. */
  readonly secret: boolean;
}

/** Every property of a schema at every depth and in every variant, by the API's names. */
function places(schema: z.ZodType, above: string, isWithin = false): Place[] {
  if (schema instanceof z.ZodArray) return places(itemsOf(schema).schema, above, isWithin);
  if (schema instanceof z.ZodRecord) return places(valuesOf(schema).schema, above, isWithin);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).flatMap((option) => places(option, above, isWithin));
  if (!(schema instanceof z.ZodObject)) return [];
  return propertiesOf(schema).flatMap(({ wire, schema: inner, secret: isSecret, variants }) => {
    const [place, secret] = [`${above}.${wire}`, isWithin || isSecret === true];
    const below = [inner, ...Object.values(variants?.cases ?? {})].flatMap((one) => places(one, place, secret));
    return [{ path: place, schema: inner, secret }, ...below];
  });
}

const every = definitions.flatMap(({ type, inputs, outputs }: Definition) =>
  [inputs, outputs].flatMap((schema) => places(schema, type)),
);

const isText = (schema: z.ZodType): boolean => schema instanceof z.ZodString;

/** What sounds like a secret and is none: addresses, names, and scripts. */
const harmless = new Set([
  "ClientCimd.token_endpoint_auth_method",
  "Client.addons.azure_sb.sasKeyName",
  "Client.addons.sap_api.tokenEndpointUrl",
  "Connection.options.customScripts.change_password",
  "Connection.options.global_token_revocation_jwt_iss",
  "Connection.options.global_token_revocation_jwt_sub",
  "Connection.options.token_endpoint",
  "Connection.options.tokenURL",
  "Connection.options.accessTokenURL",
  "Connection.options.requestTokenURL",
  // The id of the key, which Auth0 answers.
  "GuardianPushSns.aws_access_key_id",
  "TokenExchangeProfile.subject_token_type",
]);

test("every text whose name the API gives to secrets is one", () => {
  const named =
    /secret|password|passwd|_pass$|token|private|api_?key|access_?key|master_?key|sasKey|assertion|ticket|recovery_?code|connectionString/i;
  const open = every.filter((one) => isText(one.schema) && named.test(one.path.split(".").at(-1)!) && !one.secret);
  expect([...new Set(open.map(({ path }) => path))].sort()).toEqual([...harmless].sort());
});

const table = beside("reference/api-coverage.md", "secrets are not held against the table of what each resource has");

/** Resources of the table, and what we have of them. */
const ours: Readonly<Record<string, string>> = {
  client: "Client",
  client_credentials: "Client",
  connection: "Connection",
  email_provider: "EmailProvider",
  phone_provider: "PhoneProvider",
  guardian: "GuardianTwilioSmsProvider",
  resource_server: "ResourceServer",
  user: "User",
};

/** Where our names of the table's are others, and what other resources have. */
const renamed: Readonly<Record<string, string>> = {
  azure_cs_connection_string: "connectionstring",
  ms365_tenant_id: "tenantid",
  ms365_client_id: "clientid",
  ms365_client_secret: "clientsecret",
};
const elsewhere = /^(duo|push)\./;

(table ? test : test.skip)("every secret of the coverage table is one", () => {
  const section = readFileSync(table!, "utf8").split("## 4.")[1]!.split("\n## ")[0]!;
  const rows = section.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const listed = rows.flatMap(([, resource = "", , , , , cell = ""]) =>
    (ours[resource] && cell !== "—" ? cell.split(", ") : []).map((name) => ({ type: ours[resource]!, name })),
  );
  const plain = (text: string) => text.replaceAll("_", "").toLowerCase();
  const names = listed.filter(({ name }) => !elsewhere.test(name) && !name.includes("(wo)"));
  expect(names.length).toBeGreaterThan(25);
  const open = names.filter(({ type, name }) => {
    const last = name.split(".").at(-1)!;
    const wanted = renamed[last] ?? plain(last);
    return !every.some(
      (one) => one.secret && one.path.startsWith(`${type}.`) && plain(one.path.split(".").at(-1)!) === wanted,
    );
  });
  expect(open).toEqual([]);
});

/** Of a union only one object can be declared at a time: tests of the resource declare each of them. */
const inUnions = ["token", "password", "header_value"].map(
  (name) => `EventStream.destination.configuration.webhook_authorization.${name}`,
);

test("the canaries are in all of them", () => {
  const inputs = new Set(
    secretInputs.map(({ subject, target }) => [subject.definition.type, ...target.map(({ wire }) => wire)].join(".")),
  );
  const outputs = definitions.flatMap((definition) =>
    secretOutputs(definition).map((name) => `${definition.type}.${name}`),
  );
  const declared = definitions.flatMap(({ type, inputs: schema }) =>
    places(schema, type).filter(({ secret }) => secret),
  );
  const missing = declared.map(({ path }) => path).filter((path) => !inputs.has(path) && !within(path, inputs));
  expect([...new Set(missing)]).toEqual(inUnions);
  process.stdout.write(
    `${secretInputs.length} secret inputs (each strategy by itself), ${outputs.length} secret outputs\n`,
  );
});

const within = (path: string, roots: ReadonlySet<string>): boolean =>
  path.split(".").some((_, depth, steps) => roots.has(steps.slice(0, depth).join(".")));
