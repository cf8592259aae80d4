import * as definitions from "../../src/resources";
import { run } from "../review/command";
import { type Session, startSession } from "../simulator/session";
import { loginTo, Stack } from "./stack";

let session: Session;
let stack: Stack;

/** What each kind says that cannot be taken back. */
const sayings = Object.values(definitions).flatMap(({ type, irreversible }) =>
  irreversible ? [`${type}: ${irreversible}`] : [],
);

const program = (round: number, kid: string) => `
  const auth0 = require("pulumi-dynamic-auth0");
  const triggers = { round: ${round} };
  new auth0.SigningKeyRotation("rotation", { triggers });
  new auth0.SigningKeyRevocation("revocation", { kid: "${kid}" });
  new auth0.EncryptionKeysRekey("rekey", { triggers });`;

const said = (output: string) => sayings.filter((text) => output.includes(text));

const writes = () =>
  session.simulator.requests().filter(({ method, path }) => method !== "GET" && path !== "/oauth/token");

beforeAll(async () => {
  session = await startSession();
  stack = await Stack.create({ program: "", env: loginTo(session.simulator) });
});

afterAll(async () => {
  stack?.remove();
  await session?.close();
});

test("what cannot be undone says so each time before it is done, and the review calls it high", async () => {
  const { kid } = (await session.send("GET", "/keys/signing")).body[0];
  stack.write(program(1, kid));
  const { stdout } = await stack.preview();
  expect(said(stdout)).toEqual(sayings);
  const plan = (await stack.preview({ json: true })).stdout;
  const review = await run(["review", "--format", "json"], { input: plan, cwd: stack.folder, env: stack.env });
  const { changes } = JSON.parse(review.stdout) as { changes: { name: string; severity: string }[] };
  expect(changes.map(({ name, severity }) => [name, severity]).sort()).toEqual([
    ["rekey", "high"],
    ["revocation", "high"],
    ["rotation", "high"],
  ]);
  expect(writes()).toEqual([]);

  await stack.up();
  expect(said((await stack.preview()).stdout)).toEqual([]);
  stack.write(program(2, kid));
  expect(said((await stack.preview()).stdout)).toHaveLength(2);
});
