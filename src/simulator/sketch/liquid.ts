import type { Liquid } from "liquidjs";
import type { JsonObject } from "../json-object";

/** What Auth0's own tags put into a page. */
export interface Inserted {
  readonly head: string;
  readonly widget: string;
}

/** What a template became, or why it cannot be rendered. */
export type Rendered = { readonly text: string; readonly problem?: undefined } | { readonly problem: string };

/** Ends templates that would never end, and those that would fill the memory. */
const limits = { memoryLimit: 10_000_000, renderLimit: 1000, parseLimit: 1_000_000 };

/** No template reads a file: there are none. No template reaches what is not its data. */
const options = { ...limits, templates: {}, ownPropertyOnly: true };

/** What ran into a limit is not tried once more for each page of the tenant: meanwhile nothing else is answered. */
const beyondLimits = new Map<string, string>();

let engine: Liquid | undefined;

/** The library, loaded where there is a template to render. */
function liquid(): Liquid {
  if (engine) return engine;
  const { Liquid: Engine } = require("liquidjs") as typeof import("liquidjs");
  engine = new Engine(options);
  // {% debug %} of emails, which lists the variables.
  engine.registerTag("debug", { parse: () => undefined, render: () => "" });
  // {%- auth0:head -%} and {%- auth0:widget -%} of pages: to the library the name ends at the colon.
  engine.registerTag("auth0", {
    parse({ args }) {
      this.part = args.replace(/^:/, "").trim();
    },
    render(context) {
      return (context.globals as JsonObject)[`auth0:${this.part}`] ?? "";
    },
  });
  return engine;
}

/** Renders a template with data. */
export function render(template: string, data: JsonObject, inserted?: Inserted): Rendered {
  if (!/\{[{%]/.test(template)) return { text: template };
  const known = beyondLimits.get(template);
  if (known !== undefined) return { problem: known };
  const globals = inserted ? { "auth0:head": inserted.head, "auth0:widget": inserted.widget } : {};
  try {
    return { text: String(liquid().parseAndRenderSync(template, data, { globals })) };
  } catch (error) {
    const { message } = error as Error;
    const [, reason, line, column] = /^(.*), line:(\d+), col:(\d+)/s.exec(message) ?? [];
    const problem = reason ? `${reason} in line ${line}, column ${column}` : message;
    if (problem.includes("limit exceeded")) beyondLimits.set(template, problem);
    return { problem };
  }
}
