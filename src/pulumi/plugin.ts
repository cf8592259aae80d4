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

const urns = new WeakMap<object, string>();

let stack: string | undefined;

/** What the URNs of the stack's resources start with. Undefined before the plugin has handed one over. */
export const stackOfUrns = (): string | undefined => stack;

/** The resource whose properties the plugin handed over. Undefined when it cannot be told. */
export const urnOf = (properties: object): string | undefined => urns.get(properties);

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
  for (const [name, getter] of carriers) rememberUrn(messages[name]!.prototype, getter);
  for (const signal of ["SIGINT", "SIGBREAK"] as const) process.once(signal, () => void saved().finally(process.exit));
  if (fstatSync(0).isFIFO()) process.stdin.once("end", () => process.exit()).resume();
}

interface Properties {
  toJavaScript(): object;
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

/** The plugin drops the URN of a request and hands over its properties alone: remembers which belong to which. */
function rememberUrn(message: Message["prototype"], getter: string): void {
  const original = message[getter];
  if (!original) return;
  message[getter] = function (this: { getUrn(): string }) {
    const properties = original.call(this);
    if (!properties) return properties;
    const urn = this.getUrn();
    stack ??= /^urn:pulumi:.+?::.+?::/.exec(urn)?.[0];
    const { toJavaScript } = properties;
    properties.toJavaScript = () => {
      const values = toJavaScript.call(properties);
      urns.set(values, urn);
      return values;
    };
    return properties;
  };
}
