import { propertiesOf } from "../../src/definition";
import { cases, fewest } from "./cases";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

/** Numbers that no two objects of a kind have. */
const numbers = cases
  .filter(({ varying }) => !varying)
  .flatMap(({ definition, decided }) =>
    propertiesOf(definition.inputs)
      .filter(({ distinct }) => distinct)
      .map(({ name, wire }) => ({ title: `${definition.type}.${name}`, definition, decided, name, wire })),
  );

test("these are the numbers", () => {
  expect(numbers.map(({ title }) => title)).toEqual(["NetworkAcl.priority", "Rule.order"]);
});

describe.each(numbers)("$title", ({ definition, decided, name, wire }) => {
  const label = "name" in definition.inputs.shape ? "name" : "description";
  const declaring = (key: string, number: number) => ({ ...fewest(definition, decided), [label]: key, [name]: number });
  const subject = () => new Subject(definition, tenant());

  /** Objects a, b, … with the numbers 1, 2, … */
  async function objects(count: number): Promise<[string, Subject][]> {
    const made: [string, Subject][] = [];
    for (const key of "abcde".slice(0, count)) {
      const object = subject();
      await object.create(declaring(key, made.length + 1));
      made.push([key, object]);
    }
    return made;
  }

  const live = async (made: [string, Subject][]) =>
    Promise.all(made.map(async ([, object]) => (await object.live())[wire]));

  /** Gives each object its new number, as an up does: all are compared first. */
  async function reorder(made: [string, Subject][], news: number[], atOnce: boolean): Promise<void> {
    for (const [index, [key, object]] of made.entries()) await object.preview(declaring(key, news[index]!));
    tenant().simulator.clearRequests();
    const changed = made.filter((_, index) => news[index] !== index + 1);
    const update = ([key, object]: [string, Subject]) =>
      object.change(declaring(key, news[made.findIndex(([other]) => other === key)]!));
    if (atOnce) await Promise.all(changed.map(update));
    else for (const one of changed) await update(one);
  }

  test.each([
    ["swapped", [2, 1]],
    ["rotated", [2, 3, 1]],
    ["rotated the other way", [3, 1, 2]],
    ["moved by one", [2, 3, 4, 5]],
    ["reversed", [5, 4, 3, 2, 1]],
  ])("is %s in one go, one after the other or all at once", async (_, news) => {
    for (const atOnce of [false, true]) {
      tenant().simulator.reset();
      const made = await objects(news.length);
      await reorder(made, news, atOnce);
      expect(await live(made)).toEqual(news);
      for (const [, object] of made) await object.expectSettled();
    }
  });

  test("takes no more requests than it needs", async () => {
    const made = await objects(2);
    await reorder(made, [2, 1], false);
    const lines = tenant()
      .simulator.requests()
      .map(({ method, status }) => `${method} ${status}`);
    expect(lines).toEqual(["PATCH 409", "GET 200", "PATCH 200", "PATCH 200", "PATCH 200"]);
    tenant().simulator.reset();
    const others = await objects(2);
    await reorder(others, [1, 3], false);
    expect(tenant().simulator.requests()).toHaveLength(1);
  });

  test("of a new object is made free by one that leaves it", async () => {
    const [[key, object] = ["", subject()]] = await objects(1);
    await object.preview(declaring(key, 2));
    const first = subject();
    await first.create(declaring("first", 1));
    await object.change(declaring(key, 2));
    expect(
      await live([
        ["first", first],
        [key, object],
      ]),
    ).toEqual([1, 2]);
  });

  test("that another object keeps is refused, and that object stays as it is", async () => {
    const [one, other] = await objects(2);
    await expect(reorder([one!, other!], [2, 2], false)).rejects.toThrow("409");
    expect(await live([one!, other!])).toEqual([1, 2]);
  });
});
