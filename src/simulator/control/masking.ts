import { redact, secretsIn } from "../../management/log/redaction";
import { isObject } from "../json-object";
import type { LedgerEntry } from "../ledger";

const secretKey =
  /(secret|password|passwd|pass|token|key|pem|p12|server_credentials|assertion|ticket(_url)?|recovery_?code|key_?id|connectionString|link_with|authorization|sourceAddress)$/i;
/** Names that Auth0 has only in the credentials of other products, and the file of users to import. */
const credentialKey = /^(clientid|clientId|principal|tenantId|users)$/;
/** Objects whose keys are the user's own, what logs in to services of all kinds, and a key with its certificate. */
const secretMaps = ["configuration", "customHeaders", "decryptionKey", "setup"];
const mask = "••••••";

/** A copy for people to look at: what names a secret shows none. */
export function masked(value: unknown, isSecret = false): unknown {
  if (isSecret && typeof value === "string") return mask;
  if (Array.isArray(value)) return value.map((item) => masked(item, isSecret));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  // Settings of rules, headers, and secrets of actions are a name and a secret; who sets one sends the secret alone.
  const names = Object.keys(value);
  const isSetting =
    names.includes("value") && (["key", "header", "name"].some((name) => names.includes(name)) || names.length === 1);
  const entries = Object.entries(value).map(([key, nested]) => {
    const isNamed = secretKey.test(key) || credentialKey.test(key);
    const namesSecret = isSetting ? key === "value" : isNamed && !isObject(nested);
    return [key, masked(nested, isSecret || namesSecret || secretMaps.includes(key))];
  });
  return Object.fromEntries(entries);
}

/** A request for people to look at: what it was told may repeat what it sent. */
export const maskedRequest = (entry: LedgerEntry): unknown =>
  masked({ ...entry, refusal: entry.refusal && redact(entry.refusal, secretsIn(entry.body)) });
