import type { JsonObject } from "../json-object";
import { letters } from "./identifiers";
import { type Logged, writeLog } from "./logs";

/** Who logs in, and from where. */
export interface Login {
  /** Id of the user. */
  readonly userId: string;
  readonly ip?: string;
  /** Client that the user logs in to. */
  readonly clientId?: string;
}

/** What holds the users of a tenant. */
interface Users extends Logged {
  all(collection: string): JsonObject[];
  get(collection: string, id: string): JsonObject | undefined;
  patch(collection: string, id: string, changes: JsonObject): JsonObject;
}

/** Failed logins after which a user is blocked, as brute-force protection has it. */
const attempts = 10;

function event(tenant: Users, { userId, ip = "203.0.113.10", clientId }: Login): JsonObject {
  const user = tenant.get("users", userId);
  if (!user) throw new Error(`The simulated tenant has no user ${userId}.`);
  const [identity] = user.identities as JsonObject[];
  return {
    user_id: userId,
    user_name: user.email ?? user.name,
    connection: identity?.connection,
    ip,
    client_id: clientId,
  };
}

/** Records a login of a user. */
export function logIn(tenant: Users, login: Login): void {
  writeLog(tenant, { type: "s", description: "Successful login", ...event(tenant, login) });
  const user = tenant.get("users", login.userId);
  const last = { last_login: new Date().toISOString(), last_ip: login.ip ?? "203.0.113.10" };
  tenant.patch("users", login.userId, { ...last, logins_count: Number(user?.logins_count ?? 0) + 1 });
}

/** Failures of a user from one address since the last block or login. */
function failuresInARow(tenant: Users, userId: string, ip: unknown): number {
  const events = tenant.all("logs").filter((logged) => logged.user_id === userId && logged.ip === ip);
  return events.length - 1 - events.findLastIndex((logged) => logged.type !== "fp");
}

/** Records failed logins of a user; ten of them block the user for that address. */
export function failLogin(tenant: Users, login: Login, times: number): void {
  const failure = event(tenant, login);
  for (let count = 0; count < times; count += 1)
    writeLog(tenant, { type: "fp", description: "Wrong email or password.", ...failure });
  if (failuresInARow(tenant, login.userId, failure.ip) < attempts) return;
  const id = letters(16);
  const { user_name, ip, connection } = failure;
  tenant.put("user-blocks", id, { id, identifier: user_name, ip, connection, user_id: login.userId });
  writeLog(tenant, { type: "limit_wc", description: "User blocked after too many failed logins", ...failure });
}
