import { isObject, type JsonObject } from "../../json-object";
import { badRequest } from "../../refusal";

/** Kinds of characters that passwords are made of. */
const kinds: Readonly<Record<string, RegExp>> = {
  lowercase: /[a-z]/,
  uppercase: /[A-Z]/,
  number: /[0-9]/,
  special: /[^a-zA-Z0-9]/,
};

const kindsIn = (password: string, among = Object.keys(kinds)): number =>
  among.filter((kind) => kinds[kind]?.test(password)).length;

const repeats = /(.)\1\1/s;

/** What each policy asks for beyond a length, as Auth0's documentation of password strength says. */
const policies: Readonly<Record<string, { length: number; strong: (password: string) => boolean }>> = {
  none: { length: 1, strong: () => true },
  low: { length: 6, strong: () => true },
  fair: { length: 8, strong: (password) => kindsIn(password, ["lowercase", "uppercase", "number"]) === 3 },
  good: { length: 8, strong: (password) => kindsIn(password) >= 3 },
  excellent: { length: 10, strong: (password) => kindsIn(password) >= 3 && !repeats.test(password) },
};

/** The code is that of the Authentication API; what the Management API gives is not recorded. */
const refused = (kind: string, reason: string) => badRequest(`${kind}: ${reason}`, "invalid_password");

const part = (options: JsonObject, ...path: string[]): JsonObject =>
  path.reduce<JsonObject>((object, key) => (isObject(object[key]) ? object[key] : {}), options);

/** Refuses a password that the options of its database do not allow. Of the passwords before it, the last one is known. */
export function checkPassword(options: JsonObject, password: string, user: JsonObject, last: unknown): void {
  const complexity = part(options, "password_options", "complexity");
  const isStrong =
    typeof options.passwordPolicy === "string" || isUnchosen(complexity)
      ? follows(options, password)
      : hasComplexity(complexity, password);
  if (!isStrong) throw refused("PasswordStrengthError", "Password is too weak");
  const lower = password.toLowerCase();
  if (refusedWords(options).some((word) => word.toLowerCase() === lower))
    throw refused("PasswordDictionaryError", "Password is too common");
  const usesHistory =
    part(options, "password_history").enable === true || part(options, "password_options", "history").active === true;
  if (usesHistory && password === last) throw refused("PasswordHistoryError", "Password has previously been used");
  const usesProfile =
    part(options, "password_no_personal_info").enable === true ||
    part(options, "password_options", "profile_data").active === true;
  if (usesProfile && profileParts(user).some((text) => lower.includes(text.toLowerCase())))
    throw refused("PasswordNoUserInfoError", "Password contains user information");
}

/**
 * Whether nobody chose these rules. Whether passwords are held against the length that Auth0 answers then is not proven:
 * they are against what new databases were answered with before.
 */
const isUnchosen = ({ min_length, character_types: types }: JsonObject): boolean =>
  min_length === 15 && Array.isArray(types) && types.length === 0;

function follows(options: JsonObject, password: string): boolean {
  const policy = policies[String(options.passwordPolicy ?? "good")];
  const { min_length: length = policy?.length ?? 1 } = part(options, "password_complexity_options");
  return password.length >= Number(length) && (policy?.strong(password) ?? true);
}

function hasComplexity(complexity: JsonObject, password: string): boolean {
  const { min_length: length = 1, character_types: types, character_type_rule: rule } = complexity;
  const asked = Array.isArray(types) ? types.map(String) : [];
  const needed = rule === "three_of_four" ? Math.min(3, asked.length) : asked.length;
  const isRepetitive = complexity.identical_characters === "block" && repeats.test(password);
  const isSequential = complexity.sequential_characters === "block" && hasSequence(password);
  const isTooLong = complexity.max_length_exceeded === "error" && Buffer.byteLength(password) > longest;
  if (isRepetitive || isSequential || isTooLong) return false;
  return password.length >= Number(length) && kindsIn(password, asked) >= needed;
}

/** Bytes that are held against a password; what comes after them is cut off, or refused. */
const longest = 72;

/** Three characters that follow each other, up or down. How long a run Auth0 refuses is not proven. */
function hasSequence(password: string): boolean {
  const steps = [...password].map((character, index) => character.charCodeAt(0) - password.charCodeAt(index - 1));
  return steps.some((step, index) => Math.abs(step) === 1 && steps[index + 1] === step);
}

function refusedWords(options: JsonObject): string[] {
  const legacy = part(options, "password_dictionary");
  const current = part(options, "password_options", "dictionary");
  return [
    ...(legacy.enable === true ? listOf(legacy.dictionary) : []),
    ...(current.active === true ? listOf(current.custom) : []),
  ];
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Parts of the profile of more than two characters: shorter ones stand by chance in any password. */
const profileParts = ({ name, username, nickname, email }: JsonObject): string[] =>
  [name, username, nickname, String(email ?? "").split("@")[0]]
    .filter((text): text is string => typeof text === "string")
    .filter((text) => text.length > 2);
