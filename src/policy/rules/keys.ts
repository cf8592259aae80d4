import { X509Certificate } from "node:crypto";
import { customSigningKeys } from "../../resources";
import { deployed } from "../environments";
import type { Judged } from "../judged";
import { type Finding, type Rule, resourceRule } from "../rule";
import { atMost } from "./settings";

const day = 24 * 60 * 60 * 1000;

/** The certificate of a key; none for what is no certificate, such as the placeholder of a value not known yet. */
function certificateOf(chain: readonly string[] = []): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(chain[0] ?? "", "base64"));
  } catch {
    return undefined;
  }
}

/** Of a key without a certificate nobody knows how old it is. */
function* oldKeys(resource: Judged, mostDays: number): Generator<Finding> {
  const keys = resource.get("keys");
  if (!Array.isArray(keys)) return;
  for (const [index, { x5c }] of keys.entries()) {
    const certificate = certificateOf(x5c);
    if (!certificate) continue;
    const property = `keys[${index}].x5c`;
    const begin = Date.parse(certificate.validFrom);
    const end = Date.parse(certificate.validTo);
    if (end < Date.now()) yield { property, problem: `has expired on ${dayOf(end)}` };
    else if (begin + mostDays * day < Date.now())
      yield { property, problem: `is of ${dayOf(begin)}, more than ${mostDays} days ago` };
  }
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const keyRules: readonly Rule[] = [
  resourceRule({
    name: "custom-signing-keys-rotated",
    resources: [customSigningKeys],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Keys of your own are replaced from time to time, as far as their certificates tell how old they are.",
    remedy: "Add the next key, sign with it once Auth0 has it, then remove the old one",
    source: "https://auth0.com/docs/api/management/v2/keys/put-custom-signing-keys",
    config: { mostDays: atMost(730, "Days after the begin of its certificate's validity at which a key is too old.") },
    check: (resource, { mostDays }) => oldKeys(resource, mostDays),
  }),
];
