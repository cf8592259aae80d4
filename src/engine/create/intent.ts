import type { Values } from "../../definition";

/** A create as it is written down before it is sent. It holds ids, and of all other values digests alone. */
export interface Intent {
  readonly type: string;
  /** Moment before it was sent, in milliseconds since 1970. */
  readonly since: number;
  /** Digest of what was sent and is no secret, by path. */
  readonly sent: Readonly<Record<string, string>>;
  /** The same of earlier tries, of which nothing was to be seen: each may have made the object. */
  readonly sentBefore?: readonly Intent["sent"][] | undefined;
  /** What the path names that objects of the kind are looked for at, such as the organization that it belongs to. */
  readonly parents?: Values | undefined;
  /** The mark that the object carries, where it can carry one. */
  readonly mark?: string | undefined;
  /** Name of the note of what was there before, where only this tells what is new. */
  readonly before?: string | undefined;
  /** Id of the object, once it is known. */
  readonly id?: string | undefined;
  /** URN of the resource. */
  readonly urn?: string | undefined;
  /** The run that has sent it. */
  readonly run?: string;
  /** It was sent more than once, since nothing was to be seen of its object: there may be several with its mark. */
  readonly isRepeated?: boolean | undefined;
  /** Id of the object that the resource has. What else carries the mark is one too many. */
  readonly besides?: string | undefined;
  /** Whether the user knows that nobody can tell what became of it. */
  readonly isTold?: boolean;
  /** It came to an end, and so did its command: the engine has its object, as far as anybody can tell. */
  readonly isOver?: boolean;
}

/** What each try of a create has sent, the last one first. */
export const triesOf = ({ sent, sentBefore = [] }: Intent): readonly Intent["sent"][] => [sent, ...sentBefore];

/** A create that an earlier run did not bring to an end, under the key of its resource. */
export interface Interrupted {
  readonly key: string;
  readonly intent: Intent;
  /** The resource has an object, which was to be replaced and now stays. */
  readonly isReplacement: boolean;
}

/** What happened to the create of a resource, as a sentence. */
export function interruption({ type, urn = "", since }: Intent, domain: string): string {
  const moment = new Date(since).toISOString().slice(0, 16).replace("T", " ");
  return `${urn}: the creation of this ${type} in ${domain} was interrupted at ${moment} UTC.`;
}

/** Whether only what was there before, and what others are known to have made, tells which object it has made. */
export const isUnmarked = ({ id, before, isOver }: Intent): boolean =>
  !isOver && id === undefined && before !== undefined;
