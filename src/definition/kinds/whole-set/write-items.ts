import { refusedWith } from "../../answers";
import type { Api, Wire } from "../../api";
import { byName, isSame, itemsIn, listingAt, nameOf, partsOf, resetOf, unlisted } from "./items";
import type { WholeSetOptions } from "./options";

/** The items that are there: those that the list shows, and those of some others that are not shown yet. */
async function liveItems(
  options: WholeSetOptions,
  api: Api,
  path: string,
  declared: readonly Wire[],
): Promise<Map<string, Wire>> {
  const listed = itemsIn(options, await api.collect!(listingAt(options, path)));
  return byName(options, [...listed, ...(await unlisted(options, api, path, listed, declared))]);
}

/** Makes the set what is wanted, from what it was declared to be before; answers its items as they are then. */
export async function writeItems(
  options: WholeSetOptions,
  api: Api,
  path: string,
  { wanted, before }: { wanted: readonly Wire[]; before: readonly Wire[] },
): Promise<Wire[]> {
  const { replace } = options.writes;
  if (replace && wanted.length <= replace.most) {
    await replace.write(api, path, wanted);
    return [...wanted];
  }
  const live = await liveItems(options, api, path, before);
  const names = new Set(wanted.map((item) => nameOf(options, item)));
  const liveOf = (item: Wire) => live.get(nameOf(options, item));
  const added = await addItems(
    options,
    api,
    path,
    wanted.filter((item) => !liveOf(item)),
  );
  const kept: Wire[] = [];
  for (const item of wanted) {
    const found = liveOf(item);
    if (found) kept.push(await changeItem(options, api, path, found, item));
  }
  const others = [...live].filter(([name]) => !names.has(name)).map(([, item]) => item);
  await removeAll(options, api, path, others);
  return [...kept, ...added];
}

/** Removes the declared items of those that are there. */
export async function removeItems(
  options: WholeSetOptions,
  api: Api,
  path: string,
  declared: readonly Wire[],
): Promise<void> {
  const live = await liveItems(options, api, path, declared);
  const ours = declared.map((item) => live.get(nameOf(options, item))).filter((item) => item !== undefined);
  await removeAll(options, api, path, ours);
}

/** What is refused since it is there already was added by a try before, or is not shown by the list yet. */
async function addItems(
  options: WholeSetOptions,
  api: Api,
  path: string,
  items: readonly Wire[],
): Promise<readonly Wire[]> {
  const added: Wire[] = [];
  for (const some of batchesOf(items, options.most))
    try {
      added.push(...(await options.writes.add(api, path, some)));
    } catch (error) {
      if (refusedWith(error) !== 409) throw error;
      for (const item of some) {
        const found = await options.find?.(api, path, item);
        if (!found) throw error;
        added.push(await changeItem(options, api, path, found, item));
      }
    }
  return added;
}

/** Gives an item the settings that it does not have: those that are declared, and defaults in place of others. */
async function changeItem(options: WholeSetOptions, api: Api, path: string, live: Wire, wanted: Wire): Promise<Wire> {
  const changes = Object.fromEntries(
    partsOf(options)
      .settings.map(
        (setting) => [setting.wire, setting.wire in wanted ? wanted[setting.wire] : resetOf(setting)] as const,
      )
      .filter(([wire, value]) => value !== undefined && !isSame(value, live[wire])),
  );
  if (Object.keys(changes).length === 0) return live;
  await options.writes.change(api, path, live, changes);
  return { ...live, ...changes };
}

async function removeAll(options: WholeSetOptions, api: Api, path: string, items: readonly Wire[]): Promise<void> {
  for (const some of batchesOf(items, options.most)) await options.writes.remove(api, path, some);
}

const batchesOf = <T>(items: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most));
