import { action, hook } from "../../resources";
import { anywhere, deployed } from "../environments";
import { resourceRule } from "../rule";
import { credentialsIn } from "./credentials";
import { list } from "./settings";

/** Code that runs in logins. */
export const actionRules = [
  resourceRule({
    name: "action-no-credentials",
    resources: [action],
    enforcement: "mandatory",
    severity: "critical",
    environments: anywhere,
    description: "The code of actions holds no credentials.",
    remedy: "Declare it among the `secrets`, and read it from `event.secrets`",
    source: "https://auth0.com/docs/customize/actions/write-your-first-action",
    check: (resource) => credentialsIn("code", resource.get("code")),
  }),
  resourceRule({
    name: "action-runtime-maintained",
    resources: [action],
    enforcement: "advisory",
    severity: "medium",
    environments: anywhere,
    description: "Actions run on a version of Node.js that is maintained.",
    remedy: "Choose one that is",
    source: "https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations/migrate-nodejs-22",
    config: { allowed: list(["node22", "node24"], "Versions that are allowed.") },
    *check(resource, { allowed }) {
      const runtime = resource.get("runtime");
      if (runtime !== undefined && !allowed.includes(String(runtime)))
        yield { property: "runtime", problem: `is ${runtime}` };
    },
  }),
  resourceRule({
    name: "action-dependencies-pinned",
    resources: [action],
    enforcement: "mandatory",
    severity: "medium",
    environments: deployed,
    description: "The code of others that runs in logins is of a version that somebody chose.",
    remedy: "Name a version",
    source: "https://auth0.com/docs/customize/actions/manage-dependencies",
    *check(resource) {
      const dependencies = resource.get("dependencies");
      for (const [index, { version }] of (Array.isArray(dependencies) ? dependencies : []).entries())
        if (!/^\d/.test(String(version)))
          yield { property: `dependencies[${index}].version`, problem: `is "${version}"` };
    },
  }),
  resourceRule({
    name: "hook-superseded",
    resources: [hook],
    enforcement: "advisory",
    severity: "low",
    environments: anywhere,
    description: "Logins are customized with actions: hooks come to their end.",
    remedy: "Write it as an action",
    source: "https://auth0.com/docs/customize/actions/migrate/migrate-from-hooks-to-actions",
    *check(resource) {
      if (resource.get("enabled") === true) yield { property: "enabled", problem: "is on" };
    },
  }),
];
