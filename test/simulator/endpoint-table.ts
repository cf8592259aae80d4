import { readFileSync } from "node:fs";
import { routes } from "../../src/simulator/entities";
import { beside } from "../beside";

/** One operation of the Management API. */
interface Operation {
  readonly method: string;
  readonly path: string;
}

const operationsFile = beside("contract/operations.tsv", "the list of operations is not checked");

const documented: Operation[] | undefined = operationsFile
  ? readFileSync(operationsFile, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"))
      .map(([method = "", path = ""]) => ({ method, path }))
  : undefined;

/** An operation whatever its parameters are called. */
export function nameless({ method, path }: Operation): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

/** Every operation: those of the official document, where it lies beside the project, and what is simulated besides. */
export const everyOperation = documented && [...documented, ...routes.filter(isMissing(documented))];

function isMissing(operations: readonly Operation[]): (operation: Operation) => boolean {
  const listed = new Set(operations.map(nameless));
  return (operation) => !listed.has(nameless(operation));
}

/** What is simulated, whatever the parameters are called. */
export const simulated: ReadonlySet<string> = new Set(routes.map(nameless));

const order = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const methodsOf = (operations: readonly Operation[]): string =>
  operations
    .map(({ method }) => method)
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .join(", ");

/** The table of the page: a line for each path, with what is simulated and what is not. */
export function endpointTable(operations: readonly Operation[]): string {
  const paths = [...new Set(operations.map(({ path }) => path))].sort();
  const lines = paths.map((path) => {
    const ofPath = operations.filter((operation) => operation.path === path);
    const isSimulated = (operation: Operation) => simulated.has(nameless(operation));
    const yes = methodsOf(ofPath.filter(isSimulated));
    const no = methodsOf(ofPath.filter((operation) => !isSimulated(operation)));
    return `| \`${path}\` | ${yes} | ${no} |`;
  });
  return ["| Path | Simulated | Not simulated |", "| --- | --- | --- |", ...lines].join("\n");
}

/** The operations of a table that was written before. */
export function operationsOf(table: string): (Operation & { readonly simulated: boolean })[] {
  return [...table.matchAll(/^\| `(.+)` \| (.*) \| (.*) \|$/gm)].flatMap(([, path = "", yes = "", no = ""]) => [
    ...(yes ? yes.split(", ") : []).map((method) => ({ method, path, simulated: true })),
    ...(no ? no.split(", ") : []).map((method) => ({ method, path, simulated: false })),
  ]);
}
