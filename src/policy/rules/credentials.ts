import type { Finding } from "../rule";

/** What credentials look like in code: tokens of well-known services, private keys, and literals by their names. */
const patterns = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(?:sk|rk)_live_\w{10,}/,
  /\bgh[pousr]_\w{30,}/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/,
  /\b[a-z]+:\/\/[^\s:/@'"`]+:[^\s:/@'"`]{3,}@/i,
  /\b(?:\w*_)?(?:password|passwd|secret|api_?key|access_?token|client_?secret)\b["']?\s*[:=]\s*["'`][^"'`\s]{8,}["'`]/i,
];

/** What is wrong with a script that holds a credential, which is not told. */
export function* credentialsIn(property: string, script: unknown): Generator<Finding> {
  if (typeof script === "string" && patterns.some((pattern) => pattern.test(script)))
    yield { property, problem: "holds what looks like a credential" };
}
