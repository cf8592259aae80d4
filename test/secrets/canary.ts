import { z } from "zod";
import { hasProperties, isOpen, type Property, propertiesOf, type Values } from "../../src/definition";
import { valueAt } from "../../src/engine/values/path";
import { type Case, cases, isValid, pathOf, placed, type Target, targetsOf } from "../definitions/cases";
import { sample } from "../definitions/sample";

/** A property of a resource that is a secret and that a program declares. */
export interface SecretInput {
  readonly name: string;
  readonly subject: Case;
  readonly target: Target;
}

/** Every one of every resource, of a connection in each strategy. */
export const secretInputs: readonly SecretInput[] = cases.flatMap((subject) =>
  targetsOf(subject)
    .filter((target) => target.at(-1)!.secret)
    .map((target) => ({ name: `${subject.name} ${pathOf(target)}`, subject, target })),
);

/** What every canary starts with: hexadecimal, for the properties that take nothing else. */
const word = "c0ffee";

let planted = 0;

/** A value that is valid for a property and found again wherever any part of it is; no two are the same. */
export function canary({ name, schema }: Property): unknown {
  planted += 1;
  const mark = `${word}${planted.toString(16).padStart(4, "0")}`;
  const forms = hasProperties(schema) ? [objectWith(mark, schema)] : candidates(mark);
  const fits = forms.find((value) => schema.safeParse(value).success);
  if (fits === undefined) throw new Error(`No canary fits ${name}: add a form to test/secrets/canary.ts`);
  return fits;
}

/** An object that is a secret as a whole: each text in it that can have one, and one that no schema knows, has the canary. */
function objectWith(mark: string, schema: z.ZodType): Values {
  const shape = schema instanceof z.ZodUnion ? (schema.options[0] as z.ZodType) : schema;
  const entries = propertiesOf(shape).map((property): [string, unknown] => [
    property.name,
    candidates(mark).find((value) => property.schema.safeParse(value).success) ?? sample(property, 0),
  ]);
  return { ...Object.fromEntries(entries), ...(isOpen(shape) && { secret: mark }) };
}

const candidates = (mark: string): unknown[] => [
  [{ email: "jane@example.com", user_metadata: { api_token: `${mark} "ä\\<&'>/+%` } }],
  // Every encoding writes these letters in a way of its own.
  `${mark} "ä\\<&'>/+%\n${mark}`,
  `${mark}A!`,
  mark.repeat(3).padEnd(32, "0").slice(0, 32),
  `${mark.repeat(9).slice(0, 86)}==`,
  `https://example.com/${mark}`,
  [{ header: "x-sample", value: `${mark} "ä\\<&'>/+%` }],
  { KEY: `${mark} "ä\\<&'>/+%` },
];

/** The arguments with a canary in each secret that can be declared along with the others. */
export function withCanaries(subject: Case, inputs: Values): Values {
  const { definition, decided, varying } = subject;
  const targets = [{ ...subject, varying: undefined }, ...(varying ? [subject] : [])].flatMap(targetsOf);
  const isKnown = (path: readonly string[]) => valueAt(inputs, path.slice(0, -1)) !== undefined || path.length === 1;
  return targets
    .filter((target) => target.at(-1)!.secret && isKnown(pathOf(target).split(".")))
    .reduce((values, target) => {
      const next = placed(values, pathOf(target).split("."), canary(target.at(-1)!));
      return isValid(definition, { ...decided, ...next }) ? next : values;
    }, inputs);
}

/** A canary as it is, and as base64 writes it at each of the three places in a group of letters. */
const traces = new RegExp(
  [word, ...[0, 1, 2].map((before) => encodedAfter(before, word)), Buffer.from(word).toString("hex")].join("|"),
  "gi",
);

function encodedAfter(before: number, text: string): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  return bytes.toString("base64").slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

/** Where a text shows a canary, or one of the given secrets: each place with what is around it. */
export function leaks(text: string, secrets: readonly string[] = []): string[] {
  const found = [...text.matchAll(traces)].map(({ index }) => index);
  const others = secrets.flatMap((secret) => (text.includes(secret) ? [text.indexOf(secret)] : []));
  return [...found, ...others].map((index) => text.slice(Math.max(0, index - 120), index + 60));
}

/** Whether the canary of a value can be found at all. */
export const isTraceable = (value: unknown): boolean => leaks(JSON.stringify(value)).length > 0;
