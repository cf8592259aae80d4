import type { Definition, Values } from "../definition";
import { nearMisses, nearMissInWords, type Undeclared, undeclared } from "../engine";
import { tell, warn } from "./progress";

/** Warns of what is taken as it is declared, and may not be what was meant. */
export async function warnOf(definition: Definition, olds: Values, news: Values): Promise<void> {
  for (const removal of undeclared(definition, olds, news)) warn(`${definition.type}: ${inWords(removal)}`);
  for (const miss of nearMisses(definition, news)) await tell("warn", nearMissInWords(miss));
}

const inWords = ({ property, stays, isSet }: Undeclared): string =>
  isSet
    ? `\`${property}\` is no longer declared, and stays as it is: another resource may declare it now. To remove all of it, declare an empty list.`
    : stays
      ? `\`${property}\` is no longer declared. Auth0 has no default for it, so its last value stays.`
      : `\`${property}\` is no longer declared, and is removed from Auth0, which has no default for it. What logs in by it cannot do so any more; to keep it, declare it again.`;
