import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import type { Property, Values } from "../../src/definition";
import { marksName } from "../../src/pulumi/state-format";
import { type Case, distinctCases, isValid, pathOf, placed, type Target, targetsOf } from "../definitions/cases";
import { declare } from "../definitions/declaration";
import { providerFor } from "../definitions/subject";
import { leaks } from "./canary";
import { Life } from "./life";
import { watchedTenant } from "./watched-tenant";

const watched = watchedTenant();

/** A number that stands nowhere by chance. */
const number = 1_871_543;

let planted = 0;

/** A value that is valid for a property and found again, if there is one. */
function canary({ schema }: Property): unknown {
  planted += 1;
  const mark = `c0ffee${planted.toString(16).padStart(4, "0")}`;
  const texts = [`${mark} "ä`, mark, `https://${mark}.example.com/path`, `${mark}@example.com`, `${mark}.example.com`];
  const candidates = [...texts, ...texts.map((text) => [text]), { note: texts[0] }, { note: number }, number];
  return candidates.find((value) => schema.safeParse(value).success);
}

/** What no definition takes for a secret: whoever marks it decides. */
const markableOf = (subject: Case): Target[] =>
  targetsOf(subject).filter((target) => !target.some(({ secret }) => secret) && canary(target.at(-1)!) !== undefined);

/** The arguments of one resource, and which of them are marked. */
interface Marked {
  readonly inputs: Values;
  readonly targets: readonly Target[];
}

/** Values with a canary in each of the properties that is valid along with the others. */
function planting(subject: Case, values: Values, targets: readonly Target[]): Marked {
  const { definition } = subject;
  return targets.reduce<Marked>(
    ({ inputs, targets }, target) => {
      const steps = pathOf(target).split(".");
      const next = placed(inputs, steps, canary(target.at(-1)!));
      const isWithinMarked = targets.some((other) => pathOf(target).startsWith(`${pathOf(other)}.`));
      const fits = !isWithinMarked && isValid(definition, next);
      return fits ? { inputs: next, targets: [...targets, target] } : { inputs, targets };
    },
    { inputs: values, targets: [] },
  );
}

/** Declarations that have each property marked once: as many at a time as are valid together. */
async function declarationsOf(subject: Case): Promise<Marked[]> {
  const declarations: Marked[] = [];
  let left = markableOf(subject);
  while (left.length > 0) {
    watched().simulator.reset();
    const declaration = await declare(subject, left[0]!, watched());
    const marked = planting(subject, declaration.with(declaration.values[0]), left);
    // A rule may leave a property no value that can be found again.
    if (marked.targets.length > 0) declarations.push(marked);
    left = left.slice(marked.targets.includes(left[0]!) ? 0 : 1).filter((target) => !marked.targets.includes(target));
  }
  return declarations;
}

/** As the program's side gives them. */
const withMarks = ({ inputs, targets }: Marked): Values => ({ ...inputs, [marksName]: targets.map(pathOf) });

const again = (subject: Case, { inputs, targets }: Marked): Marked => planting(subject, inputs, targets);

/** What is printed of a resource in a tenant that repeats what it was sent. */
async function live(subject: Case, marked: Marked): Promise<readonly string[]> {
  const { definition } = subject;
  const { url, clientId, clientSecret } = watched().simulator;
  const settings = { "auth0:audience": `${url}/api/v2/`, "auth0:deadline": "1" };
  const provider = providerFor(definition, { url: watched().faulty.url, clientId, clientSecret }, settings);
  const life = new Life(provider, watched().faulty, ["400 that echoes"]);
  const [first, last] = [withMarks(marked), withMarks(again(subject, marked))];
  const wrong = Object.fromEntries(Object.entries(first).map(([name, value]) => [name, [[value]]]));
  for (const inputs of [first, { ...wrong, [marksName]: first[marksName] }])
    life.seen.push(inspect((await provider.check({}, inputs)).failures, { maxStringLength: null, depth: 9 }));
  try {
    await life.create(first, first);
    if (definition.operations.read) await life.read(first);
    if (definition.operations.update) await life.update(last, first, last);
    await life.delete(first, ...(definition.operations.update ? [last] : []));
  } catch (error) {
    // Ids that stand for nothing are refused for good.
    life.seen.push(inspect(error, { depth: 0 }));
  }
  return life.seen;
}

describe("what a program marks is in no message and no log", () => {
  test.each(distinctCases.map((subject) => [subject.name, subject] as const))("%s", async (_, subject) => {
    const declarations = await declarationsOf(subject);
    for (const marked of declarations) {
      const seen = await live(subject, marked);
      const written = [...seen, ...watched().printed, readFileSync(watched().log, "utf8")].join("\n");
      expect(leaks(written, [String(number)])).toEqual([]);
    }
    count += declarations.flatMap(({ targets }) => targets).length;
  });

  test("these are most properties", () => {
    expect(count).toBeGreaterThan(400);
    expect(watched().faulty.faults).toBeGreaterThan(200);
    process.stdout.write(`${count} properties marked by the program\n`);
  });
});

let count = 0;
