import { startSimulator } from "../../src/simulator";
import { Stack } from "../pulumi/stack";

jest.setTimeout(300_000);
test("e2e", async () => {
  const sim = await startSimulator();
  const head = `const pulumi = require("@pulumi/pulumi"); const auth0 = require("pulumi-dynamic-auth0");
    const { promiseOf, outputOf } = require("/tmp/out-q/pulumi/query"); const q = require("/tmp/out-q/queries"); const { ExplicitProvider } = require("/tmp/out-q/pulumi/explicit-provider");`;
  const program = `${head}
    module.exports = (async () => {
      const client = new auth0.Client("a", { name: "App", appType: "spa" });
      const provider = new ExplicitProvider("eu", { domain: "${sim.url}", clientId: "${sim.clientId}", clientSecret: "${sim.clientSecret}" });
      const mine = await promiseOf(q.getClient)({ clientId: "${sim.clientId}" });
      const there = await promiseOf(q.getTenant)({}, { provider });
      const found = outputOf(q.getClient)({ clientId: client.clientId });
      return { secret: mine.clientSecret, name: mine.name, locales: there.enabledLocales, found: found.name, app: found.clientId, factors: outputOf(q.getGuardianFactors)({}, { provider }).length };
    })();`;
  const stack = await Stack.create({ program });
  try {
    await stack.config("auth0:domain", sim.url);
    await stack.config("auth0:clientId", sim.clientId);
    await stack.config("auth0:clientSecret", sim.clientSecret, { secret: true });
    console.log((await stack.preview()).stdout);
    console.log((await stack.up()).stdout, await stack.outputs());
    stack.write(
      `${head} module.exports = (async () => ({ a: (await promiseOf(q.getClient)({ name: "nope" })).name }))();`,
    );
    const t = Date.now();
    const r = await stack.up([], "failure");
    console.log(Date.now() - t, r.stdout, r.stderr);
    stack.write(`${head} module.exports = { a: outputOf(q.getClient)({ clientId: "nope" }).name };`);
    const t2 = Date.now();
    const r2 = await stack.up([], "failure");
    console.log(Date.now() - t2, r2.stdout, r2.stderr);
    stack.write(
      `${head} const c = new auth0.ResourceServer("later", {identifier: "https://x"}); const p = new ExplicitProvider("l", { domain: c.id.apply(() => "${sim.url}"), clientId: "${sim.clientId}", clientSecret: "${sim.clientSecret}" }); module.exports = (async () => ({ a: await promiseOf(q.getRules)({}, { provider: p }) }))();`,
    );
    const t3 = Date.now();
    const r3 = await stack.pulumi(["preview"], "failure");
    console.log(Date.now() - t3, r3.stdout, r3.stderr);
    stack.write(
      `${head} const c = new auth0.ResourceServer("later", {identifier: "https://x"}); const p = new ExplicitProvider("l", { domain: c.id.apply(() => "${sim.url}"), clientId: "${sim.clientId}", clientSecret: "${sim.clientSecret}" }); module.exports = { a: outputOf(q.getRules)({}, { provider: p }) };`,
    );
    console.log((await stack.preview()).stdout);
    console.log((await stack.up()).stdout);
  } finally {
    stack.remove();
    await sim.close();
  }
});
