import { propertiesOf, propertyOf, type Query } from "../definition";
import { anyOf, inStage } from "../generate/overview";
import { answersList } from "../generate/query-types";
import { Tables } from "./tables";

/** The page of a query, in Markdown. */
export function queryPage(query: Query, example?: string): string {
  const { name, description, scopes, removed, source } = query;
  return [
    `# ${name}`,
    description,
    ...inStage(query),
    ...(removed ? [removed] : []),
    ...(example ? [`\`\`\`ts\n${example.trimEnd()}\n\`\`\``] : []),
    ...argumentTables(query),
    ...answerTables(query),
    `## Scopes\n\n${scopes.length > 1 ? "One of " : ""}${anyOf(scopes)}.`,
    ...(source ? [`[${name} in Auth0's documentation](${source})`] : []),
  ].join("\n\n");
}

function argumentTables({ name, args }: Query): string[] {
  const properties = propertiesOf(args);
  const output = `\`${name}Output\` takes the same as outputs of resources, and asks once they are known.`;
  if (properties.length === 0) return [`## Arguments\n\nNone. ${output}`];
  const tables = new Tables(true);
  tables.add("Arguments", properties, "", output);
  return tables.printed;
}

function answerTables(query: Query): string[] {
  const properties = propertiesOf(query.result);
  const list = answersList(query);
  if (properties.length === 0) return [`## Answer\n\n${propertyOf("", query.result).description ?? ""}`];
  const tables = new Tables(false);
  tables.add("Answer", properties, "", list ? "A list; of each item:" : undefined);
  return tables.printed;
}
