#!/usr/bin/env node
import { plans } from "../simulator/faults/plans";
import { say } from "./terminal";

const usage = `Usage: pulumi-dynamic-auth0 <command> [options]

Commands:
  simulate          Answer like an Auth0 tenant on this machine, until interrupted.
    --port <n>          Port to listen on (default: any free port)
    --control-port <n>  Port of the page and the control routes (default: any free port)
    --data <file>       Keep the tenant in this file from one start to the next (default: in memory)
    --seed <file>       JSON that the tenant is filled with when it is new or reset
    --plan <name>       Rate limits of a subscription: ${Object.keys(plans).join(", ")}
    --rate <n>          Requests a second that are taken in the long run (default: by plan, or unlimited)
    --burst <n>         Requests that are taken at once (default: by plan, or unlimited)
    --fault <rule>      Let requests go wrong, such as 'POST /clients 503 nth=3'; can be given several times
    --tenant <where>    A further tenant, at a port of its own or by the host name that requests name; likewise
    --enabled-clients <where>
                        Where a tenant keeps the clients of a connection: both, endpoint (newer), property (older)
    --organization-connections <where>
                        Where it keeps the connections of an organization: both, or older (without early access)
    --as-of <day>       Leave out of answers what Auth0 has put into them since, such as 2026-04-23 (default: nothing)
    --client-id <id>, --client-secret <secret>
                        What programs log in with (default: made up, or as kept in --data)

  export            Write a program that declares the configured tenant, and the file to import it by.
    --out <folder>  Folder of the program
    --kind <type>   Kind to export, such as Client or Guardian*; can be given several times (default: all but users)
    --name <name>   Name or id to export, with * for any part; can be given several times (default: all)
    --prune         Let an export take everything of an earlier one out of the program
    --stack <name>  Stack whose configuration names the tenant (default: the environment, AUTH0_DOMAIN and others)

  rules-to-actions  Write an action for each rule and hook of the configured tenant, for a person to rewrite.
    --out <folder>  Folder of the actions, in which no file is overwritten
    --stack <name>  As above

  doctor            Say what is wrong with the installation, the configuration, and the access to the tenant.
    --stack <name>  Stack to look at (default: the environment, and the program in the current folder)

  doctor --posture  Say what is unsafe in the configured tenant, by the rules of the policy pack, and how to mend it.
    --environment <name>
                    What it is judged as: development, staging or production (default: by the stack, or production)
    --fail-on <severity>
                    End with 2 when a finding is at least low, medium or high
    --stack <name>  Stack whose configuration names the tenant (default: the environment, AUTH0_DOMAIN and others)
    --out <file>, --format <format>
                    Where to, as text, html, json or sarif (default: by the ending of the file, or text); --out can
                    be given several times

  review [<file>]   Report what a preview would change: what goes, what changes security, and the rest.
    <file>          What \`pulumi preview --json\` wrote (default: standard input)
    --fail-on <severity>
                    End with 2 when a change is at least low, medium or high
    --out <file>, --format <format>
                    Where to, as text, md, html or json (default: by the ending of the file, or md); --out can be
                    given several times

  drift             Report what was changed in the tenant and not by the program. Writes nothing; ends with 2 if any was.
    --stack <name>  Stack to look at (default: the selected one)
    --out, --format As above (default: text)

  compare <stack> <stack>
                    Report what differs between two stacks of a project. Ends with 2 when anything does.
    --out, --format As above (default: text)

Options:
  --help            Show this text
`;

/** Each command loads only what it needs: the simulator has to answer at once. */
const commands: Record<string, () => (args: string[]) => Promise<void>> = {
  simulate: () => (require("./simulate") as typeof import("./simulate")).simulateCommand,
  export: () => (require("./export") as typeof import("./export")).exportCommand,
  "rules-to-actions": () =>
    (require("./rules-to-actions") as typeof import("./rules-to-actions")).rulesToActionsCommand,
  doctor: () => (require("./doctor") as typeof import("./doctor")).doctorCommand,
  review: () => (require("./review") as typeof import("./review")).reviewCommand,
  drift: () => (require("./drift") as typeof import("./drift")).driftCommand,
  compare: () => (require("./compare") as typeof import("./compare")).compareCommand,
};

async function main([name = "(none)", ...args]: string[]): Promise<void> {
  if ([name, ...args].some((word) => word === "--help" || word === "-h")) {
    process.stdout.write(usage);
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`Unknown command: ${name}`);
  await command()(args);
}

/** Failures that have nothing to do with how the command was typed. */
const told = ["ManagementError", "ConfigurationError", "FolderError", "PlanError", "PulumiError"];

/** Commands that end with 2 to say that they found something. */
const finding = ["review", "drift", "compare"];

main(process.argv.slice(2)).catch((error: unknown) => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  say(told.includes(name) ? message : `${message}\n\n${usage.trimEnd()}`);
  process.exitCode = told.includes(name) || finding.includes(process.argv[2]!) ? 1 : 2;
});
