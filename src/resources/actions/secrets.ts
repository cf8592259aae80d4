import { z } from "zod";
import {
  changedSecret,
  dateTime,
  hiddenSecret,
  isObject,
  map,
  own,
  secret,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";

/** Secrets by name. The API writes them as a list of names and values, and answers names and times alone. */
export const secrets = (use: string) =>
  secret(writeOnly(map(secret(z.string().min(1).max(4096))))).describe(
    `Values that ${use}, by name, each of at most 4,096 characters. A value that somebody else has set is seen by its time, and set back. A secret that the program does not declare is never deleted: an update that would do so is an error.`,
  );

/** When each secret was set, which is all that the API tells of a value. */
export const secretsUpdatedAt = map(dateTime()).optional().describe("When each secret was last set, by name.");

/** A body with its secrets as the API takes them. */
export const withSecretList = (body: Wire): Wire =>
  isObject(body["secrets"])
    ? { ...body, secrets: Object.entries(body["secrets"]).map(([name, value]) => ({ name, value })) }
    : body;

/**
 * An answer with its secrets by name, as far as they are told: hidden, or changed where somebody else has set or removed
 * a declared one since.
 */
export function withSecretMap(answer: Wire, { secrets: declared, secretsUpdatedAt: known }: Values): Wire {
  const listed = answer["secrets"];
  if (!Array.isArray(listed)) return answer;
  const items = listed.filter(isObject);
  const times = Object.fromEntries(items.map(({ name, updated_at }) => [name, updated_at]));
  const before = isObject(known) ? known : {};
  const names = [...Object.keys(times), ...(isObject(declared) ? Object.keys(declared) : [])];
  const told = (name: string): string =>
    own(before, name) === undefined || own(before, name) === own(times, name) ? hiddenSecret : changedSecret;
  return {
    ...answer,
    secrets: Object.fromEntries(
      [...new Set(names)]
        .filter((name) => Object.hasOwn(times, name) || Object.hasOwn(before, name))
        .map((name) => [name, valueIn(items, name) ?? told(name)]),
    ),
    ...(items.length > 0 && { secrets_updated_at: times }),
  };
}

/** What a program declares of an answer's secrets: their names, and values where those are known. */
export function withDeclaredSecrets(answer: Wire): Wire {
  const { secrets_updated_at: _, ...declared } = withSecretMap(answer, {});
  return declared;
}

/** Requests hold values, and answers none. */
const valueIn = (items: readonly Wire[], name: string): unknown =>
  items.find((item) => item["name"] === name)?.["value"];
