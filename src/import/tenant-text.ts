import { code, type Expression, quoted } from "./literal";

/** What texts of a tenant stand for in another one: its address, and the application that Pulumi logs in with. */
export interface OwnTenant {
  /** Host, with the port where it has one. */
  readonly domain: string;
  readonly clientId: string | undefined;
}

/** Name of the module that tells a program of the tenant that its stack is deployed to. */
export const deploymentModule = "deployment";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a text has the domain, with the scheme where that is in front, and not as a part of another host. */
const domainIn = ({ domain }: OwnTenant): RegExp =>
  new RegExp(`(?:https?://)?(?<![\\w.-])${escaped(domain)}(?![\\w-]|\\.\\w)`, "g");

export const hasDomain = (tenant: OwnTenant, text: string): boolean => domainIn(tenant).test(text);

/** A text that stands for the tenant it is from, as one that stands for the tenant of the stack. */
export function ownText(tenant: OwnTenant, text: string): Expression | undefined {
  if (text === tenant.clientId) return code(`${deploymentModule}.clientId`);
  const parts = text.split(domainIn(tenant));
  if (parts.length === 1) return undefined;
  const found = text.match(domainIn(tenant))!;
  const names = found.map((one) => `\${${deploymentModule}.${one.includes("://") ? "origin" : "host"}}`);
  const texts = parts.map((part) =>
    quoted(part)
      .slice(1, -1)
      .replaceAll('\\"', '"')
      .replace(/`|\$\{/g, "\\$&"),
  );
  return code(`\`${texts.map((part, index) => part + (names[index] ?? "")).join("")}\``);
}

/** The module itself. */
export const deploymentText = `import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config("auth0");

// The tenant that the stack is deployed to, as its configuration or the environment names it.
const domain = config.get("domain") ?? process.env["AUTH0_DOMAIN"] ?? "localhost";

export const { host, origin } = new URL(domain.includes("://") ? domain : \`https://\${domain}\`);

/** The application that Pulumi logs in with. */
export const clientId = config.get("clientId") ?? process.env["AUTH0_CLIENT_ID"] ?? "";
`;
