import type { Api, Values, Wire } from "../../api";
import type { Operation } from "../../definition";
import { filledPath } from "../../path-template";
import { itemsIn, keysOf, listingAt, nameIn, parentIn, textOf } from "./members";
import type { MembershipOptions } from "./options";

/** The members of the set, which all that ask at the same time are told from one list. */
export function readMembers(
  options: MembershipOptions,
  isKnown: (members: unknown, state: Values) => boolean,
  declared: (state: Values) => readonly Values[],
): Pick<Operation, "method" | "path" | "scopes" | "perform"> {
  const { path, scopes } = options;
  return {
    method: "GET",
    path,
    scopes: scopes.read,
    perform: async (api, request, state) => {
      const told = await membersAmong(options, api, state);
      if (told && isKnown(told, state)) return told;
      if (options.isThere && options.among?.of(state) !== undefined) return confirmed(options, api, declared(state));
      const asker = `${parentIn(options, state)}::${textOf(options, state)}`;
      const listing = listingAt(options, request.path);
      const members = await (api.members ? api.members(listing, asker) : api.collect!(listing));
      return options.isThere ? [...members, ...(await missing(options, api, members, declared(state)))] : members;
    },
  };
}

/** The members that a list of many sets tells of; undefined where this takes more requests than to ask. */
async function membersAmong(
  { among }: MembershipOptions,
  api: Api,
  state: Values,
): Promise<readonly Wire[] | undefined> {
  const id = among?.of(state);
  if (!among || id === undefined) return undefined;
  const item = await api.listed?.({ ...among.list, path: filledPath(among.list.path, state) }, id);
  return item && among.members(item);
}

/** Those that are there, as the list will show them. */
async function confirmed(options: MembershipOptions, api: Api, members: readonly Values[]): Promise<Wire[]> {
  const isThere = await Promise.all(members.map((one) => options.isThere!(api, one)));
  return members
    .filter((_, index) => isThere[index])
    .map((one) => ({ [keysOf(options)[0]!]: one[nameIn(options.member)] }));
}

/** Declared members that the list does not show yet. */
function missing(options: MembershipOptions, api: Api, shown: unknown, declared: readonly Values[]): Promise<Wire[]> {
  const known = new Set(itemsIn(options, shown).map((one) => textOf(options, one)));
  return confirmed(
    options,
    api,
    declared.filter((one) => !known.has(textOf(options, one))),
  );
}
