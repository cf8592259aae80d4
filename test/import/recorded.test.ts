import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Values } from "../../src/definition";
import { diff, read } from "../../src/engine";
import { discover } from "../../src/import/discover";
import { Stack } from "../pulumi/stack";
import { definitions, ExportedTenant, importing } from "./exported-tenant";
import { lost } from "./lost";
import { isRecorded, leaveOutWhatOnlyExists, loadRecordedTenant } from "./recorded-tenant";

const withRecordings = isRecorded ? describe : describe.skip;

withRecordings("everything that was recorded", () => {
  let tenant: ExportedTenant;

  beforeAll(async () => {
    tenant = await ExportedTenant.start();
    loadRecordedTenant(tenant.simulator);
  });

  afterAll(() => tenant.close());

  test("is declared so that nothing differs, neither at once nor after a read", async () => {
    const { found, leftOut } = await discover(
      definitions.filter(({ operations }) => operations.read),
      tenant.readable,
    );
    expect(found.length).toBeGreaterThan(400);
    const differing: string[] = [];
    for (const { definition, id, inputs, state } of found) {
      const after = await read(definition, id, state, tenant.readable);
      const isSame = JSON.stringify(after?.inputs) === JSON.stringify(inputs);
      if (diff(definition, state, inputs).changes || !isSame) differing.push(`${definition.type} ${id}`);
    }
    expect(differing).toEqual([]);
    expect(leftOut.filter(({ reason }) => /is required/.test(reason)).length).toBeLessThan(5);
  });
});

/** Objects with what the program declares of them, from the file to import by. */
interface Imported {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Values;
}

const imported = (folder: string): Imported[] =>
  (JSON.parse(readFileSync(path.join(folder, "import.json"), "utf8")) as { resources: Imported[] }).resources;

withRecordings("a tenant of recorded objects", () => {
  let tenant: ExportedTenant;
  let stack: Stack;
  let before: Imported[];
  let coverage: Awaited<ReturnType<ExportedTenant["export"]>>;

  beforeAll(async () => {
    tenant = await ExportedTenant.start();
    loadRecordedTenant(tenant.simulator, 110);
    leaveOutWhatOnlyExists(tenant.simulator);
    // What a `ClientCimd` declares is exported as a `Client`: a program declares either of them.
    coverage = await tenant.export({
      kinds: definitions.map(({ type }) => type).filter((type) => type !== "ClientCimd"),
    });
    before = imported(tenant.out);
    stack = await Stack.copyOf(tenant.out, tenant.environment);
  });

  afterAll(async () => {
    stack?.remove();
    await tenant?.close();
  });

  test("has at least 300 objects of 10 kinds, and is imported without a difference", async () => {
    expect(before.length).toBeGreaterThanOrEqual(300);
    expect(new Set(before.map(({ type }) => type)).size).toBeGreaterThanOrEqual(10);
    await stack.pulumi(importing);
    const { stdout } = await stack.pulumi(["preview", "--diff", "--expect-no-changes"]);
    expect(stdout).toContain(`${before.length + 1} unchanged`);
  });

  test("is the same after it was destroyed and created again, but for ids, dates and secrets", async () => {
    const objects = new Map(before.map(({ type, id }) => [id, tenant.objectOf(type, id) ?? {}]));
    await allowUserDeletion(stack);
    await stack.destroy();
    await stack.pulumi([
      "config",
      "set-all",
      ...coverage.secrets.flatMap(({ key, json }) => ["--secret", `${key}=${madeUp(json)}`]),
    ]);
    await stack.up();
    const { state } = await stack.export();
    const ids = new Map(
      before.map(({ type, name, id }) => {
        const again = state.deployment.resources!.find(({ urn }) => urn.endsWith(`${type}::${name}`));
        return [id, again!.id!];
      }),
    );
    const renamed = (value: unknown): unknown =>
      JSON.parse(
        [...ids].reduce(
          (text, [old, id]) => text.replaceAll(JSON.stringify(old), JSON.stringify(id)),
          JSON.stringify(value),
        ),
      );
    const excused = [...coverage.refused, ...coverage.secrets];
    const losses = before.flatMap(({ type, name, id }) => {
      const own = excused.filter((one) => type.endsWith(`:${one.type}`) && one.name === name);
      const after = tenant.objectOf(type, ids.get(id)!);
      const properties = own.map(({ property }) => property);
      // Settings that nobody has written are Auth0's: the program declares them as they are.
      if (Object.keys(objects.get(id) ?? {}).length === 0) return [];
      return lost(renamed(objects.get(id)) as Values, after ?? {}, properties).map(
        (loss) => `${type} ${name}: ${loss}`,
      );
    });
    // A database that is made today has rules for passwords beside those of an older day.
    const isAdded = (loss: string) => /options\.password_options\.\S+: undefined -> /.test(loss);
    expect(losses.filter((loss) => !isAdded(loss))).toEqual([]);
  });
});

/** Databases have users whom the program does not declare, and are only deleted with them when it says so. */
async function allowUserDeletion(stack: Stack): Promise<void> {
  const file = path.join(stack.folder, "connections.ts");
  const program = readFileSync(file, "utf8");
  writeFileSync(file, program.replaceAll('strategy: "auth0",\n', 'strategy: "auth0",\n  allowUserDeletion: true,\n'));
  await stack.up();
}

const madeUp = (json: boolean): string => (json ? '{"NAME":"made up"}' : `Made-up-1-${"x".repeat(40)}`);
