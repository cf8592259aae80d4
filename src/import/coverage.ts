import type { ConfigSecret } from "./config-secrets";
import type { LeftOut } from "./discover";
import type { Fixed, Named } from "./program";

/** What an export did with everything that it found. */
export interface Coverage {
  readonly tenant: string;
  /** Kinds that there are to export. */
  readonly kinds: readonly string[];
  /** Objects that the program declares. */
  readonly written: readonly { type: string; id: string; name: string; file: string }[];
  /** Objects and kinds that it does not, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Objects that the export before declared, and this one does not. */
  readonly removed: readonly { type: string; id: string; name: string }[];
  /** Properties of declared objects that the program could not declare as they are. */
  readonly refused: readonly { type: string; name: string; property: string; reason: string }[];
  /** Values of declared objects that another tenant would not understand. */
  readonly fixed: readonly Fixed[];
  /** Keys of answers, by kind, that Auth0 works out itself. */
  readonly madeUp: readonly { type: string; keys: readonly string[] }[];
  /** Secrets that the stack's configuration has to set before an object can be created again. */
  readonly secrets: readonly ConfigSecret[];
  /** Files that the export wrote. */
  readonly files: readonly string[];
}

/** What became of the objects of one kind. */
export interface KindCoverage {
  readonly type: string;
  /** Undefined when the kind was not read. */
  readonly found: number | undefined;
  readonly written: number;
  readonly leftOut: number;
}

export const refusedOf = (objects: readonly Named[]): Coverage["refused"] =>
  objects.flatMap(({ definition, name, refused }) =>
    refused.map(({ property, reason }) => ({ type: definition.type, name, property, reason })),
  );

/** The keys of the kinds that are declared which are no settings. */
export const madeUpIn = (objects: readonly Named[]): Coverage["madeUp"] =>
  [...new Set(objects.map(({ definition }) => definition))].flatMap(({ type, madeUp: keys = [] }) =>
    keys.length > 0 ? [{ type, keys }] : [],
  );

/** Whether it stands for a kind that was not read, rather than for an object. */
export const isWholeKind = ({ id, title }: LeftOut): boolean => id === undefined && title === undefined;

/** Counts by kind. */
export const countsOf = ({ kinds, written, leftOut }: Coverage): KindCoverage[] =>
  kinds.map((type) => {
    const own = leftOut.filter((one) => one.type === type);
    const counts = {
      type,
      written: written.filter((one) => one.type === type).length,
      leftOut: own.filter((one) => !isWholeKind(one)).length,
    };
    return { ...counts, found: own.some(isWholeKind) ? undefined : counts.written + counts.leftOut };
  });

const named = (one: LeftOut): string =>
  isWholeKind(one)
    ? `every ${one.type}`
    : `${one.type} ${[one.title?.replace(/\s+/g, " "), one.id !== one.title && one.id && `(${one.id})`].filter(Boolean).join(" ")}`;

const settingsOf = ({ settings = [] }: LeftOut): string =>
  settings.length > 0 ? ` The program holds none of its ${settings.map((name) => `\`${name}\``).join(", ")}.` : "";

/** What is said of several objects is said once, with their names. */
function together(refused: Coverage["refused"]): string[] {
  const names = new Map<string, string[]>();
  for (const { type, name, property, reason } of refused) {
    const what = `${type}: \`${property}\` ${reason}`;
    names.set(what, [...(names.get(what) ?? []), `\`${name}\``]);
  }
  return [...names].map(([what, those]) => `- ${what}. ${those.join(", ")}`);
}

/** The report as a page. */
export function coveragePage(coverage: Coverage): string {
  const { tenant, leftOut, refused, secrets, madeUp, fixed } = coverage;
  const counts = countsOf(coverage).map(
    (kind) => `| ${kind.type} | ${kind.found ?? "not read"} | ${kind.written} | ${kind.leftOut} |`,
  );
  return [
    `# Coverage of the export of ${tenant}\n`,
    "| kind | found | written | left out |\n| --- | ---: | ---: | ---: |",
    ...counts,
    ...section(
      "Left out",
      leftOut.map((one) => `- ${named(one)}: ${one.reason}${settingsOf(one)}`),
    ),
    ...section("Properties that are not declared, and stay in Auth0 as they are", together(refused)),
    ...section("Values that another tenant would not understand", together(fixed)),
    ...section(
      "Keys of answers that are no settings, since Auth0 works them out",
      madeUp.map(({ type, keys }) => `- ${type}: ${keys.map((key) => `\`${key}\``).join(", ")}`),
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
