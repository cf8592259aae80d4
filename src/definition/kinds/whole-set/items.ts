import { expectList } from "../../answers";
import { type Api, type Listing, listingOf, type Values, type Wire } from "../../api";
import { own } from "../../objects";
import { type Property, propertiesOf } from "../../schema";
import type { WholeSetOptions } from "./options";

/** What names an item, and its settings. */
export function partsOf({ item }: WholeSetOptions): { naming: Property; settings: readonly Property[] } {
  const [naming, ...settings] = propertiesOf(item);
  return { naming: naming!, settings };
}

export const nameOf = (options: WholeSetOptions, item: Wire): string => String(item[partsOf(options).naming.wire]);

/** Items by their names. */
export const byName = (options: WholeSetOptions, items: readonly Wire[]): Map<string, Wire> =>
  new Map(items.map((item) => [nameOf(options, item), item]));

export const listOf = (options: WholeSetOptions) => ({
  ...{ path: options.path, key: options.key, by: options.by },
  keys: [partsOf(options).naming.wire],
  ...(options.parents && { parents: options.parents }),
  ...(options.olderTwin && { olderTwin: options.olderTwin }),
});

export const listingAt = (options: WholeSetOptions, path: string): Listing =>
  listingOf({ ...listOf(options), path }, {});

export const itemsIn = (options: WholeSetOptions, answer: unknown): Wire[] =>
  expectList(answer, `the list of ${options.key}`, listOf(options).keys).map(options.complete ?? asItIs);

const asItIs = (item: Wire): Wire => item;

/** The declared items, as the API spells them. */
export const declaredItems = ({ item }: WholeSetOptions, declared: unknown): Wire[] =>
  ((declared ?? []) as Values[]).map((one) =>
    Object.fromEntries(
      propertiesOf(item).flatMap(({ name, wire }) => (own(one, name) === undefined ? [] : [[wire, one[name]]])),
    ),
  );

/** Declared items that a list does not show, of those that are there all the same. */
export async function unlisted(
  options: WholeSetOptions,
  api: Api,
  path: string,
  listed: readonly Wire[],
  declared: readonly Wire[],
): Promise<Wire[]> {
  const { find } = options;
  if (!find) return [];
  const shown = byName(options, listed);
  const missing = declared.filter((item) => !shown.has(nameOf(options, item)));
  const found = await Promise.all(missing.map((item) => find(api, path, item)));
  return found.filter((item) => item !== undefined);
}

/** What takes a declared setting back; undefined where nothing does. */
export const resetOf = ({ unset, nullable }: Property): unknown => unset ?? (nullable ? null : undefined);

/** What the API gives a new item that does not declare a setting; undefined where it decides by itself. */
const fillingOf = (setting: Property): unknown => resetOf(setting) ?? setting.serverDefault?.({});

/**
 * A live item as a program would declare it: of one that is declared, its declared settings and those that somebody has
 * changed from Auth0's default; of another one all that are not the default.
 */
export function asDeclared(options: WholeSetOptions, live: Wire, declared: Wire | undefined): Wire {
  const { naming, settings } = partsOf(options);
  const isTold = (setting: Property) => {
    if (declared && setting.wire in declared) return true;
    const usual = declared ? resetOf(setting) : fillingOf(setting);
    return usual === undefined ? !declared : !isSame(live[setting.wire], usual);
  };
  // What is declared as null is not answered.
  const shown = ({ wire }: Property) => live[wire] ?? (declared?.[wire] === null ? null : undefined);
  const told = settings.filter((setting) => shown(setting) !== undefined && isTold(setting));
  return Object.fromEntries([naming, ...told].map((setting) => [setting.wire, shown(setting)]));
}

/** Absent and null are the same. */
export const isSame = (one: unknown, other: unknown): boolean => (one ?? null) === (other ?? null);
