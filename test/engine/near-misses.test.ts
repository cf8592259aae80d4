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

test("what Auth0 has with another strategy is no mistake", () => {
  const options = propertiesOf(connection.inputs).find(({ name }) => name === "options");
  const cases = Object.values(options?.variants?.cases ?? {});
  const keys = new Set(cases.flatMap((shape) => propertiesOf(shape).map(({ name }) => name)));
  expect(keys.size).toBeGreaterThan(100);
  const strategies = Object.keys(options?.variants?.cases ?? {});
  const all = Object.fromEntries([...keys].map((key) => [key, null]));
  expect(strategies.flatMap((strategy) => missesIn(strategy, all))).toEqual([]);
});
