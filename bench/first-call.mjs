import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

// Pulumi's own SDK is what speaks to its plugin, with the libraries that it brings.
const require = createRequire(createRequire(import.meta.url).resolve("@pulumi/pulumi"));
const grpc = require("@grpc/grpc-js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const { ResourceProviderClient } = require("./proto/provider_grpc_pb");
const { CheckRequest, ConfigureRequest } = require("./proto/provider_pb");

/** Starts Pulumi's plugin, lets it check one resource, and resolves to the milliseconds from the start to the answer. */
export async function firstCall(folder, provider) {
  const start = performance.now();
  const env = { ...process.env, AUTH0_DOMAIN: "tenant.auth0.com", AUTH0_API_TOKEN: "token" };
  const child = spawn(process.execPath, [require.resolve("./cmd/dynamic-provider"), "127.0.0.1:1"], {
    ...{ cwd: folder, env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [port] = await once(child.stdout, "data");
    const client = new ResourceProviderClient(`127.0.0.1:${String(port).trim()}`, grpc.credentials.createInsecure());
    const call = (method, request) =>
      new Promise((resolve, reject) => {
        client[method](request, (error, answer) => (error ? reject(error) : resolve(answer)));
      });
    const configuration = new ConfigureRequest();
    configuration.setArgs(Struct.fromJavaScript({}));
    await call("configure", configuration);
    const check = new CheckRequest();
    check.setOlds(Struct.fromJavaScript({}));
    check.setNews(Struct.fromJavaScript({ __provider: provider, name: "App", appType: "spa" }));
    await call("check", check);
    client.close();
    return performance.now() - start;
  } finally {
    child.kill();
  }
}
