import type { Values } from "../../src/definition";
import { valueAt } from "../../src/engine/values/path";
import { type Case, distinctCases, isValid, pathOf, placed, type Target, targetsOf } from "./cases";
import { declare } from "./declaration";
import { beside, everything, type Leaf, restore, setElsewhere, undeclaredChanges, wirePathOf } from "./live-elsewhere";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

/** What may change besides what is declared: where, in which steps, what of it, and why. */
const excepted: readonly { where: RegExp; what: RegExp; why: string }[] = [
  {
    where: /^(changed|removed): Connection (google-apps|line|wordpress) options/,
    what: /^options\.scope$/,
    why: "Auth0 works the scope of a social provider out of its switches, whatever is sent",
  },
  {
    where: /^(changed|drifted): Connection auth0 options(\.|$)/,
    what: /^options\.password_options\./,
    why: "password rules of the older kind exclude those of the newer, which the preview says",
  },
  { where: /^changed: ConnectionKeys triggers$/, what: /^keys$/, why: "the keys are rotated" },
  {
    where: /^changed: EmailProvider name$/,
    what: /^settings\./,
    why: "settings are those of the old service",
  },
  {
    where: /^(changed|drifted): ResourceServer tokenEncryption/,
    what: /^token_encryption\.encryption_key\.(pem|thumbprint_sha256)$/,
    why: "the key is not answered, so that it is sent as it was sent last; its thumbprint follows",
  },
  {
    where: /^changed: Tenant (\w+)InMinutes$/,
    what: /^\w*session_lifetime$/,
    why: "the same setting in hours",
  },
  {
    where: /^drifted: Action(Module)? /,
    what: /^(code|supported_triggers|dependencies|runtime|modules)$/,
    why: "an update saves the whole draft, so that nothing of somebody else's is deployed with it",
  },
  {
    where: /^(changed|drifted): Action(Module)? secrets/,
    what: /^secrets$/,
    why: "the tenant keeps the names of all of them in one list",
  },
  {
    where: /: TriggerAction /,
    what: /^bindings$/,
    why: "the order of a trigger is one list",
  },
  {
    where: /^drifted: User emailVerified$/,
    what: /^email_verified$/,
    why: "a new address counts as unverified unless it is sent along",
  },
];

/** What Auth0 does not keep as it is sent, so that it cannot simply be set behind a program's back. */
const unset =
  /^(FeatureFlag status$|Client (clientAuthenticationMethods|signedRequestObject|tokenVaultPrivilegedAccess)|Tenant \w+InMinutes$)/;

const tenant = simulatedTenant();

/** Properties that an update can change in place. */
const subjects = distinctCases
  // What is not declared of a set goes: that is what the resource for the whole of it is for.
  .filter(({ definition: { operations, set } }) => operations.update && operations.read && set?.part !== "whole")
  .flatMap((subject) =>
    targetsOf(subject)
      .filter((target) => !target.some(({ immutable, local, createOnly }) => immutable || local || createOnly))
      .map((target) => ({ name: `${subject.name} ${pathOf(target)}`, subject, target })),
  );

/** An update, and what another admin has set before it besides what stays the same in all of them. */
interface Step {
  readonly inputs: Values;
  readonly elsewhere?: readonly Leaf[];
}

/** The updates of a property: to another value, to none, and of another property while this one has drifted. */
function stepsOf(subject: Case, target: Target, declared: Values, others: Others): Record<string, Step> {
  const { changed, without, leaves } = others;
  const path = target.map(({ name }) => name);
  const beside = (leaf: Leaf) => placed(declared, leaf.path, leaf.value);
  const another = [...leaves.filter((leaf) => leaf.path[0] === path[0]), ...leaves].find((leaf) =>
    isValid(subject.definition, beside(leaf)),
  );
  const drift = changed && [{ path, value: valueAt(changed, path), properties: target }];
  const canDrift = !target.some(({ writeOnly }) => writeOnly) && !unset.test(`${subject.name} ${pathOf(target)}`);
  return {
    ...(changed && { changed: { inputs: changed } }),
    ...(without && { removed: { inputs: without } }),
    ...(canDrift && another && drift && { drifted: { inputs: beside(another), elsewhere: drift } }),
  };
}

interface Others {
  readonly changed: Values | undefined;
  readonly without: Values | undefined;
  /** What others have set beside the property. */
  readonly leaves: readonly Leaf[];
}

const done = { changed: 0, removed: 0, drifted: 0 } as Record<string, number>;
const used = new Set<string>();

test.each(subjects)("$name", async ({ name, subject, target }) => {
  const { definition } = subject;
  const { values, without, ...declaration } = await declare(subject, target, tenant());
  const [declared, changed] = values.map(declaration.with) as [Values, Values?];
  const all = [declared, changed, without].filter((inputs) => inputs !== undefined);
  const leaves = beside(subject, target, all);
  const resource = new Subject(definition, tenant());
  await resource.create(declared);
  setElsewhere(resource, leaves, declared);
  const [{ state }, before] = [resource, everything(tenant())];
  for (const [step, { inputs, elsewhere }] of Object.entries(
    stepsOf(subject, target, declared, { changed, without, leaves }),
  )) {
    if (elsewhere) setElsewhere(resource, elsewhere, declared);
    const was = everything(tenant());
    await resource.change(inputs);
    const paths = leaves.map(({ path }) => wirePathOf(definition, path, inputs).join("."));
    const lost = undeclaredChanges(definition, [declared, inputs], [was, everything(tenant())], leaves)
      // What Auth0 itself has filled in of an object comes and goes with it.
      .filter((path) => step !== "removed" || paths.some((one) => `${path}.`.startsWith(`${one}.`)))
      .filter((path) => !isExcepted(`${step}: ${name}`, path));
    expect([step, lost]).toEqual([step, []]);
    done[step]! += 1;
    restore(tenant(), before);
    resource.state = state;
  }
});

function isExcepted(where: string, what: string): boolean {
  const exception = excepted.find((one) => one.where.test(where) && one.what.test(what));
  if (exception) used.add(exception.why);
  return exception !== undefined;
}

test("nearly every property went through every step, and every exception is needed", () => {
  expect(excepted.map(({ why }) => why).filter((why) => !used.has(why))).toEqual([]);
  process.stdout.write(`${subjects.length} properties: ${JSON.stringify(done)}\n`);
  expect(Math.min(...Object.values(done))).toBeGreaterThan(subjects.length * 0.7);
});
