import { expectEmpty, isHollow, StrangeAnswer } from "../../answers";
import type { Api } from "../../api";
import { elementsIn, itemsIn, listingAt, named, textsOf } from "./members";
import type { MembershipOptions } from "./options";

const without = (members: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): unknown[] =>
  [...members].filter(([text]) => !others.has(text)).map(([, one]) => one);

/** Where the body of an update of a set holds the members that were declared before. */
export const beforeKey = "before";

interface Wanted {
  /** What the set is to be. */
  readonly wanted?: readonly unknown[];
  /** What it was declared to be before. */
  readonly before?: readonly unknown[] | undefined;
  /** What is to be no part of it. */
  readonly unwanted?: readonly unknown[];
}

/**
 * Makes the set what is wanted; or takes what is unwanted out of it. A list that follows writes late may lack what was
 * declared before, and hold what was not.
 */
export async function writeMembers(options: MembershipOptions, api: Api, path: string, change: Wanted): Promise<void> {
  const [wanted, before, unwanted] = [change.wanted, change.before, change.unwanted].map((declared) =>
    textsOf(elementsIn(options, declared ?? [])),
  ) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>];
  const listed = await listedMembers(options, api, path);
  const mayLag = options.isThere !== undefined;
  const live = new Map([...listed, ...(mayLag ? before : [])]);
  const isSure = (text: string) => listed.has(text) && (!mayLag || !change.before || before.has(text));
  const added = [...wanted].filter(([text]) => !isSure(text)).map(([, one]) => one);
  const removed = change.unwanted
    ? [...unwanted].filter(([text]) => mayLag || listed.has(text)).map(([, one]) => one)
    : without(live, wanted);
  if (await send(options, api, path, added, removed)) return;
  const left = await listedMembers(options, api, path);
  if ([...textsOf(removed).keys()].some((text) => left.has(text)))
    throw new StrangeAnswer("that to a removal: what was to be removed is still there", {});
}

async function listedMembers(options: MembershipOptions, api: Api, path: string): Promise<Map<string, unknown>> {
  const items = await api.collect!(listingAt(options, path));
  return textsOf(itemsIn(options, items).map((item) => named(options, item)));
}

/** Tells whether the answers say that the members are removed. */
async function send(
  { key, most, change, ...options }: MembershipOptions,
  api: Api,
  path: string,
  added: readonly unknown[],
  removed: readonly unknown[],
): Promise<boolean> {
  if (change) {
    const changes = [...added.map((one) => change(one, true)), ...removed.map((one) => change(one, false))];
    for (let start = 0; start < changes.length; start += most)
      expectEmpty(
        await api.request({
          ...{ method: "PATCH", path, statuses: options.added, repeatable: true },
          body: changes.slice(start, start + most),
        }),
      );
    return true;
  }
  let isTold = true;
  for (const [method, members, statuses] of [
    ["POST", added, options.added],
    ["DELETE", removed, options.removed],
  ] as const)
    for (let start = 0; start < members.length; start += most) {
      const body = { [key]: members.slice(start, start + most) };
      const answer = await api.request({ method, path, statuses, repeatable: true, body });
      expectEmpty(answer);
      isTold &&= method === "POST" || !isHollow(answer);
    }
  return isTold;
}
