import type { Values } from "../../src/definition";
import { providerText } from "../../src/pulumi/state-format";
import { cases, most, scenariosFor } from "./cases";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

const bytes = (values: Values): number => Buffer.byteLength(JSON.stringify(values));

/** What every state holds however little is declared: the tenant's domain. */
const fixed = bytes({ __tenant: "x".repeat(40) });

/** Auth0 makes much more of what is declared: every scope's URL, and all that the provider publishes. It is kept to tell drift by. */
const expanded = ["Connection google-oauth2", "Connection okta"];

test.each(cases.map((subject) => [subject.name, subject] as const))(
  "the state of %s is hardly larger than what is declared",
  async (name, subject) => {
    const { definition, decided } = subject;
    const scenario = scenariosFor(subject)[0]!;
    const inputs = most(definition, { ...decided, ...(await scenario.given?.(tenant())) }, scenario);
    const resource = new Subject(definition, tenant());
    await resource.create(inputs);
    const added = Object.keys(definition.outputs.shape).filter((property) => !(property in inputs));
    const kept = Object.entries(resource.state).filter(([property]) => !added.includes(property));
    expect(bytes(Object.fromEntries(kept))).toBeLessThanOrEqual(
      (expanded.includes(name) ? 3 : 1.5) * bytes(inputs) + fixed,
    );
    expect(providerText(definition.type).length).toBeLessThan(250);
  },
);
