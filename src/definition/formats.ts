import { z } from "zod";

/** Whether a text parses as an absolute URL. */
const parses = (text: string): boolean => URL.canParse(text);

/** Auth0 allows `*` for a subdomain and `{placeholder}` in some URLs; both are read as an ordinary word. */
const withoutPlaceholders = (text: string): string => text.replace(/\{[^{}]+\}/g, "placeholder").replace("*", "any");

const formatted = (accepts: (text: string) => boolean, message: string) => z.string().refine(accepts, { message });

/** An absolute URL of any scheme: `https://app.example.com`, `com.example.app://callback`. */
export const url = () => formatted(parses, 'must be an absolute URL, such as "https://app.example.com/callback"');

/** An absolute URL in which `*` may stand for a subdomain and `{…}` for a placeholder. */
export const urlWithPlaceholders = () =>
  formatted((text) => parses(withoutPlaceholders(text)), 'must be an absolute URL, such as "https://*.example.com"');

/** An absolute URL, or nothing to remove it. */
export const urlOrEmpty = () =>
  formatted((text) => text === "" || parses(text), 'must be an absolute URL, or "" to remove it');

/** An absolute https URL, or nothing to remove it. */
export const httpsUrlOrEmpty = () =>
  formatted(
    (text) => text === "" || (text.startsWith("https://") && parses(withoutPlaceholders(text))),
    'must be an absolute URL that starts with "https://", or "" to remove it',
  );

/** An address such as `jane@example.com`. */
export const email = () => z.email({ error: 'must be an email address, such as "jane@example.com"' });

/** An email address, or nothing to remove it. */
export const emailOrEmpty = () =>
  formatted((text) => text === "" || email().safeParse(text).success, 'must be an email address, or "" to remove it');

/** An ISO 8601 time, such as `2027-01-31T12:00:00.000Z`. */
export const dateTime = () =>
  z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time, such as "2027-01-31T12:00:00.000Z"' });

/** A text that matches a pattern, described in words. */
export const matching = (pattern: RegExp, allowed: string) =>
  z.string().regex(pattern, { error: `must be ${allowed}` });

/** An IP address, or a range of them, of either version. */
export const ipAddressOrRange = () =>
  z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
    error: 'must be an IP address or a range, such as "10.0.0.0/8"',
  });

/** Whole seconds, minutes, days: a count with limits. */
export const count = (minimum = 0, maximum?: number) => {
  const atLeast = z.int().min(minimum);
  return maximum === undefined ? atLeast : atLeast.max(maximum);
};

/** A text of an answer that may lack it. */
export const answeredText = (description: string) => z.string().optional().describe(description);

/** An id that Auth0 gave, which starts with the same few letters for every object of a kind: `org_…`. */
export const id = (prefix: string, kind: string) =>
  matching(
    new RegExp(`^${prefix}_[A-Za-z0-9]+$`),
    `the id of ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}, such as "${prefix}_…"`,
  );
