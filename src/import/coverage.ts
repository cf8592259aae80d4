import type { LeftOut } from "./discover";
import type { ConfigSecret, Named } from "./program";

/** What an export did with everything that it found. */
export interface Coverage {
  readonly tenant: string;
  /** Objects that the program declares. */
  readonly written: readonly { type: string; id: string; name: string; file: string }[];
  /** Objects and kinds that it does not, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Properties of declared objects that the program could not declare as they are. */
  readonly refused: readonly { type: string; name: string; property: string; reason: string }[];
  /** Secrets that the stack's configuration has to set before an object can be created again. */
  readonly secrets: readonly ConfigSecret[];
  /** Files that the export wrote. */
  readonly files: readonly string[];
}

/** What became of the objects of one kind. */
export interface KindCoverage {
  readonly type: string;
  readonly found: number;
  readonly written: number;
  readonly leftOut: number;
}

export const refusedOf = (objects: readonly Named[]): Coverage["refused"] =>
  objects.flatMap(({ definition, name, refused }) =>
    refused.map(({ property, reason }) => ({ type: definition.type, name, property, reason })),
  );

/** Counts by kind, in the order of their names. A kind that could not be read has none. */
export function countsOf({ written, leftOut }: Coverage): KindCoverage[] {
  const types = [...new Set([...written, ...leftOut].map(({ type }) => type))].sort();
  return types.map((type) => {
    const count = (list: readonly { type: string }[]) => list.filter((one) => one.type === type).length;
    const objects = leftOut.filter(({ id, title }) => id !== undefined || title !== undefined);
    return { type, found: count(written) + count(objects), written: count(written), leftOut: count(objects) };
  });
}

const named = ({ type, id, title }: LeftOut): string =>
  id === undefined && title === undefined
    ? `every ${type}`
    : `${type} ${[title, id && `(${id})`].filter(Boolean).join(" ")}`;

/** The report as a page. */
export function coveragePage(coverage: Coverage): string {
  const { tenant, leftOut, refused, secrets } = coverage;
  const counts = countsOf(coverage).map(
    (kind) => `| ${kind.type} | ${kind.found} | ${kind.written} | ${kind.leftOut} |`,
  );
  return [
    `# Coverage of the export of ${tenant}\n`,
    "| kind | found | written | left out |\n| --- | ---: | ---: | ---: |",
    ...counts,
    ...section(
      "Left out",
      leftOut.map((one) => `- ${named(one)}: ${one.reason}`),
    ),
    ...section(
      "Properties that are not declared",
      refused.map(({ type, name, property, reason }) => `- ${type} \`${name}\`: \`${property}\` ${reason}`),
    ),
    ...section(
      "Secrets to set",
      secrets.map(
        ({ key, type, name, property, json }) =>
          `- \`${key}\`: \`${property}\` of ${type} \`${name}\`${json ? ", as JSON" : ""}`,
      ),
    ),
    "",
  ].join("\n");
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`\n## ${title}\n`, ...lines] : [];
