import { createContext, runInContext } from "node:vm";
import { isObject, type JsonObject } from "../../json-object";

/** Milliseconds that code may run for. */
const most = 1000;

/** Runs the handler that the code exports, on an event and an `api` whose methods do nothing. */
const program = (code: string): string => `
  const module = { exports: {} };
  ((exports, require) => {${code}
  })(module.exports, (name) => { throw new Error("Cannot find module '" + name + "'"); });
  const handler = Object.values(module.exports).find((value) => typeof value === "function") ?? module.exports;
  const api = new Proxy(() => api, { get: (_, name) => (name === "then" ? undefined : api), apply: () => api });
  const told = ({ message, name, stack }) => { outcome.error = { message, name, stack }; };
  Promise.resolve().then(() => handler(event, api)).catch((error) => told(Object(error)));
`;

/**
 * What a test of code answers: the error that it ends in, if it does, and how long it took. There are no modules to
 * require, and what it waits for never comes.
 */
export function runAction(code: string, { event = {} }: JsonObject): JsonObject {
  const outcome: { error?: JsonObject } = {};
  const context = createContext(
    { outcome, event: structuredClone(event), console: { log: () => {} } },
    // Promises are settled within the run.
    { microtaskMode: "afterEvaluate" },
  );
  const began = performance.now();
  try {
    runInContext(program(code), context, { timeout: most });
  } catch (error) {
    const { message, name, stack } = error as Error;
    outcome.error = { message, name, stack };
  }
  const duration = Math.round(performance.now() - began);
  return {
    ...(isObject(outcome.error) && { error: outcome.error }),
    stats: { total_request_duration_ms: duration, action_duration_ms: duration },
  };
}
