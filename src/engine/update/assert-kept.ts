import { type Definition, isMasked, isObject, looksSecret, own, type Property, propertiesFor } from "../../definition";
import { formatPath, type Path } from "../values/path";
import type { Sides } from "./change";

/** What is not answered cannot be sent back, and would be lost: such an update is refused, in preview as well. */
export function assertAnswered({ type }: Definition, { name, readScope }: Property, { old, live }: Sides): void {
  if (!readScope || (isObject(live) && Object.keys(live).length > 0)) return;
  if (live !== undefined && (!isObject(old) || isBlank(old))) return;
  throw new Error(
    `${type}: Auth0 does not answer \`${name}\`, which an update replaces as a whole: what the program does not declare of it would be lost, so that nothing was sent. ` +
      `Give the token the scope \`${readScope}\`. If it is really empty, run \`pulumi refresh\` first.`,
  );
}

/** Whether an object holds nothing but objects that hold nothing. */
const isBlank = (value: unknown): boolean => isObject(value) && Object.values(value).every(isBlank);

/** A mask that Auth0 shows in place of a secret cannot be sent back as the secret, and leaving it out would lose it. */
export function assertKept({ type }: Definition, property: Property, sent: unknown, live: unknown): void {
  const path = maskedIn(property, sent, live, [property.name]);
  if (!path) return;
  const name = formatPath(path);
  throw new Error(
    `${type}: Auth0 shows \`${name}\` masked only, and replaces \`${property.name}\` as a whole, so that an update would lose it. Nothing was sent. ` +
      `Declare \`${name}\` with its real value.`,
  );
}

/** Where a mask of the tenant's would be sent back. */
function maskedIn(property: Property, sent: unknown, live: unknown, path: Path): Path | undefined {
  const mayBeSecret = property.secret || looksSecret(property.name);
  if (mayBeSecret && isMasked(sent) && sent === live) return path;
  if (!isObject(sent) || !isObject(live)) return undefined;
  const known = propertiesFor(property.schema, sent);
  for (const [wire, value] of Object.entries(sent)) {
    const inner = known.find((one) => one.wire === wire) ?? { ...property, name: wire, wire };
    const found = maskedIn(inner, value, own(live, wire), [...path, inner.name]);
    if (found) return found;
  }
  return undefined;
}
