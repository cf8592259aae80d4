import { propertiesOf, type Values } from "../../src/definition";
import { adoption, create, foretold, update } from "../../src/engine";
import { managed } from "../../src/pulumi/connection";
import { definitions } from "./cases";
import { simulatedTenant } from "./simulated-tenant";

const tenant = simulatedTenant();

/** Two objects that differ in the sibling, and what one may have beside them, by the property that goes. */
const samples: Readonly<Record<string, { readonly before: Values; readonly after: Values; readonly live: Values }>> = {
  "EmailProvider.settings": {
    before: { name: "mandrill", credentials: { apiKey: "placeholder-1" } },
    after: { name: "sendgrid", credentials: { apiKey: "placeholder-2" } },
    live: { message: { view_content_link: true }, headers: { "X-Owner": "team" } },
  },
};

const subjects = definitions.flatMap((definition) =>
  propertiesOf(definition.inputs)
    .filter(({ droppedWith }) => droppedWith)
    .map(({ name, wire, droppedWith }) => ({
      ...{ title: `${definition.type}.${name}`, name, wire, sibling: droppedWith!, definition },
      ...samples[`${definition.type}.${name}`]!,
    })),
);

describe.each(subjects)("$title", ({ definition, name, wire, sibling, before, after, live }) => {
  async function given(inputs: Values) {
    const by = managed(tenant().elsewhere);
    const made = await create(definition, inputs, by, by.creations, { key: "key", urn: "urn" });
    const { path } = definition.operations.read!;
    await by.request({ method: "PATCH", path: String(path).replace("{id}", made.id), body: { [wire]: live } });
    const now = async () =>
      ((await by.request({ method: "GET", path: String(path).replace("{id}", made.id) })) as Values)[wire];
    return { by, ...made, now };
  }

  const paths = [`${name}.headers["X-Owner"]`, `${name}.message.view_content_link`];

  test("that nobody declares goes with a change of its sibling, and is told before", async () => {
    const { by, id, state, now } = await given(before);
    expect([...(await foretold(definition, id, state, after, by))].sort()).toEqual(
      paths.map((path) => expect.stringMatching(sentence(path, sibling))),
    );
    await update(definition, id, state, after, by);
    expect(await now()).toBeUndefined();
  });

  test("of which a part is declared loses the rest", async () => {
    const { by, id, state, now } = await given(before);
    const declared = { ...after, [name]: { message: live["message"] } };
    expect(await foretold(definition, id, state, declared, by)).toEqual([
      expect.stringMatching(sentence(paths[0]!, sibling)),
    ]);
    await update(definition, id, state, declared, by);
    expect(await now()).toEqual({ message: live["message"] });
  });

  test("loses nothing while the sibling stays, when nothing is asked either, and where it is declared", async () => {
    const { by, id, state } = await given(before);
    tenant().simulator.clearRequests();
    expect(await foretold(definition, id, state, { ...before, ...otherwise(before) }, by)).toEqual([]);
    expect(tenant().simulator.requests()).toEqual([]);
    expect(await foretold(definition, id, state, { ...after, [name]: live }, by)).toEqual([]);
  });

  test("is told when the object is taken over with another sibling", async () => {
    const { by, id } = await given(before);
    const path = String(definition.operations.read!.path).replace("{id}", id);
    const object = (await by.request({ method: "GET", path })) as Values;
    expect([...adoption(definition, object, after).losses].sort()).toEqual(
      paths.map((one) => `\`${one}\` is not declared, and goes`),
    );
    expect(adoption(definition, object, before).losses).toEqual([]);
    expect(adoption(definition, object, { ...after, [name]: live }).losses).toEqual([]);
  });

  test("that cannot be read is told as such, and stops nothing", async () => {
    const { by, id, state } = await given(before);
    tenant().simulator.faults.add(`GET ${definition.operations.read!.path} 403`);
    expect(await foretold(definition, id, state, after, by)).toEqual([
      expect.stringMatching(new RegExp(`^What goes of \`${name}\` with the last \`${sibling}\` cannot be told: .*403`)),
    ]);
  });
});

const sentence = (path: string, sibling: string) =>
  new RegExp(`^\`${path.replace(/[[\]."]/g, "\\$&")}\` is not declared, and goes: .* last \`${sibling}\``);

/** Another value of a property that nothing depends on. */
const otherwise = ({ enabled }: Values): Values => ({ enabled: enabled === false });
