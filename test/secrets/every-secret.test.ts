import { readFileSync } from "node:fs";
import { declare } from "../definitions/declaration";
import { providerFor } from "../definitions/subject";
import { canary, isTraceable, leaks, type SecretInput, secretInputs } from "./canary";
import { everyFault } from "./faulty-tenant";
import { Life, textsOf } from "./life";
import { watchedTenant } from "./watched-tenant";

const watched = watchedTenant({ controlPort: 0 });

/** Properties whose value only the tenant can give. */
const given = ["linkWith", "userToken"];
/** Of a resource that logs in with it. */
const isGiven = ({ subject, target }: SecretInput): boolean =>
  given.includes(target.at(-1)!.name) || subject.definition.type === "DeviceCredential";

/** What the simulator's page shows of a tenant. */
async function pages(): Promise<string> {
  const ask = async (route: string) => (await fetch(`${watched().simulator.controlUrl}${route}`)).text();
  const collections = (JSON.parse(await ask("/overview")) as { collections: [string, number][] }).collections;
  const routes = ["/", "/overview", "/requests", "/faults", ...collections.map(([name]) => `/objects/${name}`)];
  return [...(await Promise.all(routes.map(ask))), await firstEvent()].join("\n");
}

async function firstEvent(): Promise<string> {
  const interruption = new AbortController();
  const answer = await fetch(`${watched().simulator.controlUrl}/events`, { signal: interruption.signal });
  const { value } = await answer.body!.getReader().read();
  interruption.abort();
  return Buffer.from(value!).toString();
}

describe("no message, log or page shows", () => {
  test.each(secretInputs.map((input) => [input.name, input] as const))("%s", async (_, input) => {
    const { subject, target } = input;
    const { definition } = subject;
    const declaration = await declare(subject, target, watched());
    const values = isGiven(input) ? [declaration.values[0]] : [canary(target.at(-1)!), canary(target.at(-1)!)];
    if (!isGiven(input)) expect(values.filter((value) => !isTraceable(value))).toEqual([]);
    const { url, clientId, clientSecret } = watched().simulator;
    const settings = { "auth0:audience": `${url}/api/v2/`, "auth0:deadline": "1" };
    const life = new Life(
      providerFor(definition, { url: watched().faulty.url, clientId, clientSecret }, settings),
      watched().faulty,
    );
    const before = watched().faulty.faults;
    const [first, last] = [values[0], values.at(-1)];
    await life.create(declaration.with(first), first);
    if (definition.operations.read) await life.read(first);
    if (definition.operations.update) await life.update(declaration.with(last), first, last);
    await life.mistake(declaration.with([first, 1]));
    const looked = await pages();
    await life.delete(definition.operations.update ? last : first);

    expect(watched().faulty.faults - before).toBeGreaterThanOrEqual(everyFault.length);
    expect(life.seen.length).toBeGreaterThanOrEqual(everyFault.length);
    const secrets = isGiven(input) ? values.flatMap(textsOf) : [];
    expect(leaks(life.seen.join("\n"), secrets)).toEqual([]);
    expect(leaks(watched().printed.join("\n"), secrets)).toEqual([]);
    expect(leaks(readFileSync(watched().log, "utf8"), secrets)).toEqual([]);
    expect(leaks(looked, secrets)).toEqual([]);
  });
});
