import { type Definition, isObject } from "../definition";
import type { ReadableTenant } from "./discover";

/** Objects or settings of a kind that no resource stands for. */
export interface Other {
  readonly kind: string;
  /** How many there are; undefined of settings, and when they could not be read. */
  readonly count?: number;
  /** Whether there are more than were counted. */
  readonly isMore?: boolean;
  /** Why it is not known whether there are any. */
  readonly unread?: string;
}

interface Source {
  readonly kind: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
}

const page = { per_page: 1, include_totals: true };
const first = { take: 50 };

/** Where Auth0 tells whether a tenant has some, by its official document: one small list each. */
const sources: readonly Source[] = [
  { kind: "organizations", path: "/organizations", query: page },
  { kind: "actions", path: "/actions/actions", query: page },
  { kind: "action modules", path: "/actions/modules", query: page },
  { kind: "hooks", path: "/hooks", query: page },
  { kind: "settings of rules", path: "/rules-configs" },
  { kind: "forms", path: "/forms", query: page },
  { kind: "flows", path: "/flows", query: page },
  { kind: "vault connections of flows", path: "/flows/vault/connections", query: page },
  { kind: "log streams", path: "/log-streams" },
  { kind: "event streams", path: "/event-streams", query: first },
  { kind: "network ACLs", path: "/network-acls", query: page },
  { kind: "self-service profiles", path: "/self-service-profiles", query: page },
  { kind: "token exchange profiles", path: "/token-exchange-profiles", query: first },
  { kind: "user attribute profiles", path: "/user-attribute-profiles", query: first },
  { kind: "connection profiles", path: "/connection-profiles", query: first },
  { kind: "policies of second factors", path: "/guardian/policies" },
  { kind: "phone providers", path: "/branding/phone/providers" },
  { kind: "phone templates", path: "/branding/phone/templates" },
  { kind: "branding theme", path: "/branding/themes/default" },
  { kind: "brute-force protection", path: "/attack-protection/brute-force-protection" },
  { kind: "breached password detection", path: "/attack-protection/breached-password-detection" },
  { kind: "suspicious IP throttling", path: "/attack-protection/suspicious-ip-throttling" },
  { kind: "bot detection", path: "/attack-protection/bot-detection" },
];

/** What a tenant has that none of the resources stands for. */
export async function othersIn(tenant: ReadableTenant, definitions: readonly Definition[]): Promise<Other[]> {
  const known = new Set(definitions.flatMap(readAt));
  const found: Other[] = [];
  for (const { kind, path, query } of sources.filter((source) => !known.has(source.path))) {
    const other = await otherAt(tenant, path, query);
    if (other) found.push({ kind, ...other });
  }
  return found;
}

/** Where the objects or the settings of a kind are read. */
function readAt({ kind, list, operations }: Definition): string[] {
  if (typeof list === "object") return [list.path];
  const path = operations.read?.path;
  return kind === "singleton" && typeof path === "string" ? [path] : [];
}

async function otherAt(
  tenant: ReadableTenant,
  path: string,
  query: Source["query"] = {},
): Promise<Omit<Other, "kind"> | undefined> {
  try {
    return countOf(await tenant.request({ method: "GET", path, query }));
  } catch (error) {
    const { status, auth0Message, message } = error as { status?: number; auth0Message?: string; message: string };
    if (status === undefined || status >= 500 || status === 401 || status === 429) throw error;
    // Whoever may not look does not know; anything else is the answer of a tenant that has none, or not the feature.
    return status === 403 ? { unread: auth0Message ?? message.split("\n")[0]! } : undefined;
  }
}

/** An answer is a list, an object that holds one, or settings; an empty one says that there is nothing. */
function countOf(answer: unknown): Omit<Other, "kind"> | undefined {
  const list = Array.isArray(answer)
    ? answer
    : isObject(answer)
      ? Object.values(answer).find(Array.isArray)
      : undefined;
  const isPaged = isObject(answer) && ["total", "next", "start", "length"].some((key) => key in answer);
  if (list && (Array.isArray(answer) || isPaged || Object.keys(answer as object).length === 1)) {
    const { total, next } = isObject(answer) ? (answer as { total?: unknown; next?: unknown }) : {};
    const count = typeof total === "number" ? total : list.length;
    return count > 0 ? { count, ...(next ? { isMore: true } : {}) } : undefined;
  }
  return isObject(answer) && Object.values(answer).some((value) => value !== null) ? {} : undefined;
}
