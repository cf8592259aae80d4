import { readFileSync } from "node:fs";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import type { LedgerEntry } from "../../src/simulator";
import { beside } from "../beside";
import { pathPattern } from "../path-pattern";
import { answering, recordedStatuses } from "./answers";
import { amended, isUndocumented } from "./beyond";

const file = beside("contract/management-api-oas.json", "nothing is checked against the official document");

/** A JSON schema, as far as these tests look into it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  [keyword: string]: unknown;
}

interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** The official OpenAPI document of the Management API as it is, where it lies beside the project. */
export const official: Document | undefined = file && JSON.parse(readFileSync(file, "utf8"));

/** The same with what Auth0 takes beyond it. */
export const document = official && amended(official);

/** A schema with its reference followed. */
export function resolved(schema: Schema): Schema {
  return schema.$ref ? resolved(document!.components.schemas[schema.$ref.split("/").at(-1)!]!) : schema;
}

const templates = Object.entries(document?.paths ?? {})
  .map(([template, operations]) => ({
    pattern: pathPattern(template),
    parameters: template.split("{").length,
    operations,
  }))
  .sort((one, other) => one.parameters - other.parameters);

/** The operation of a request: of the path that says most of it literally. */
export function operationOf(method: string, requestPath: string): Operation | undefined {
  return templates.find(({ pattern }) => pattern.test(requestPath))?.operations[method.toLowerCase()];
}

/** The schema of what a request sends, as JSON or as a form. */
export const bodySchema = ({ requestBody }: Operation): Schema | undefined =>
  (requestBody?.content["application/json"] ?? requestBody?.content["multipart/form-data"])?.schema;

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true, logger: false, unicodeRegExp: false }));
ajv.addFormat("url", URL.canParse);
ajv.addFormat("cidr", /^[0-9.]+\/\d+$/);
ajv.addFormat("ipv6_cidr", /^[0-9a-fA-F:]+\/\d+$/);
const answers = document && answering(document);
if (document) ajv.addSchema({ $id: "contract", components: document.components });
if (answers) ajv.addSchema({ $id: "answers", components: answers.components });
const validators = new Map<Schema, ValidateFunction>();

/** What a schema has against a value; its references lead into the document, or into that of the answers. */
export function faults(schema: Schema, value: unknown, into = "contract"): string[] {
  let validate = validators.get(schema);
  if (!validate) {
    validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', `"${into}#/components`)));
    validators.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** What the document says of the options of a new connection, by its strategy. */
const optionsByStrategy = new Map<unknown, Schema>(
  Object.entries(document?.components.schemas ?? {})
    .filter(([name]) => /^CreateConnectionRequestContent./.test(name))
    .map(([, { allOf }]) => allOf?.[0]?.properties)
    .map((properties) => [
      properties?.["strategy"]?.["const"],
      { type: "object", properties: { options: properties?.["options"] ?? {} } },
    ]),
);

/** What the document has against a request's body. */
export function violations({
  method,
  path: requestPath,
  body,
}: Pick<LedgerEntry, "method" | "path" | "body">): string[] {
  if (!document || isUndocumented(requestPath, method)) return [];
  const operation = operationOf(method, requestPath);
  if (!operation) return [`${method} ${requestPath} is not in the document`];
  const general = operation.requestBody?.content["application/json"]?.schema;
  if (!general || body === undefined) return [];
  const { strategy } = body as Record<string, unknown>;
  const special = method === "POST" ? optionsByStrategy.get(strategy) : undefined;
  return [general, ...(special ? [special] : [])]
    .flatMap((schema) => faults(schema, body))
    .map((fault) => `${method} ${requestPath}: ${fault}`);
}

/** What the document has against a successful answer of an operation, which is named by its path in the document. */
export function responseViolations(method: string, path: string, status: number, body: unknown): string[] {
  if (!answers || isUndocumented(path, method) || status >= 400) return [];
  const name = `${method} ${path} ${status}`;
  const response = answers.paths[path]?.[method.toLowerCase()]?.responses[recordedStatuses[name] ?? status];
  if (!response) return [`${name} is not in the document`];
  const schema = response.content?.["application/json"]?.schema;
  if (!schema || body === undefined) return [];
  // Only what JSON can carry arrives.
  return faults(schema, JSON.parse(JSON.stringify(body)), "answers").map((fault) => `${name}: ${fault}`);
}
