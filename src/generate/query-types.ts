import { propertyOf, type Query } from "../definition";
import { comment } from "./comment";
import { answerDialect, argumentDialect, type Dialect, filterDialect, questionDialect } from "./dialect";
import { Interfaces } from "./interfaces";
import { pascalCase } from "./names";
import { anyOf, overview } from "./overview";
import { hasRequired } from "./variant-types";

/** The published types of the queries. */
export interface QueryTypes {
  readonly text: string;
  /** The interfaces of answers in outputs, where a secret is no output of its own. */
  readonly outputs: string;
}

const header = `import * as pulumi from "@pulumi/pulumi";
import { Input } from "./input";
import * as outputs from "./outputs/queries";
import { Provider } from "./provider";

/** How a query reaches its tenant. */
export interface QueryOptions {
  /** Tenant to ask, when it is not that of the stack's configuration. */
  provider?: Provider;
}
`;

/** Prints the types of all queries. */
export function queryTypes(queries: readonly Query[], exampleOf: (query: Query) => string | undefined): QueryTypes {
  const plain = new Answers(questionDialect);
  const output = new Answers(answerDialect);
  const functions = queries.map((query) =>
    functionTypes(query, plain.typeOf(query), output.typeOf(query), exampleOf(query)),
  );
  return {
    text: [header, ...plain.interfaces.printed, ...functions].join("\n"),
    outputs: ['import * as outputs from "./queries";\n', ...output.interfaces.printed].join("\n"),
  };
}

/** The types of answers. Queries that share a schema share the interface of the first of them. */
class Answers {
  readonly interfaces: Interfaces;
  private readonly types = new Map<Query["result"], string>();

  constructor(dialect: Dialect) {
    this.interfaces = new Interfaces(dialect);
  }

  typeOf({ name, result, description }: Query): string {
    const known = this.types.get(result);
    if (known) return known;
    const type = this.interfaces.typeOf({ ...propertyOf("", result), description }, `${pascalCase(name)}Result`);
    this.types.set(result, type);
    return type;
  }
}

/** Whether a query answers a list. */
export const answersList = ({ list, one, only }: Query): boolean => list !== undefined && !one && !only;

function functionTypes(query: Query, answer: string, output: string, example?: string): string {
  const { name, args } = query;
  const scopes = [`**Scopes:** ${anyOf(query.scopes)}.`];
  const parameters = (type: string, dialect: Dialect): [string, string] => {
    const interfaces = new Interfaces(dialect);
    interfaces.declare(type, args, [`The arguments of \`${name}\`.`]);
    const optional = hasRequired(args) ? "" : "?";
    return [interfaces.printed.join("\n"), `(args${optional}: ${type}, options?: QueryOptions)`];
  };
  const [plainArgs, plain] = parameters(`${pascalCase(name)}Args`, filterDialect);
  const [outputArgs, awaited] = parameters(`${pascalCase(name)}OutputArgs`, argumentDialect(new Set()));
  const list = answersList(query) ? "[]" : "";
  return [
    plainArgs,
    outputArgs,
    `${comment(overview(query, scopes, example))}export declare function ${name}${plain}: Promise<${answer}${list}>;\n`,
    `${comment([`\`${name}\` with arguments that other resources give: it asks once they are known.`])}export declare function ${name}Output${awaited}: pulumi.Output<${output}${list}>;\n`,
  ].join("\n");
}
