import type { FaultRule } from "../../src/simulator";

/** Every kind of fault and of condition, as it is written on the command line and as an object. */
export const everyFault: ReadonlyMap<string, FaultRule> = new Map([
  ["POST /clients 500", { method: "POST", path: "/clients", fault: { status: 500 } }],
  ["GET 502", { method: "GET", fault: { status: 502 } }],
  ["/rules/* 503 nth=3", { path: "/rules/*", nth: 3, fault: { status: 503 } }],
  ["POST 504 effect=kept", { method: "POST", fault: { status: 504, effect: "kept" } }],
  [
    'POST /users 400 errorCode=invalid_password message="Password is too weak"',
    {
      ...{ method: "POST", path: "/users" },
      fault: { status: 400, errorCode: "invalid_password", message: "Password is too weak" },
    },
  ],
  ["404 errorCode=inexistent_client", { fault: { status: 404, errorCode: "inexistent_client" } }],
  ["429 times=20", { times: 20, fault: { status: 429 } }],
  ["latency=200 probability=0.1 seed=7", { probability: 0.1, seed: 7, fault: { latency: 200 } }],
  ["POST reset=before", { method: "POST", fault: { reset: "before" } }],
  ["PATCH /users/{id} reset=after", { method: "PATCH", path: "/users/{id}", fault: { reset: "after" } }],
  ["GET body=truncated", { method: "GET", fault: { body: "truncated" } }],
  ["slow=500", { fault: { slow: 500 } }],
  ["PUT visibility=3000", { method: "PUT", fault: { visibility: 3000 } }],
  ["type=text/html", { fault: { type: "text/html" } }],
  ["DELETE /** token=expired", { method: "DELETE", path: "/**", fault: { token: "expired" } }],
]);
