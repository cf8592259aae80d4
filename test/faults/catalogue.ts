import { type Definition, propertiesOf, schemaFor, type Values } from "../../src/definition";
import { connect } from "../../src/management";
import type { JsonObject, Simulator } from "../../src/simulator";
import { type Case, cases, fewest, isValid, most, scenariosFor } from "../definitions/cases";
import { sample } from "../definitions/sample";
import { resourceSampleOf } from "../samples";
import { customDomainIds, databases, groupIds, readyDomains, roleIds, rolesAndApis } from "../samples/prerequisites";
import type { Sequences } from "../samples/resource-sample";
import type { Scenario } from "../samples/scenario";
import { withCanaries } from "../secrets/canary";

/** A place for a resource in a program, with the inputs that it may have there. */
export interface Place {
  readonly name: string;
  readonly definition: Definition;
  readonly variants: readonly Values[];
}

/** What programs point to; it is there before them. */
export interface Ground {
  readonly clients: readonly string[];
  readonly audiences: readonly string[];
  /** One whose members are declared one by one, and one whose set is declared whole. */
  readonly roles: readonly string[];
  /** Two that stay, and one to be removed. */
  readonly groups: readonly string[];
  readonly connectionId: string;
  readonly users: readonly string[];
  readonly enrollmentId: string;
  readonly enrollment: JsonObject;
  readonly organizationId: string;
  /** One of which two of the users are members. */
  readonly otherOrganizationId: string;
  /** Two that are verified. */
  readonly customDomains: readonly string[];
}

const removedGroup = "grp_CCCCCCCCCCCCCC";

/** Fills a tenant with what programs point to. */
export async function ground(simulator: Simulator): Promise<Ground> {
  const { url: domain, clientId, clientSecret } = simulator;
  const management = connect({ domain, clientId, clientSecret });
  const post = async (path: string, body: object) =>
    management.request<Record<string, string>>({ method: "POST", path, body });
  const clients = [await post("/clients", { name: "Ground 1" }), await post("/clients", { name: "Ground 2" })];
  const audiences = ["https://ground-1.example.com", "https://ground-2.example.com"];
  for (const identifier of audiences)
    await post("/resource-servers", { identifier, scopes: [{ value: "sample" }, { value: "another" }] });
  await rolesAndApis({ simulator });
  simulator.tenant.put("groups", removedGroup, { id: removedGroup, name: "Ground" });
  const { id } = await post("/connections", { name: "ground", strategy: "auth0", enabled_clients: [clientId] });
  const users = [];
  for (const name of ["one", "two", "three", "four", "five", "six"])
    users.push(
      await post("/users", {
        connection: "ground",
        email: `${name}@ground.example.com`,
        password: "Ground-password-1",
      }),
    );
  const organization = await post("/organizations", { name: "ground" });
  const other = await post("/organizations", { name: "other-ground" });
  for (const { user_id } of users.slice(4)) {
    const id = `${other["id"]} ${user_id}`;
    simulator.tenant.put("organization-members", id, { id, organization_id: other["id"], user_id });
  }
  await databases({ simulator, elsewhere: management });
  await readyDomains({ simulator });
  await management.close();
  const userIds = users.map((user) => user["user_id"]!);
  simulator.tenant.enroll(userIds[0]!);
  const enrollment = simulator.tenant.enroll(userIds[3]!);
  return {
    clients: clients.map((client) => client["client_id"]!),
    audiences,
    roles: roleIds,
    groups: [...groupIds, removedGroup],
    connectionId: id!,
    users: userIds,
    enrollmentId: String(enrollment["id"]),
    enrollment,
    organizationId: organization["id"]!,
    otherOrganizationId: other["id"]!,
    customDomains: customDomainIds,
  };
}

/** Every place of a program: as many as the sample of a type says, and one for each shape of any kind. */
export function places(ground: Ground): Place[] {
  return cases
    .map((subject) => ({ subject, count: sequencesOf(subject).places ?? 1 }))
    .filter(({ count }) => count > 0)
    .flatMap(({ subject, count }) => {
      const numbers = subject.varying ? [cases.indexOf(subject) + 2] : [0, 1].slice(0, count);
      return numbers.map((place) => placeOf(subject, ground, place));
    });
}

const sequencesOf = ({ definition }: Case): Sequences => resourceSampleOf(definition.type).sequences ?? {};

function placeOf(subject: Case, ground: Ground, place: number): Place {
  const { definition, decided, name } = subject;
  const [scenario] = scenariosFor(subject);
  const { given: inputsIn, isGenuine } = sequencesOf(subject);
  const given = { ...decided, ...inputsIn?.(ground, place) };
  const variants = [
    fewest(definition, given),
    ...([0, 1] as const).flatMap((choice) => chosen(definition, given, scenario!, choice)),
  ];
  const distinct = [...new Map(variants.map((values) => [JSON.stringify(values), values])).values()];
  const own = distinct.map((values) => (definition.type === "User" ? ownLogin(values, place) : values));
  const told = own.map((values) => (isGenuine ? values : withCanaries(subject, values)));
  return { name: `${name} ${place}`, definition, variants: told.filter((values) => isValid(definition, values)) };
}

/** No two users share what they log in with. */
const ownLogin = (values: Values, place: number): Values => ({
  ...values,
  ...(values["userId"] !== undefined && { userId: `place-${place}` }),
  ...(values["username"] !== undefined && { username: `place-${place}` }),
  ...(values["phoneNumber"] !== undefined && { phoneNumber: `+1202555010${place}` }),
});

/**
 * As much as can be declared together, and each half of it, with one of two values of each property; of what is needed
 * a set alone has two.
 */
function chosen(definition: Definition, given: Values, scenario: Scenario, choice: 0 | 1): Values[] {
  const all = most(definition, given, scenario);
  const needed = { ...fewest(definition, given) };
  const names = Object.keys(all).filter((name) => !(name in needed));
  const properties = propertiesOf(schemaFor(definition.inputs, all));
  for (const property of properties)
    if (choice === 1 && property.set && property.name in needed && !(property.name in given))
      needed[property.name] = sample(property, choice);
  const pick = (wanted: (index: number) => boolean): Values => {
    const values: Values = { ...needed };
    names.forEach((name, index) => {
      if (!wanted(index)) return;
      const property = properties.find((one) => one.name === name)!;
      values[name] = choice === 0 || property.variants || property.immutable ? all[name] : sample(property, choice);
    });
    return values;
  };
  return [pick(() => true), pick((index) => index % 2 === 0), pick((index) => index % 2 === 1)];
}
