/** What drafts read of an OpenAPI document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

export interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly operationId?: string;
}

/** An OpenAPI document, as far as drafts need it. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A schema with its references followed, and what it is all of put together. */
export function resolve(schema: Schema, document: Document): Schema {
  if (schema.$ref) return resolve(document.components.schemas[schema.$ref.split("/").at(-1)!] ?? {}, document);
  if (!schema.allOf) return schema;
  const parts = [...schema.allOf, { ...schema, allOf: undefined } as Schema].map((part) => resolve(part, document));
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}

/** What a request of an operation holds. */
export function requestSchema(operation: Operation | undefined, document: Document): Schema | undefined {
  const content = operation?.requestBody?.content ?? {};
  const { schema } = content["application/json"] ?? Object.values(content)[0] ?? {};
  return schema && resolve(schema, document);
}

/** What an operation answers when it succeeds. */
export function answerSchema(operation: Operation | undefined, document: Document): Schema | undefined {
  const success = Object.entries(operation?.responses ?? {}).find(([status]) => status.startsWith("2"))?.[1];
  const schema = success?.content?.["application/json"]?.schema;
  return schema && resolve(schema, document);
}

/** The properties of an object; those of each of several objects that it may be. */
export function propertiesIn(schema: Schema | undefined, document: Document): Record<string, Schema> {
  if (!schema) return {};
  const some = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((one) => resolve(one, document));
  const parts = [schema, ...some].map(({ properties = {} }) => properties);
  return Object.assign({}, ...parts);
}

/** Scopes of which an operation asks for one. */
export const scopesOf = (operation: Operation | undefined): readonly string[] => [
  ...new Set((operation?.security ?? []).flatMap((one) => Object.values(one).flat())),
];
