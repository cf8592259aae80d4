import { Creations, interruption } from "../../engine";
import { Journal, outOfReach } from "../../journal";
import { doubtful, type Finding, fine } from "./finding";

/** Creates on this machine, of any stack, of which it is not known that Pulumi's state has their objects. */
export function interruptedFindings(domain: string): Finding[] {
  const journal = Journal.of(domain);
  const creations = new Creations(journal);
  const all = creations.abandoned("urn:pulumi:");
  const unreadable = creations.unreadable();
  if (all.length + unreadable.length === 0) return [fine("No create was interrupted on this machine")];
  return [
    ...all.map(({ key, intent }) =>
      doubtful(
        interruption(intent, domain),
        `Unless a command of its stack is running: the next one takes over what was created${intent.id ? ` (${intent.id})` : ""}, or tells what to do.\n` +
          `A stack without any resource of Auth0 does not look: delete in Auth0 what is there, and then ${journal.file(key)}`,
      ),
    ),
    ...unreadable.map(({ file, denied }) =>
      denied === undefined
        ? doubtful(
            `A create in ${domain} was interrupted, and its note cannot be read`,
            `Look in Auth0 for an object that no stack manages, and then delete ${file}`,
          )
        : doubtful(`Whether a create in ${domain} was interrupted cannot be told`, outOfReach(denied)),
    ),
  ];
}
