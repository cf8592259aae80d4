import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, type Outcome, Stack } from "./stack";

const count = 50;
const triggers = ["post-login", "post-user-registration"] as const;
const perTrigger = count / triggers.length;

/** What the program declares of its actions. */
interface Edition {
  readonly code: number;
  /** Whether the order of each trigger is the other way round. */
  readonly isReversed?: boolean;
  /** The action that asks for a version of a package that npm does not have. */
  readonly broken?: number;
}

const programOf = ({ code, isReversed = false, broken = -1 }: Edition) => `
  const auth0 = require("pulumi-dynamic-auth0");
  for (const [index, trigger] of ${JSON.stringify(triggers)}.entries()) {
    const actions = Array.from({ length: ${perTrigger} }, (_, at) => {
      const number = index * ${perTrigger} + at;
      return new auth0.Action("action-" + number, {
        name: "Action " + number,
        supportedTriggers: [{ id: trigger }],
        code: "exports.run = async () => " + (number % 2 ? ${code} : 1) + ";",
        dependencies: [{ name: "lodash", version: number === ${broken} ? "no version" : "4.17.21" }],
        allowUnbind: true,
      });
    });
    const order = actions.map((actionId) => ({ actionId }));
    new auth0.TriggerActions(trigger, { trigger, actions: ${isReversed} ? order.reverse() : order });
  }`;

/** What goes wrong while a command runs: about every tenth request, before or after it was carried out. */
const faults = [
  "POST /actions/* reset=after probability=0.05 seed=2",
  "PATCH /actions/* reset=after probability=0.05 seed=3",
  "DELETE /actions/* reset=after probability=0.1 seed=4",
  "* /actions/* 503 probability=0.04 seed=5",
  "* /actions/* 429 probability=0.04 seed=6",
  "GET /actions/* body=truncated probability=0.02 seed=7",
];

let simulator: Simulator;
let stack: Stack;
const told: string[] = [];

beforeAll(async () => {
  simulator = await startSimulator();
  stack = await Stack.create({ program: programOf({ code: 1 }), env: loginTo(simulator) });
});

afterAll(async () => {
  process.stdout.write(`${told.join("\n")}\n`);
  stack?.remove();
  await simulator?.close();
});

/** Numbers of the actions of a trigger, in the order in which they run. */
const orderOf = (trigger: string): number[] =>
  ((simulator.tenant.get("trigger-bindings", trigger)?.["bindings"] ?? []) as { action_id: string }[]).map(
    ({ action_id }) => Number(/\d+/.exec(String(simulator.tenant.get("actions", action_id)!["name"]))![0]),
  );

const declared = (isReversed = false): number[][] =>
  triggers.map((_, index) => {
    const numbers = Array.from({ length: perTrigger }, (_, at) => index * perTrigger + at);
    return isReversed ? numbers.reverse() : numbers;
  });

const orders = () => triggers.map(orderOf);

const names = () => simulator.tenant.all("actions").map(({ name }) => name);

/** The code that runs, by the number of the action. */
function running(): Record<string, unknown> {
  const codes = simulator.tenant.all("actions").map((action) => {
    const version = simulator.tenant.get("action-versions", String(action["deployed"]));
    return [/\d+/.exec(String(action["name"]))![0], version?.["code"]];
  });
  return Object.fromEntries(codes);
}

const codeOf = (number: number, code: number) => `exports.run = async () => ${number % 2 ? code : 1};`;

/** The code of all of them. */
const codesOf = (code: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [number, codeOf(number, code)]));

/** Runs a command under faults until it succeeds, at most three times, and tells what it took. */
async function despiteFaults(title: string, command: () => Promise<Outcome>): Promise<void> {
  for (const fault of faults) simulator.faults.add(fault);
  simulator.clearRequests();
  let tries = 0;
  let outcome: Outcome;
  do {
    tries += 1;
    if (tries === 3) simulator.faults.clear();
    outcome = await command();
  } while (outcome.code !== 0 && tries < 3);
  simulator.faults.clear();
  tell(`${title} (${tries} ${tries === 1 ? "try" : "tries"})`);
  expect([outcome.code, outcome.code === 0 ? "" : outcome.stdout]).toEqual([0, ""]);
}

function tell(title: string): void {
  const requests = simulator.requests().filter(({ path }) => path !== "/oauth/token");
  const refused = requests.filter(({ status }) => status === 429).length;
  told.push(`${title}: ${requests.length} requests, ${refused} of them 429`);
}

const command = (args: string[]) => () =>
  stack.pulumi(args).catch((error: Error) => ({ code: 1, stdout: error.message, stderr: "" }));
const up = command(["up", "--yes", "--skip-preview"]);

test("fifty actions are made, bound in their order, and at rest, whatever goes wrong", async () => {
  await despiteFaults("up of 50 actions bound to two triggers", up);
  expect(names()).toHaveLength(count);
  expect(new Set(names()).size).toBe(count);
  expect(orders()).toEqual(declared());
  simulator.clearRequests();
  await stack.up(["--expect-no-changes"]);
  tell("up without a change");
  expect(simulator.requests()).toEqual([]);
  await stack.refresh(["--expect-no-changes"]);
  tell("refresh");
});

test("one that fails to build keeps what runs, and all others are deployed", async () => {
  stack.write(programOf({ code: 2, broken: 7 }));
  simulator.clearRequests();
  const { stdout } = await stack.up(["--continue-on-error"], "failure");
  tell("up with new code for 25 of them, one of which fails to build");
  expect(stdout).toMatch(/failed to build, so that nothing was deployed:\s+- No matching version found for lodash@no/);
  expect(running()).toEqual({ ...codesOf(2), 7: codeOf(7, 1) });
  expect(orders()).toEqual(declared());
});

test("it is mended, the order is turned round, and what somebody else has bound is told and taken out", async () => {
  const foreign = { id: "foreign", name: "Action 99", code: "exports.run = 0;", deployed: "foreign version" };
  const supported_triggers = [{ id: "post-login", version: "v3" }];
  const content = { code: foreign.code, supported_triggers, dependencies: [], secrets: [], runtime: "node22" };
  simulator.tenant.put("action-versions", "foreign version", {
    ...{ id: "foreign version", action_id: "foreign", number: 1, ...content },
  });
  simulator.tenant.put("actions", "foreign", { ...foreign, ...content });
  const { bindings } = simulator.tenant.get("trigger-bindings", "post-login") as { bindings: object[] };
  const theirs = { id: "foreign binding", action_id: "foreign", display_name: "Action 99" };
  simulator.tenant.patch("trigger-bindings", "post-login", { bindings: [theirs, ...bindings] });
  await stack.refresh();
  stack.write(programOf({ code: 2, isReversed: true }));
  expect((await stack.preview({ diff: true })).stdout).toContain("foreign");
  await despiteFaults("up that mends it and turns both orders round", up);
  expect(orders()).toEqual(declared(true));
  expect(running()).toEqual({ ...codesOf(2), 99: foreign.code });
});

test("all are destroyed, and nothing else", async () => {
  await despiteFaults("destroy", command(["destroy", "--yes", "--skip-preview"]));
  expect(names()).toEqual(["Action 99"]);
  expect(orders()).toEqual([[], []]);
});
