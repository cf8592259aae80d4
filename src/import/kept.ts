import { type Coverage, isWholeKind } from "./coverage";
import type { Found, LeftOut } from "./discover";
import { FolderError } from "./folder";
import type { Named } from "./program";

/** What an export is about to declare. */
interface Intended {
  readonly tenant: string;
  readonly names: readonly string[] | undefined;
  readonly chosen: readonly Found[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Refuses to take out of a program what nobody has seen to be gone, unless the user narrowed the export down to some
 * of it: the next `pulumi up` would delete it in Auth0.
 */
export function assertKept(previous: Coverage | undefined, intended: Intended): void {
  const { names, chosen } = intended;
  const nothing = names && chosen.length === 0 && `No object has a name or an id like ${names.join(", ")}.`;
  const declared = previous && previous.written.length > 0 ? previous : undefined;
  const why = nothing || (declared && whyLost(declared, intended));
  if (!why) return;
  const effect = declared
    ? "The program would lose objects that the export before declared, and `pulumi up` would delete them in Auth0; add --prune if that is meant. "
    : "";
  throw new FolderError(`${why} ${effect}Nothing was written.`);
}

function whyLost({ tenant, written }: Coverage, intended: Intended): string | undefined {
  if (tenant !== intended.tenant) return `The folder holds the export of ${tenant}, and this is ${intended.tenant}.`;
  if (intended.chosen.length === 0) return "Nothing was found.";
  const unread = intended.leftOut.filter((one) => isWholeKind(one) && written.some(({ type }) => type === one.type));
  return unread.map(({ type, reason }) => `${type} cannot be read: ${reason}`).join("\n") || undefined;
}

/** The objects that the export before declared, and the program does not any more. */
export function removedSince(previous: Coverage | undefined, objects: readonly Named[]): Coverage["removed"] {
  const declared = new Set(objects.map(({ definition: { type }, id }) => `${type} ${id}`));
  return (previous?.written ?? [])
    .filter(({ type, id }) => !declared.has(`${type} ${id}`))
    .map(({ type, id, name }) => ({ type, id, name }));
}
