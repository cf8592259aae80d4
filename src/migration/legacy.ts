import { expectList, expectObject, isObject, type ListApi, refusedWith, type Wire } from "../definition";

/** A rule or a hook of a tenant. */
export interface Legacy {
  readonly kind: "rule" | "hook";
  readonly name: string;
  readonly script: string;
  readonly enabled: boolean;
  /** Place among the rules. */
  readonly order?: number;
  /** Where a hook runs. */
  readonly triggerId?: string;
  /** Names of the secrets of a hook. Their values are never answered. */
  readonly secrets: readonly string[];
  /** Modules of a hook, and their versions. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What a tenant has that actions take the place of. */
export interface LegacyCode {
  readonly rules: readonly Legacy[];
  readonly hooks: readonly Legacy[];
  /** Names of the settings of rules; undefined when they could not be read. */
  readonly settings: readonly string[] | undefined;
  /** What could not be read, and why. */
  readonly unread: readonly Unread[];
}

interface Unread {
  readonly what: string;
  readonly reason: string;
}

/** Reads rules, their settings and hooks. What the tenant does not have or does not show is told, and the rest is read. */
export async function readLegacyCode(tenant: ListApi): Promise<LegacyCode> {
  const unread: Unread[] = [];
  const attempt = async <T>(what: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      unread.push({ what, reason: reasonOf(error) });
      return undefined;
    }
  };
  const rules = (await attempt("rules", () => readRules(tenant))) ?? [];
  const settings = await attempt("settings of rules", () => readSettings(tenant));
  const listed = (await attempt("hooks", () => tenant.collect({ path: "/hooks", key: "hooks", id: "id" }))) ?? [];
  const hooks: Legacy[] = [];
  for (const item of listed) {
    const hook = await attempt(`the hook ${nameOf(item)}`, () => readHook(tenant, item));
    if (hook) hooks.push(hook);
  }
  return { rules, hooks, settings, unread };
}

/** Why the tenant does not let something be read, or does not have it. Any other failure ends the command. */
function reasonOf(error: unknown): string {
  const { auth0Message, message } = error as { auth0Message?: string; message: string };
  if (![400, 403, 404, 410].includes(refusedWith(error) ?? 0)) throw error;
  return auth0Message ?? message.split("\n")[0]!;
}

async function readRules(tenant: ListApi): Promise<Legacy[]> {
  const items = await tenant.collect({ path: "/rules", key: "rules", id: "id" });
  const rules = items.map((item): Legacy => {
    const { order } = item as Wire;
    return { ...shared(item, "rule"), kind: "rule", order: typeof order === "number" ? order : undefined };
  });
  return rules.sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
}

async function readSettings(tenant: ListApi): Promise<string[]> {
  const answer = expectList(await tenant.request({ method: "GET", path: "/rules-configs" }), "the settings of rules");
  return answer.flatMap((item) => (isObject(item) && typeof item["key"] === "string" ? [item["key"]] : [])).sort();
}

/** A hook as it is answered alone, with the names of its secrets. */
async function readHook(tenant: ListApi, item: unknown): Promise<Legacy> {
  const path = `/hooks/${encodeURIComponent(String((item as Wire)["id"]))}`;
  const hook = expectObject(await tenant.request({ method: "GET", path }), path);
  const secrets = expectObject(await tenant.request({ method: "GET", path: `${path}/secrets` }), `${path}/secrets`);
  const { dependencies, triggerId } = hook;
  return {
    ...shared(hook, "hook"),
    triggerId: String(triggerId),
    secrets: Object.keys(secrets).sort(),
    dependencies: isObject(dependencies)
      ? Object.fromEntries(Object.entries(dependencies).map(([name, version]) => [name, String(version)]))
      : {},
  };
}

function shared(item: unknown, kind: Legacy["kind"]): Legacy {
  const { script, enabled } = item as Wire;
  return {
    kind,
    name: nameOf(item),
    script: String(script ?? ""),
    enabled: enabled === true,
    secrets: [],
    dependencies: {},
  };
}

const nameOf = (item: unknown): string => String((item as Wire)["name"]);
