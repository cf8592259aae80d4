import { createServer, type Server } from "node:http";
import type { SimulatedTenant } from "../simulated-tenant";

export async function listenToControl(port: number, _tenants: readonly SimulatedTenant[]): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return server;
}
