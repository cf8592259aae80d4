import { propertiesOf } from "../../src/definition";
import { nearMisses } from "../../src/engine";
import * as resources from "../../src/resources";

const { connection, resourceServer } = resources;

const missesIn = (strategy: string, options: object) =>
  nearMisses(connection, { name: "c", strategy, options }).map(({ property, meant }) => `${property}: ${meant}`);

test.each([
  ["auth0", { passwordPolciy: "good" }, ["options.passwordPolciy: passwordPolicy"]],
  ["auth0", { pasword_policy: "good" }, ["options.pasword_policy: passwordPolicy"]],
  ["auth0", { PasswordPolicy: "good" }, ["options.PasswordPolicy: passwordPolicy"]],
  ["auth0", { customScripts: { getUsr: "x" } }, ["options.customScripts.getUsr: getUser"]],
  ["auth0", { passwordPolicy: "good" }, []],
  ["auth0", { somethingNew: 1, password_rotation: 1 }, []],
  ["auth0", { passwordPolciy: undefined }, []],
])("strategy %s, options %j: %j", (strategy, options, expected) => {
  expect(missesIn(strategy, options)).toEqual(expected);
});

test("every open object is looked into", () => {
  expect(nearMisses(resourceServer, { subjectTypeAuthorization: { user: { polciy: "x" } } })).toEqual([
    { property: "subjectTypeAuthorization.user.polciy", meant: "policy" },
  ]);
});

test("what Auth0 has with another strategy is no mistake in its spelling, and has no name of ours", () => {
  const { cases = {} } = propertiesOf(connection.inputs).find(({ name }) => name === "options")?.variants ?? {};
  const known = Object.values(cases).flatMap(propertiesOf);
  expect(known.length).toBeGreaterThan(100);
  const wires = new Set(known.map(({ wire }) => wire));
  const renamed = new Map(known.filter(({ name }) => !wires.has(name)).map(({ name, wire }) => [name, wire]));
  for (const [strategy, shape] of Object.entries(cases)) {
    const own = propertiesOf(shape).map(({ name }) => name);
    const others = [...renamed].filter(([name]) => !own.includes(name));
    expect(others.length).toBeGreaterThan(10);
    expect(missesIn(strategy, Object.fromEntries([...wires].map((key) => [key, null])))).toEqual([]);
    expect(missesIn(strategy, Object.fromEntries(others.map(([name]) => [name, null]))).sort()).toEqual(
      others.map(([name, wire]) => `options.${name}: ${wire}`).sort(),
    );
  }
});
