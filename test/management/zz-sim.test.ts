import { collect, connect, resolveConfiguration } from "../../src/management";
import { startSimulator } from "../../src/simulator";

test("sim", async () => {
  const sim = await startSimulator();
  const m = connect(
    resolveConfiguration({ domain: sim.url, clientId: sim.clientId, clientSecret: sim.clientSecret }, {}),
  );
  const c: any = await m.request({ method: "POST", path: "/clients", body: { name: "x" } });
  console.log(
    c.client_id,
    (await collect(m, { path: "/clients", key: "clients" })).length,
    (await collect(m, { path: "/connections", key: "connections", checkpoint: true })).length,
    (await collect(m, { path: "/resource-servers", key: "resource_servers" })).length,
  );
  console.log(await m.request({ method: "DELETE", path: `/clients/${c.client_id}` }));
  console.log(await m.request({ method: "GET", path: `/clients/${c.client_id}` }).catch((e) => e.message));
  console.log(await m.request({ method: "POST", path: `/clients`, body: { name: 3, foo: 1 } }).catch((e) => e.message));
  console.log(
    await connect({ domain: sim.url, clientId: sim.clientId, clientSecret: "wrong-secret-1" })
      .request({ method: "GET", path: `/clients` })
      .catch((e) => e.message),
  );
  await m.close();
  await sim.close();
});
