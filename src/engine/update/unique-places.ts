import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import {
  type Api,
  type Definition,
  listingOf,
  type Property,
  propertiesOf,
  refusedWith,
  type Values,
  type Wire,
} from "../../definition";
import { send } from "../requests/operation";
import type { Tenant } from "../requests/tenant";

/** What is known of the numbers of a kind in one run: which objects leave theirs, and whose turn it is. */
interface Places {
  readonly leaving: Set<string>;
  turn: Promise<unknown>;
}

const known = new WeakMap<Api, Map<string, Places>>();

function placesOf({ type }: Definition, tenant: Api): Places {
  const kinds = known.get(tenant) ?? new Map<string, Places>();
  known.set(tenant, kinds);
  const places = kinds.get(type) ?? { leaving: new Set(), turn: Promise.resolve() };
  kinds.set(type, places);
  return places;
}

/** The numbers that an object is given, and no other object may have. */
const takenBy = ({ inputs }: Definition, olds: Values, news: Values): Property[] =>
  propertiesOf(inputs).filter(
    ({ name, distinct }) => distinct && typeof news[name] === "number" && news[name] !== olds[name],
  );

/** An update of the object is to come: another one may take the number that it has. */
export function expectChange(definition: Definition, id: string, olds: Values, news: Values, tenant: Api): void {
  if (takenBy(definition, olds, news).length > 0) placesOf(definition, tenant).leaving.add(id);
}

/** What is written, and of which object: a new one has no id yet. */
interface Writing {
  readonly id?: string;
  readonly olds: Values;
  readonly news: Values;
}

/**
 * Writes an object. Where its number is that of another one, and that one is about to leave it, the other one goes to a
 * number that is free, from which its own update takes it. Objects of a kind that get a number are written in turn.
 */
export function inPlace<T>(
  definition: Definition,
  writing: Writing,
  tenant: Tenant,
  write: () => Promise<T>,
): Promise<T> {
  const numbers = takenBy(definition, writing.olds, writing.news);
  if (numbers.length === 0) return write();
  const places = placesOf(definition, tenant);
  const attempt = async () => {
    try {
      return await write().catch(async (error: unknown) => {
        const isTaken = refusedWith(error) === 409;
        if (isTaken && (await makeWay(definition, writing, numbers, places, tenant))) return write();
        throw error;
      });
    } finally {
      if (writing.id !== undefined) places.leaving.delete(writing.id);
    }
  };
  const written = places.turn.then(attempt);
  places.turn = written.catch(() => {});
  return written;
}

/** Milliseconds between two looks whether the other object changes as well: Pulumi asks for each one by itself. */
const waits = [0, 100, 400, 1500];

/** Moves whoever has one of the numbers away, and tells whether anybody was moved. */
async function makeWay(
  definition: Definition,
  { id, news }: Writing,
  numbers: readonly Property[],
  { leaving }: Places,
  tenant: Tenant,
): Promise<boolean> {
  const { list, operations } = definition;
  if (typeof list !== "object" || !tenant.collect || !operations.update) return false;
  const objects = await tenant.collect(listingOf(list, news));
  const idOf = (object: Wire) => definition.id(object, {});
  let moved = false;
  for (const { name, wire, schema } of numbers) {
    const holder = objects.find((object) => object[wire] === news[name] && idOf(object) !== id);
    if (!holder || !(await becomes(() => leaving.has(idOf(holder))))) continue;
    const free = freeNumber(
      schema,
      objects.map((object) => Number(object[wire] ?? 0)),
    );
    if (free === undefined) continue;
    await send(tenant, operations.update, { [wire]: free }, {}, idOf(holder));
    moved = true;
  }
  return moved;
}

/** A number that nobody has: behind all others, or the last one that is free where there is a limit. */
function freeNumber(schema: z.ZodType, taken: readonly number[]): number | undefined {
  const { minValue, maxValue } = schema as z.ZodNumber;
  const most = Number.isFinite(maxValue) ? maxValue! : Number.POSITIVE_INFINITY;
  const next = Math.floor(Math.max(...taken)) + 1;
  if (next <= most) return next;
  const least = Number.isFinite(minValue) ? minValue! : 0;
  for (let number = most; number >= least; number--) if (!taken.includes(number)) return number;
  return undefined;
}

async function becomes(isTrue: () => boolean): Promise<boolean> {
  for (const wait of waits) {
    await sleep(wait);
    if (isTrue()) return true;
  }
  return false;
}
