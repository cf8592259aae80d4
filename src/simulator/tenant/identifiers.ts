import { randomBytes, randomInt } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Letters and digits by chance. */
export const letters = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** An id such as `con_` and 16 letters. */
export const prefixed = (prefix: string, length = 16): string => `${prefix}_${letters(length)}`;

/** Digits by chance. */
export const digits = (length: number): string => Array.from({ length }, () => randomInt(10)).join("");

/** An id whose letters and digits nobody takes for one another. */
export const base58Id = (prefix: string): string =>
  `${prefix}_${letters(60)
    .replace(/[0OIl]/g, "")
    .slice(0, 22)}`;

/** 24 hexadecimal digits, as resource servers and database users have. */
export const hexadecimal = (): string => randomBytes(12).toString("hex");

/** Id of a client. */
export const clientId = (): string => letters(32);

/** Secret of a client. */
export const clientSecret = (): string => randomBytes(48).toString("base64url");

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID, as hooks have. */
export const ulid = (): string =>
  `01${Array.from({ length: 24 }, () => crockford[randomInt(crockford.length)]).join("")}`;
