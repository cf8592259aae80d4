import { fstatSync } from "node:fs";
import { getProject, getStack, runtime } from "@pulumi/pulumi";

/** The process of Pulumi's plugin for dynamic providers. What it is made of is none of Pulumi's published interfaces. */
const plugin = /[\\/]cmd[\\/]dynamic-provider[\\/]index\.js$/.test(require.main?.filename ?? "")
  ? require.main
  : undefined;

/** Whether this process is the plugin's, and not the program's. */
export const isPlugin = plugin !== undefined;

/** The address that the engine listens at while a command runs; undefined in the program's process. */
export const engineAddress = plugin && process.argv[2];

const requests = new WeakMap<object, Request>();

let stack: string | undefined;

/** What the URNs of the stack's resources start with. Undefined before the plugin has handed one over. */
export const stackOfUrns = (): string | undefined => stack;

let areKnown = false;

/** Whether the plugin tells which resources its requests are about. */
export const tellsUrns = (): boolean => areKnown;

/**
 * The resource whose properties the plugin handed over. Undefined when it cannot be told: the first request of each
 * process is under way when this package is loaded for it.
 */
export const urnOf = (properties: object): string | undefined => requests.get(properties)?.getUrn();

/** The inputs that the state has beside the properties that a read was given. */
export const inputsBeside = (properties: object): Record<string, unknown> | undefined =>
  requests.get(properties)?.getInputs?.()?.toJavaScript();

/**
 * Makes the plugin's process show what its resources wait for, and end in order. The engine interrupts it at the end of
 * a command, when it has `saved` everything, and shows what it says within the five seconds that it leaves it. An engine
 * that was killed does not, but the pipe that it holds the other end of closes: then nothing more may be created, since
 * nobody would know of it.
 */
export function joinPlugin(saved: () => Promise<void>): void {
  if (!plugin || !engineAddress) return;
  runtime.resetOptions(getProject(), getStack(), -1, engineAddress, "", false, "");
  const messages = plugin.require("../../proto/provider_pb") as Record<string, Message>;
  areKnown = carriers.every(([name, getter]) => rememberRequest(messages[name]?.prototype, getter));
  for (const signal of ["SIGINT", "SIGBREAK"] as const) process.once(signal, () => void saved().finally(process.exit));
  if (fstatSync(0).isFIFO()) process.stdin.once("end", () => process.exit()).resume();
  // What is written when nobody reads any more would be told as an error, which is written as well, without end.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => process.exit());
}

interface Properties {
  toJavaScript(): Record<string, unknown>;
}

interface Request {
  getUrn(): string;
  getInputs?(): Properties | undefined;
}

interface Message {
  prototype: Record<string, (() => Properties | undefined) | undefined>;
}

/** The requests that are shown, and what each calls the properties that the plugin hands over first. */
const carriers = [
  ["CheckRequest", "getOlds"],
  ["DiffRequest", "getOlds"],
  ["CreateRequest", "getProperties"],
  ["ReadRequest", "getProperties"],
  ["UpdateRequest", "getOlds"],
  ["DeleteRequest", "getProperties"],
] as const;

/** The plugin drops most of a request and hands over its properties alone: remembers which belong to which. */
function rememberRequest(message: Message["prototype"] | undefined, getter: string): boolean {
  const original = message?.[getter];
  if (!original) return false;
  message[getter] = function (this: Request) {
    const properties = original.call(this);
    if (!properties) return properties;
    stack ??= /^urn:pulumi:.+?::.+?::/.exec(this.getUrn())?.[0];
    const { toJavaScript } = properties;
    properties.toJavaScript = () => {
      const values = toJavaScript.call(properties);
      requests.set(values, this);
      return values;
    };
    return properties;
  };
  return true;
}
