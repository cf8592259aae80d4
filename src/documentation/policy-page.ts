import { settingsOf } from "../policy/configuration";
import { environments } from "../policy/environments";
import type { Rule } from "../policy/rule";
import { rules } from "../policy/rules";

const cell = (text: string): string => text.replaceAll("|", "\\|");

const settings = (rule: Rule): string =>
  Object.entries(rule.config ?? {})
    .map(([name, { default: value, description }]) => `\`${name}\` (\`${JSON.stringify(value)}\`): ${description}`)
    .join("<br>");

const places = (rule: Rule): string =>
  rule.environments.length === environments.length ? "everywhere" : rule.environments.join(", ");

const row = (rule: Rule): string =>
  [
    `[\`${rule.name}\`](${rule.source})`,
    cell(`${rule.description} ${rule.remedy}.`),
    `${rule.enforcement}, ${rule.severity}`,
    places(rule),
    cell(settings(rule)),
  ].join(" | ");

const general = Object.entries(settingsOf(rules[0]!))
  .filter(([name]) => !(name in (rules[0]!.config ?? {})))
  .map(([name, { description }]) => `| \`${name}\` | ${description} |`)
  .join("\n");

/** The page of the policy pack and its rules, in Markdown. */
export const policyPage = (): string => `# Policy

${rules.length} rules for Auth0 tenants, for the policy engine that is part of Pulumi: \`pulumi preview\` and \`pulumi up\` hold every resource against them before anything is sent. A mandatory rule that is broken stops the update; an advisory one warns. Each follows a page of Auth0's documentation or a standard, to which its name links.

## Use

A policy pack is a folder of its own (\`examples/policy\`) with \`npm install @pulumi/policy @pulumi/pulumi pulumi-dynamic-auth0\`, a \`package.json\` with a version, a \`PulumiPolicy.yaml\` that says \`runtime: nodejs\`, and a program:

\`\`\`ts
import { PolicyPack } from "@pulumi/policy";
import { auth0Policies } from "pulumi-dynamic-auth0/policy";

new PolicyPack("auth0", auth0Policies());
\`\`\`

\`\`\`sh
pulumi preview --policy-pack policy
\`\`\`

## Environments

What is asked for depends on what a stack is for, which its name says: \`dev\`, \`dev-*\`, \`development\`, \`local\`, \`test\` and \`pr-*\` are for development, \`staging\`, \`staging-*\`, \`stage\`, \`qa\` and \`uat\` for staging. **Every other stack is production**, so that a name which nobody thought of gets the strictest rules. \`auth0Policies({ development: ["sandbox-*"], staging: ["test"] })\` replaces those names.

## Configuration

\`\`\`ts
auth0Policies({
  rules: {
    "client-callbacks-https": { allowedHosts: ["localhost"] },
    "client-no-password-grant": { except: ["legacy-portal"] },
    "tenant-session-lifetime": { maximum: 24, enforcementLevel: "advisory" },
    "client-key-authentication": "disabled",
  },
});
\`\`\`

A rule or setting that does not exist is an error. The same as JSON in \`--policy-pack-config FILE\` goes before it. Use either of them rather than the third argument of \`PolicyPack\`, which makes every rule that it names advisory unless it repeats the enforcement level. Every rule has these settings, and the table tells its own:

| Setting | What it is |
| --- | --- |
${general}

The rules about a whole stack, \`mfa-enabled\` and \`email-provider\`, have no \`except\`: they are about what is missing.

## What is judged

What the program declares. A property that it does not declare counts as what Auth0 gives a new object: an application without \`grantTypes\` has the implicit grant, one without \`jwtConfiguration\` signs with HS256. Where existing objects are meant to stay as they are, \`except\` them by the name of their resource.

A value that is not known in a preview, since it comes from a resource that does not exist yet, is reported as such by each rule that reads it. \`pulumi up\` judges it once it is known, before the resource is sent. No message holds a secret.

A rule cannot see where a secret comes from. What it can see is asked for: no credentials in scripts, no secrets in metadata, and secrets of your own choice long enough to be random.

## A live tenant

\`\`\`sh
npx pulumi-dynamic-auth0 doctor --posture --out posture.html --out posture.sarif --fail-on high
\`\`\`

It judges what a tenant has by the same rules, whoever made it, and needs neither a stack nor a program: what is unsafe, on which object and property, why, and the line of a program that mends it, where one value does. It reads what the rules are about, one list each, and writes nothing to the tenant; users are not read, as there may be millions. Without \`--out\` it writes to the terminal; by the ending of a file it is text, HTML, JSON or SARIF, which code scanning shows. \`--environment\` says what the tenant is for, production unless \`--stack\` or it says otherwise. With \`--fail-on\` it ends with 2 when a finding is as bad as that.

What may not be read, and what a program cannot change, such as the application that the command logs in with, is named as not judged.

## Rules

| Rule | What is asked, and what to do | Level | Where | Settings |
| --- | --- | --- | --- | --- |
${rules.map((rule) => `| ${row(rule)} |`).join("\n")}`;
