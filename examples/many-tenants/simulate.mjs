// node simulate.mjs 50: as many simulated tenants, with a file tenants.json that names them.
import { writeFileSync } from "node:fs";
import { startSimulator } from "pulumi-dynamic-auth0/simulator";

const count = Number(process.argv[2] ?? 50);
const further = Array.from({ length: count - 1 }, () => ({ port: 0 }));
const simulator = await startSimulator({ tenants: further });
const tenants = simulator.tenants.map(({ url, clientId, clientSecret }, index) => {
  const id = `customer-${String(index + 1).padStart(3, "0")}`;
  return { id, name: `Customer ${index + 1}`, domain: url, clientId, clientSecret };
});
writeFileSync("tenants.json", JSON.stringify(tenants, null, 2), { mode: 0o600 });
console.log(`${count} simulated tenants are in tenants.json. Stop them with Ctrl+C.`);
